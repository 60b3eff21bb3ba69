package org.strowger.provider.simulator.internal;

import java.util.EnumSet;
import org.strowger.provider.simulator.Facility;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.DialtoneMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * Making, answering and ending one call. Each operation first checks whether it can be carried out, and throws if not;
 * what it returns is the effect. Used only inside the {@link Mailroom}.
 */
record BasicControl(LineCall call) {
    /** Lifts the handset and dials what the caller wants to begin with. */
    Runnable begin(String destination) {
        DialString first = DialString.parse(destination, floor().settings()::understands);
        if (!call.station().isInService()) {
            throw new TelephonyException(
                    LineError.INVALLINESTATE, "line " + call.station().number() + " is out of service");
        }
        ChannelControl channel = new ChannelControl(call);
        if (channel.isPassthrough()) {
            return channel.begin();
        }
        return () -> {
            call.record()
                    .know(
                            call.record().info(),
                            EnumSet.of(CallInfoItem.CALL_ID, CallInfoItem.ORIGIN, CallInfoItem.CALLER_ID));
            if (first.isEmpty()) {
                call.enter(CallState.DIALTONE, DialtoneMode.INTERNAL);
            } else {
                call.dialing().dial(first);
            }
        };
    }

    /** Dials further digits. */
    Runnable dial(String digits) {
        call.require("dial", EnumSet.of(CallState.DIALTONE, CallState.DIALING));
        DialString further = call.dialing().read(digits);
        return () -> call.dialing().dial(further);
    }

    /** Takes responsibility for the offered call; with ACCEPT_TO_ALERT the line rings only now (rule L-231). */
    Runnable accept() {
        call.require("accept", EnumSet.of(CallState.OFFERING));
        return call::alert;
    }

    /**
     * Answers, or joins others who talk at the same address (T-46); what this does to other calls is the station's
     * matter (rule L-233).
     */
    Runnable answer() {
        if (call.isInactive()) {
            call.path().requireJoinable(call);
            Runnable giveWay = call.station().giveWay(call);
            return () -> {
                giveWay.run();
                call.joinOthers();
            };
        }
        call.require("answer", EnumSet.of(CallState.OFFERING, CallState.ACCEPTED));
        Runnable giveWay = call.station().giveWay(call);
        return () -> {
            giveWay.run();
            call.pickUp();
        };
    }

    /** Ends the call, or rejects it while it is offered (rule L-235). */
    Runnable drop() {
        call.require("drop", EnumSet.complementOf(EnumSet.of(CallState.IDLE, CallState.UNKNOWN)));
        return call::hangUp;
    }

    /** Sends the offered call to another number (rule L-240). */
    Runnable redirect(String destination) {
        floor().requireFacility(Facility.REDIRECT, "redirect calls");
        call.require("redirect", EnumSet.of(CallState.OFFERING));
        String to = floor().routing().reachableNumber(destination, "nothing was redirected");
        return () -> floor().routing()
                .divert(call, Invitation.redirected(call.record().info().calledId(), call.number(), to));
    }

    /** Protects the call (rules L-319, L-320). */
    Runnable secure() {
        floor().requireFacility(Facility.SECURE, "secure calls");
        call.require("secure", EnumSet.complementOf(EnumSet.of(CallState.IDLE, CallState.UNKNOWN)));
        return call::protect;
    }

    private ExchangeFloor floor() {
        return call.station().floor();
    }
}
