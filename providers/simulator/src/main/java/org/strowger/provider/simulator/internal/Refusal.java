package org.strowger.provider.simulator.internal;

import org.strowger.telephony.call.BusyMode;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.SpecialInfo;

/**
 * What a caller is left with when a call does not reach its destination.
 *
 * @param state BUSY, SPECIAL_INFO or DISCONNECTED
 * @param mode a mode of that state
 */
record Refusal(CallState state, CallStateMode mode) {
    /** A busy tone. */
    static Refusal busy(BusyMode mode) {
        return new Refusal(CallState.BUSY, mode);
    }

    /** A network information tone. */
    static Refusal tone(SpecialInfo mode) {
        return new Refusal(CallState.SPECIAL_INFO, mode);
    }

    /** The end of the call. */
    static Refusal disconnect(DisconnectMode mode) {
        return new Refusal(CallState.DISCONNECTED, mode);
    }
}
