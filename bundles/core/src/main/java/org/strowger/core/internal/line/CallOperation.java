package org.strowger.core.internal.line;

import java.util.function.BiPredicate;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.ConnectedMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** An operation on one call: in which states it is allowed, and what it is called. */
enum CallOperation {
    ACCEPT("accept", "offering", CallFeature.ACCEPT, (state, mode) -> state == CallState.OFFERING),
    ANSWER(
            "answer",
            "offering, accepted or connected and inactive",
            CallFeature.ANSWER,
            (state, mode) -> state == CallState.OFFERING || state == CallState.ACCEPTED || isInactive(state, mode)),
    DIAL(
            "dial",
            "neither idle nor disconnected",
            CallFeature.DIAL,
            (state, mode) -> state != CallState.IDLE && state != CallState.DISCONNECTED),
    DROP("drop", "not idle", CallFeature.DROP, (state, mode) -> state != CallState.IDLE),
    REDIRECT("redirect", "offering", CallFeature.REDIRECT, (state, mode) -> state == CallState.OFFERING),
    HOLD("hold", "connected", CallFeature.HOLD, (state, mode) -> state == CallState.CONNECTED),
    UNHOLD("unhold", "on hold", CallFeature.UNHOLD, (state, mode) -> state.isHeld()),
    SWAP_HOLD("swap hold", "connected", CallFeature.SWAP_HOLD, (state, mode) -> state == CallState.CONNECTED);

    private final String label;
    private final String allowedWhen;
    private final CallFeature feature;
    private final BiPredicate<CallState, CallStateMode> allowed;

    CallOperation(
            String label, String allowedWhen, CallFeature feature, BiPredicate<CallState, CallStateMode> allowed) {
        this.label = label;
        this.allowedWhen = allowedWhen;
        this.feature = feature;
        this.allowed = allowed;
    }

    String label() {
        return label;
    }

    CallFeature feature() {
        return feature;
    }

    boolean isAllowed(CallState state, CallStateMode mode) {
        return allowed.test(state, mode);
    }

    /** Refuses the operation with INVALCALLSTATE in a state that it does not fit. */
    void requireAllowed(CallState state, CallStateMode mode) {
        if (!isAllowed(state, mode)) {
            throw new TelephonyException(
                    LineError.INVALCALLSTATE,
                    "cannot " + label + " a call that is " + state + "; it must be " + allowedWhen);
        }
    }

    private static boolean isInactive(CallState state, CallStateMode mode) {
        return state == CallState.CONNECTED && (mode == ConnectedMode.INACTIVE || mode == ConnectedMode.INACTIVE_HELD);
    }
}
