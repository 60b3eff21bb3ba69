package org.strowger.telephony.device;

/** What answering a call does to an active one (LINEANSWERMODE, rule L-233). */
public enum AnswerMode {
    /** Nothing: both are active. */
    NONE,
    /** The active call is dropped. */
    DROP,
    /** The active call is put on hold. */
    HOLD
}
