package org.strowger.telephony.phone;

/** One of the up to three hookswitches of a phone (PHONEHOOKSWITCHDEV, rule P-074). */
public enum HookSwitchDevice {
    /** The handset. */
    HANDSET,
    /** The loudspeaker with its microphone. */
    SPEAKER,
    /** The headset. */
    HEADSET
}
