package org.strowger.telephony.call;

/** A wish for a new call (LINECALLPARAMFLAGS). */
public enum CallParamFlag {
    /** Protect the call against interruptions. */
    SECURE,
    /** Use only an idle line, do not join an active one (rule L-223). */
    IDLE,
    /** Withhold the own number. */
    BLOCK_ID,
    /** Take the own phone off hook. */
    ORIGIN_OFF_HOOK,
    /** Take the called phone off hook. */
    DESTINATION_OFF_HOOK,
    /** Call for a conference while the first call stays connected (rule L-285). */
    NO_HOLD_CONFERENCE,
    /** Dial predictively (rule L-227). */
    PREDICTIVE_DIAL,
    /** Dial the consultation call during transfer set-up (rule L-256). */
    ONE_STEP_TRANSFER
}
