package org.strowger.telephony.device;

/** What kind of device a terminal is (LINETERMDEV). */
public enum TerminalDevice {
    /** A telephone. */
    PHONE,
    /** A headset. */
    HEADSET,
    /** A speaker and a microphone. */
    SPEAKER
}
