package org.strowger.telephony.media;

/** How digits are signalled within a call (LINEDIGITMODE). */
public enum DigitMode {
    /** Rotary pulses: {@code 0} to {@code 9}. */
    PULSE("0123456789"),
    /** DTMF tones, reported when they begin: {@code 0} to {@code 9}, {@code A} to {@code D}, {@code *}, {@code #}. */
    DTMF("0123456789ABCD*#"),
    /** The end of DTMF tones; for monitoring only (rule L-331). */
    DTMF_END("0123456789ABCD*#");

    private final String digits;

    DigitMode(String digits) {
        this.digits = digits;
    }

    /** Whether this is a digit of the mode. */
    public boolean has(char digit) {
        return digits.indexOf(digit) >= 0;
    }

    /** All digits of the mode. */
    public String digits() {
        return digits;
    }
}
