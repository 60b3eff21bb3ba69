package org.strowger.telephony.call;

/** What can be routed to or from a terminal of a line (LINETERMMODE). */
public enum TerminalMode {
    /** Button presses, from the terminal. */
    BUTTONS,
    /** Lamps, to the terminal. */
    LAMPS,
    /** The display, to the terminal. */
    DISPLAY,
    /** Ringing, to the terminal. */
    RINGER,
    /** Hookswitch events, from the terminal. */
    HOOKSWITCH,
    /** Media, from the terminal to the line. */
    MEDIA_TO_LINE,
    /** Media, from the line to the terminal. */
    MEDIA_FROM_LINE,
    /** Media in both directions, where they cannot be routed separately. */
    MEDIA_BIDIRECTIONAL
}
