package org.strowger.telephony.device;

/** Which calls are forwarded (LINEFORWARDMODE). */
public enum ForwardMode {
    /** All; overrides the others (rule L-310). */
    UNCONDITIONAL,
    /** All from within the exchange. */
    UNCONDITIONAL_INTERNAL,
    /** All from outside the exchange. */
    UNCONDITIONAL_EXTERNAL,
    /** All from one caller. */
    UNCONDITIONAL_SPECIFIC,
    /** When busy. */
    BUSY,
    /** When busy, from within the exchange. */
    BUSY_INTERNAL,
    /** When busy, from outside the exchange. */
    BUSY_EXTERNAL,
    /** When busy, from one caller. */
    BUSY_SPECIFIC,
    /** When not answered. */
    NO_ANSWER,
    /** When not answered, from within the exchange. */
    NO_ANSWER_INTERNAL,
    /** When not answered, from outside the exchange. */
    NO_ANSWER_EXTERNAL,
    /** When not answered, from one caller. */
    NO_ANSWER_SPECIFIC,
    /** When busy or not answered. */
    BUSY_NO_ANSWER,
    /** When busy or not answered, from within the exchange. */
    BUSY_NO_ANSWER_INTERNAL,
    /** When busy or not answered, from outside the exchange. */
    BUSY_NO_ANSWER_EXTERNAL,
    /** When busy or not answered, from one caller. */
    BUSY_NO_ANSWER_SPECIFIC,
    /** Only in a status: forwarded, on a condition that is not known now (rule L-311). */
    UNKNOWN,
    /** Only in a status: forwarded, on a condition that will never be known (rule L-311). */
    UNAVAIL;

    /** Whether it is about the calls of one caller (rule L-309). */
    public boolean isSpecific() {
        return switch (this) {
            case UNCONDITIONAL_SPECIFIC, BUSY_SPECIFIC, NO_ANSWER_SPECIFIC, BUSY_NO_ANSWER_SPECIFIC -> true;
            default -> false;
        };
    }

    /** Whether it can be asked for; the others appear only in a status (rule L-311). */
    public boolean isRequestable() {
        return this != UNKNOWN && this != UNAVAIL;
    }
}
