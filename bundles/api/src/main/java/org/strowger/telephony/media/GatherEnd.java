package org.strowger.telephony.media;

/** Why the gathering of digits ended (LINEGATHERTERM, rules L-323 to L-326). */
public enum GatherEnd {
    /** As many digits as were asked for are there. */
    BUFFER_FULL,
    /** A termination digit arrived; it is the last of the digits (rule L-324). */
    TERMINATION_DIGIT,
    /** No digit came in time; there are none (rule L-325). */
    FIRST_TIMEOUT,
    /** No further digit came in time; there is at least one (rule L-325). */
    INTER_TIMEOUT,
    /** It was cancelled, another one took its place, or the call ended. */
    CANCEL
}
