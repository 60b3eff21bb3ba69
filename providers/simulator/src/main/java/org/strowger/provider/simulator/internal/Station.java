package org.strowger.provider.simulator.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallParamFlag;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.device.AnswerMode;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * A line as the exchange knows it: its calls and how many it has room for, whether or not the core has it open. Used
 * only inside the {@link Mailroom}.
 */
final class Station {
    private final ExchangeFloor floor;
    private final String number;
    private final List<LineCall> calls = new ArrayList<>();
    private Optional<OpenLine> open = Optional.empty();
    private Optional<AttachedCall> latest = Optional.empty();
    private boolean inService = true;

    Station(ExchangeFloor floor, String number) {
        this.floor = floor;
        this.number = number;
    }

    ExchangeFloor floor() {
        return floor;
    }

    String number() {
        return number;
    }

    boolean isInService() {
        return inService;
    }

    Set<LineCondition> conditions() {
        return inService
                ? EnumSet.of(LineCondition.CONNECTED, LineCondition.IN_SERVICE)
                : EnumSet.of(LineCondition.CONNECTED);
    }

    /** From now on the core is told, first of what there is already (rules L-149, S-043). */
    void open(OpenLine line) {
        open = Optional.of(line);
        calls().forEach(call -> call.record().announce());
    }

    /** The core lets go of the line and all its calls. */
    void close() {
        open.ifPresent(OpenLine::close);
        open = Optional.empty();
        calls().forEach(LineCall::letGo);
    }

    /** The equipment fails in a way that closes the line; requests end before it is told (rule S-084). */
    void force() {
        calls().forEach(call -> call.record().failRequests());
        open.ifPresent(OpenLine::force);
    }

    /** Refuses when the core does not have the line open. */
    void requireOpen() {
        if (open.isEmpty()) {
            throw new TelephonyException(LineError.INVALLINEHANDLE, "line " + number + " is not open; open it first");
        }
    }

    /** Announces a call, if the line is open. */
    Optional<AttachedCall> announce(LineCall call, CallInfo info) {
        Optional<AttachedCall> announced = open.map(line -> line.announce(call, info));
        announced.ifPresent(this::attached);
        return announced;
    }

    /** Notes which call the core got hold of last. */
    void attached(AttachedCall call) {
        latest = Optional.of(call);
    }

    /** The call that the core got hold of last, whatever has become of it. */
    Optional<AttachedCall> latest() {
        return latest;
    }

    void rings(int mode, int count) {
        open.ifPresent(line -> line.rings(mode, count));
    }

    /** Starts a call from this line. */
    LineCall originate(CallParams params) {
        if (!inService) {
            throw new TelephonyException(LineError.INVALLINESTATE, "line " + number + " is out of service");
        }
        boolean wantsIdleLine = params.flags().contains(CallParamFlag.IDLE);
        if (!hasRoom() || wantsIdleLine && activeCalls() > 0) {
            throw new TelephonyException(
                    LineError.CALLUNAVAIL,
                    "line " + number + " has " + activeCalls() + " active calls, and room for "
                            + (wantsIdleLine ? 1 : floor.settings().maxActiveCalls()));
        }
        LineCall call = LineCall.outgoing(this, params);
        calls.add(call);
        return call;
    }

    /** Is called. */
    void offer(Connection connection, Invitation invitation) {
        LineCall call = LineCall.incoming(this, connection, invitation);
        calls.add(call);
        connection.seize(call);
        call.offer();
    }

    /** Whether it is one of this station's own calls. */
    boolean isCalling(Connection connection) {
        return calls.stream().anyMatch(connection::isCalledBy);
    }

    /** Whether another call can become active. */
    boolean hasRoom() {
        return activeCalls() < floor.settings().maxActiveCalls();
    }

    /** Refuses when the line cannot hold calls at all, as its capabilities say. */
    void requireHold() {
        if (floor.settings().maxHeldCalls() == 0) {
            throw new TelephonyException(LineError.OPERATIONUNAVAIL, "line " + number + " cannot hold calls");
        }
    }

    /** Refuses when no further call can be held. */
    void requireRoomToHold(long further) {
        long held = calls.stream().filter(call -> call.state().isHeld()).count();
        if (held + further > floor.settings().maxHeldCalls()) {
            throw new TelephonyException(
                    LineError.RESOURCEUNAVAIL,
                    "line " + number + " holds " + held + " calls and has room for "
                            + floor.settings().maxHeldCalls());
        }
    }

    /** Checks that a call can be answered, and says what this does to the others (rule L-233). */
    Runnable giveWay() {
        List<LineCall> talking = calls.stream()
                .filter(call -> call.state() == CallState.CONNECTED)
                .toList();
        AnswerMode mode = floor.settings().answerMode();
        if (mode == AnswerMode.HOLD) {
            requireRoomToHold(talking.size());
            return () -> talking.forEach(call -> call.setHolding(true));
        }
        return mode == AnswerMode.DROP ? () -> talking.forEach(LineCall::hangUp) : () -> {};
    }

    void remove(LineCall call) {
        calls.remove(call);
    }

    List<LineCall> calls() {
        return List.copyOf(calls);
    }

    /** Goes out of service, which ends its calls, or back into service. */
    void setInService(boolean now) {
        inService = now;
        open.ifPresent(line -> line.conditions(conditions()));
        if (!now) {
            cutOff();
        }
    }

    /** Ends all calls from outside. */
    void cutOff() {
        calls().forEach(LineCall::cutOff);
    }

    private long activeCalls() {
        return calls.stream().filter(call -> call.state().isActive()).count();
    }
}
