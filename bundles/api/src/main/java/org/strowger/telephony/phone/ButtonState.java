package org.strowger.telephony.phone;

/** The position of a button (PHONEBUTTONSTATE). */
public enum ButtonState {
    /** Released. */
    UP,
    /** Pressed. */
    DOWN,
    /** Not known at present. */
    UNKNOWN,
    /** The phone never knows it. */
    UNAVAILABLE
}
