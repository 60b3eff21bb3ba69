package org.strowger.telephony.media;

/** Which tone is generated (LINETONEMODE). */
public enum ToneMode {
    /** Made of components that the application chooses. */
    CUSTOM,
    /** Ringback. */
    RINGBACK,
    /** Busy. */
    BUSY,
    /** A beep, such as before a recording. */
    BEEP,
    /** Billing information tone, such as a credit card prompt. */
    BILLING
}
