package org.strowger.telephony.call;

/** What a call must have met with for its completion to be asked for (LINECALLCOMPLCOND). */
public enum CompletionCondition {
    /** The destination is busy. */
    BUSY,
    /** Nobody answers. */
    NO_ANSWER
}
