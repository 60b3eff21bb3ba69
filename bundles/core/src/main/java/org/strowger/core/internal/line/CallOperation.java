package org.strowger.core.internal.line;

import java.util.Set;
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
    SWAP_HOLD("swap hold", "connected", CallFeature.SWAP_HOLD, (state, mode) -> state == CallState.CONNECTED),
    SECURE("secure", "not idle", CallFeature.SECURE, (state, mode) -> state != CallState.IDLE),
    SET_UP_TRANSFER(
            "set up the transfer of",
            "connected",
            CallFeature.SETUP_TRANSFER,
            (state, mode) -> state == CallState.CONNECTED,
            CallFeature.ONE_STEP_TRANSFER),
    COMPLETE_TRANSFER(
            "complete the transfer of",
            "on hold or on hold pending transfer",
            CallFeature.COMPLETE_TRANSFER,
            (state, mode) -> state == CallState.ON_HOLD || state == CallState.ON_HOLD_PENDING_TRANSFER,
            CallFeature.TRANSFER_NORMAL,
            CallFeature.TRANSFER_CONFERENCE),
    BLIND_TRANSFER("transfer", "connected", CallFeature.BLIND_TRANSFER, (state, mode) -> state == CallState.CONNECTED),
    SET_UP_CONFERENCE(
            "set up a conference with",
            "connected",
            CallFeature.SETUP_CONFERENCE,
            (state, mode) -> state == CallState.CONNECTED,
            CallFeature.NO_HOLD_CONFERENCE),
    PREPARE_ADD_TO_CONFERENCE(
            "prepare to add to",
            "connected",
            CallFeature.PREPARE_ADD_TO_CONFERENCE,
            (state, mode) -> state == CallState.CONNECTED),
    SET_CALL_PARAMS(
            "change the channel of",
            "neither idle nor disconnected",
            CallFeature.SET_CALL_PARAMS,
            (state, mode) -> state != CallState.IDLE && state != CallState.DISCONNECTED),
    /** Allowed when the call to add is so. */
    ADD_TO_CONFERENCE(
            "add to a conference",
            "connected, on hold, proceeding or ringback",
            CallFeature.ADD_TO_CONFERENCE,
            (state, mode) -> state == CallState.CONNECTED
                    || state == CallState.ON_HOLD
                    || state == CallState.PROCEEDING
                    || state == CallState.RINGBACK),
    REMOVE_FROM_CONFERENCE(
            "remove from its conference",
            "conferenced",
            CallFeature.REMOVE_FROM_CONFERENCE,
            (state, mode) -> state == CallState.CONFERENCED),
    PARK(
            "park",
            "connected",
            CallFeature.PARK,
            (state, mode) -> state == CallState.CONNECTED,
            CallFeature.PARK_DIRECT,
            CallFeature.PARK_NON_DIRECT),
    COMPLETE_CALL(
            "complete",
            "busy or ringback",
            CallFeature.COMPLETE_CALL,
            (state, mode) -> state == CallState.BUSY || state == CallState.RINGBACK,
            CallFeature.COMPLETION_CAMP_ON,
            CallFeature.COMPLETION_CALL_BACK,
            CallFeature.COMPLETION_INTRUDE,
            CallFeature.COMPLETION_MESSAGE),
    GATHER_DIGITS("gather digits of", "not idle", CallFeature.GATHER_DIGITS, (state, mode) -> state != CallState.IDLE),
    GENERATE_DIGITS(
            "generate digits in", "not idle", CallFeature.GENERATE_DIGITS, (state, mode) -> state != CallState.IDLE),
    GENERATE_TONE(
            "generate a tone in", "not idle", CallFeature.GENERATE_TONE, (state, mode) -> state != CallState.IDLE),
    MONITOR_DIGITS(
            "monitor digits of",
            "neither idle nor disconnected",
            CallFeature.MONITOR_DIGITS,
            (state, mode) -> state != CallState.IDLE && state != CallState.DISCONNECTED),
    MONITOR_TONES("monitor tones of", "not idle", CallFeature.MONITOR_TONES, (state, mode) -> state != CallState.IDLE),
    MONITOR_MEDIA(
            "monitor the media of", "not idle", CallFeature.MONITOR_MEDIA, (state, mode) -> state != CallState.IDLE),
    SET_MEDIA_CONTROL(
            "control the media of",
            "not idle",
            CallFeature.SET_MEDIA_CONTROL,
            (state, mode) -> state != CallState.IDLE),
    SEND_USER_USER(
            "send user-user information with",
            "connected, offering, accepted or ringback",
            CallFeature.SEND_USER_USER,
            (state, mode) -> state == CallState.CONNECTED
                    || state == CallState.OFFERING
                    || state == CallState.ACCEPTED
                    || state == CallState.RINGBACK),
    RELEASE_USER_USER(
            "release user-user information of", "in any state", CallFeature.RELEASE_USER_USER, (state, mode) -> true),
    SET_CALL_DATA("attach data to", "in any state", CallFeature.SET_CALL_DATA, (state, mode) -> true),
    SET_TREATMENT(
            "choose what is heard on", "not idle", CallFeature.SET_TREATMENT, (state, mode) -> state != CallState.IDLE),
    SET_QOS("change the quality of", "not idle", CallFeature.SET_QOS, (state, mode) -> state != CallState.IDLE),
    SET_TERMINAL("route to a terminal", "in any state", CallFeature.SET_TERMINAL, (state, mode) -> true);

    private static final Set<CallFeature> FOR_MONITORS =
            Set.of(CallFeature.MONITOR_DIGITS, CallFeature.MONITOR_TONES, CallFeature.MONITOR_MEDIA);

    private final String label;
    private final String allowedWhen;
    private final CallFeature feature;
    private final Set<CallFeature> forms;
    private final BiPredicate<CallState, CallStateMode> allowed;

    CallOperation(
            String label,
            String allowedWhen,
            CallFeature feature,
            BiPredicate<CallState, CallStateMode> allowed,
            CallFeature... forms) {
        this.label = label;
        this.allowedWhen = allowedWhen;
        this.feature = feature;
        this.allowed = allowed;
        this.forms = Set.of(forms);
    }

    String label() {
        return label;
    }

    CallFeature feature() {
        return feature;
    }

    /** Whether a handle with monitor privilege is enough. */
    boolean isForMonitors() {
        return FOR_MONITORS.contains(feature);
    }

    /** The features that refine it (rule L-294). */
    Set<CallFeature> forms() {
        return forms;
    }

    boolean isAllowed(CallState state, CallStateMode mode) {
        return allowed.test(state, mode);
    }

    /** Refuses the operation with INVALCALLSTATE in a state that it does not fit. */
    void requireAllowed(CallState state, CallStateMode mode) {
        if (!isAllowed(state, mode)) {
            throw refusal(state);
        }
    }

    TelephonyException refusal(CallState state) {
        return new TelephonyException(
                LineError.INVALCALLSTATE,
                "cannot " + label + " a call that is " + state + "; it must be " + allowedWhen);
    }

    private static boolean isInactive(CallState state, CallStateMode mode) {
        return state == CallState.CONNECTED && (mode == ConnectedMode.INACTIVE || mode == ConnectedMode.INACTIVE_HELD);
    }
}
