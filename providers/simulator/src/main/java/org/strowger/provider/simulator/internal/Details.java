package org.strowger.provider.simulator.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.strowger.provider.simulator.Facility;
import org.strowger.telephony.call.CallDetails;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.QualityOfService;
import org.strowger.telephony.call.TerminalMode;
import org.strowger.telephony.data.DataBlock;

/** What is attached to one call (rules L-369, L-374 to L-380); as {@link BasicControl}. */
record Details(LineCall call) {
    /** The most user-user information at once, in bytes. */
    static final int MOST_USER_USER = 128;

    /** The most call data, in bytes. */
    static final int MOST_DATA = 256;

    /** Sends user-user information to the other party (rule L-375). */
    Runnable send(DataBlock information) {
        require(Facility.USER_USER, "send user-user information");
        call.require(
                "send user-user information",
                EnumSet.of(CallState.CONNECTED, CallState.OFFERING, CallState.ACCEPTED, CallState.RINGBACK));
        return () -> pass(new Signal.UserUser(information));
    }

    /** As an operation of this call, with user-user information before it. */
    Runnable with(DataBlock information, Runnable operation) {
        require(Facility.USER_USER, "send user-user information");
        return () -> {
            pass(new Signal.UserUser(information));
            operation.run();
        };
    }

    /** Makes room for what waits (rules L-376, L-377). */
    Runnable release() {
        require(Facility.USER_USER, "release user-user information");
        return call.state() == CallState.IDLE ? () -> {} : call.hearing().inbox()::release;
    }

    /** Attaches data, at both ends (rule L-369). */
    Runnable attach(DataBlock data) {
        require(Facility.CALL_DATA, "attach data to calls");
        call.require("take call data", EnumSet.complementOf(EnumSet.of(CallState.IDLE, CallState.UNKNOWN)));
        return () -> {
            know(call.record(), call.record().info().details().withData(data), CallInfoItem.CALL_DATA);
            call.path().trunk().ifPresent(connection -> connection.attach(data));
            pass(new Signal.Attached(data));
        };
    }

    /** Chooses what the caller hears while it waits (rule L-380). */
    Runnable treat(int id) {
        require(Facility.TREATMENTS, "choose what waiting callers hear");
        call.require("be treated", EnumSet.complementOf(EnumSet.of(CallState.IDLE, CallState.UNKNOWN)));
        return () -> {
            know(call.record(), call.record().info().details().withTreatment(id), CallInfoItem.TREATMENT);
            pass(new Signal.Treated(id));
        };
    }

    /** The network grants every quality, in both directions; the other end is told its view of it (rule L-382). */
    Runnable askFor(QualityOfService wanted) {
        require(Facility.QUALITY_OF_SERVICE, "change the quality of service");
        call.require(
                "change its quality",
                EnumSet.complementOf(EnumSet.of(CallState.IDLE, CallState.UNKNOWN, CallState.DISCONNECTED)));
        return () -> {
            know(call.record(), call.record().info().details().withQualityOfService(wanted), CallInfoItem.QOS);
            pass(Signal.Quality.fromTheOtherEnd(wanted));
        };
    }

    /** Routes events and media of this call alone (rule L-401). */
    Runnable route(UnaryOperator<List<Set<TerminalMode>>> change) {
        require(Facility.TERMINALS, "route events to terminals");
        call.require("be routed to a terminal", EnumSet.complementOf(EnumSet.of(CallState.IDLE)));
        return () -> reroute(change);
    }

    /** As {@link #route}, whatever it is doing. */
    void reroute(UnaryOperator<List<Set<TerminalMode>>> change) {
        CallDetails before = call.record().info().details();
        List<Set<TerminalMode>> now = change.apply(before.terminals());
        if (!now.equals(before.terminals())) {
            know(call.record(), before.withTerminals(now), CallInfoItem.TERMINAL);
        }
    }

    /** Other details of a call are known now. */
    static void know(CallRecord record, CallDetails details, CallInfoItem changed) {
        record.know(record.info().toBuilder().details(details).build(), EnumSet.of(changed));
    }

    /** The network carries it whether the parties can hear each other or not. */
    private void pass(Signal signal) {
        Optional<Connection> trunk = call.path().trunk();
        trunk.flatMap(connection -> connection.other(call.path().endOf(call))).ifPresent(party -> party.hears(signal));
    }

    private void require(Facility facility, String what) {
        call.station().floor().requireFacility(facility, what);
    }
}
