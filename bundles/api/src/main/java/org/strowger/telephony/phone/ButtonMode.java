package org.strowger.telephony.phone;

/** What kind of button it is (PHONEBUTTONMODE). */
public enum ButtonMode {
    /** None: a lamp without a button (rule P-091). */
    DUMMY,
    /** A line or call appearance. */
    CALL,
    /** A feature of the switch, such as hold. */
    FEATURE,
    /** One of the twelve keys of the keypad (rule P-090). */
    KEYPAD,
    /** A function of the phone itself, such as its volume. */
    LOCAL,
    /** A key beside the display, with a changing meaning. */
    DISPLAY
}
