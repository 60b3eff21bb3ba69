package org.strowger.provider.simulator.internal;

import java.util.EnumSet;
import org.strowger.provider.simulator.Facility;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** Putting one call on hold and taking it back; as {@link BasicControl}. */
record Holding(LineCall call) {
    private static final EnumSet<CallState> HELD =
            EnumSet.of(CallState.ON_HOLD, CallState.ON_HOLD_PENDING_TRANSFER, CallState.ON_HOLD_PENDING_CONFERENCE);

    /** Puts the call on hold (rule L-243). */
    Runnable hold() {
        requireHolds();
        call.require("hold", EnumSet.of(CallState.CONNECTED));
        requireTakingPart();
        call.station().requireRoomToHold(1);
        return () -> {
            call.holdAs(CallState.ON_HOLD);
            makeNewIfUsual();
        };
    }

    /** Takes the call back from hold; a set-up that it waited for is cancelled (rules L-246 to L-248). */
    Runnable unhold() {
        if (call.membership().isFirstOfSetUp()) {
            return call.membership()::cancelSetUpAsFirst;
        }
        call.require("unhold", HELD);
        if (call.membership().setUp().isPresent()) {
            return call.membership()::cancelSetUp;
        }
        call.station().requireRoom(call.address());
        return call::retrieve;
    }

    /** Changes places with a held call (rule L-249). */
    Runnable swapWith(LineCall held) {
        requireHolds();
        call.station().floor().requireFacility(Facility.SWAP_HOLD, "swap calls");
        call.require("swapHold", EnumSet.of(CallState.CONNECTED));
        requireTakingPart();
        held.require("be swapped with the active one", HELD);
        return () -> {
            CallState way = held.state();
            call.holdAs(way);
            held.retrieve();
        };
    }

    /** The switch makes a new call when one is held (rule L-245). */
    private void makeNewIfUsual() {
        Station station = call.station();
        if (station.floor().settings().has(Facility.HOLD_MAKES_NEW) && station.isOpen()) {
            LineCall fresh = station.add(LineCall.outgoing(station, call.address(), CallParams.defaults()));
            new BasicControl(fresh).begin("").run();
        }
    }

    private void requireHolds() {
        if (call.station().floor().settings().maxHeldCalls() == 0) {
            throw new TelephonyException(LineError.OPERATIONUNAVAIL, "lines of this exchange cannot hold calls");
        }
    }

    private void requireTakingPart() {
        if (call.isInactive()) {
            throw new TelephonyException(
                    LineError.INVALCALLSTATE, "the call is connected inactive; answer it to take part in it");
        }
    }
}
