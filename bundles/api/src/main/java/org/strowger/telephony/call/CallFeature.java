package org.strowger.telephony.call;

/**
 * What can be done with a call (LINECALLFEATURE and LINECALLFEATURE2); in a call's status: what its present state and
 * the handle's privilege allow now (rules L-292, L-293). The last ten refine general ones; a general one without any of
 * them says that each may be tried (rule L-294).
 */
public enum CallFeature {
    /** Accept an offering call. */
    ACCEPT,
    /** Add the call to a conference. */
    ADD_TO_CONFERENCE,
    /** Answer the call. */
    ANSWER,
    /** Transfer without consultation. */
    BLIND_TRANSFER,
    /** Ask for call completion. */
    COMPLETE_CALL,
    /** Complete a transfer. */
    COMPLETE_TRANSFER,
    /** Dial digits. */
    DIAL,
    /** Drop the call. */
    DROP,
    /** Gather digits. */
    GATHER_DIGITS,
    /** Generate digits. */
    GENERATE_DIGITS,
    /** Generate tones. */
    GENERATE_TONE,
    /** Put on hold. */
    HOLD,
    /** Watch for digits. */
    MONITOR_DIGITS,
    /** Watch for media modes. */
    MONITOR_MEDIA,
    /** Watch for tones. */
    MONITOR_TONES,
    /** Park. */
    PARK,
    /** Prepare a further conference member. */
    PREPARE_ADD_TO_CONFERENCE,
    /** Redirect an offering call. */
    REDIRECT,
    /** Remove from the conference. */
    REMOVE_FROM_CONFERENCE,
    /** Secure against interruptions. */
    SECURE,
    /** Send user-user information. */
    SEND_USER_USER,
    /** Change bearer mode and rate. */
    SET_CALL_PARAMS,
    /** Set media control. */
    SET_MEDIA_CONTROL,
    /** Route to a terminal. */
    SET_TERMINAL,
    /** Set up a conference. */
    SETUP_CONFERENCE,
    /** Set up a transfer. */
    SETUP_TRANSFER,
    /** Swap with a held call. */
    SWAP_HOLD,
    /** Retrieve from hold. */
    UNHOLD,
    /** Release user-user information. */
    RELEASE_USER_USER,
    /** Set the treatment of a held or queued call. */
    SET_TREATMENT,
    /** Set quality of service. */
    SET_QOS,
    /** Set call data. */
    SET_CALL_DATA,
    /** Set up a conference without hold (rule L-285). */
    NO_HOLD_CONFERENCE,
    /** Dial the consultation call while setting up a transfer (rule L-256). */
    ONE_STEP_TRANSFER,
    /** Complete a call by camping on. */
    COMPLETION_CAMP_ON,
    /** Complete a call by calling back. */
    COMPLETION_CALL_BACK,
    /** Complete a call by intruding. */
    COMPLETION_INTRUDE,
    /** Complete a call by leaving a message. */
    COMPLETION_MESSAGE,
    /** Complete a transfer as a transfer. */
    TRANSFER_NORMAL,
    /** Complete a transfer as a conference. */
    TRANSFER_CONFERENCE,
    /** Park at a chosen address. */
    PARK_DIRECT,
    /** Park where the switch chooses. */
    PARK_NON_DIRECT
}
