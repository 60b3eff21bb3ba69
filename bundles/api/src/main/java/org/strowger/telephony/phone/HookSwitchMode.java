package org.strowger.telephony.phone;

/** Which parts of a hookswitch device are live (PHONEHOOKSWITCHMODE, rule P-075). */
public enum HookSwitchMode {
    /** Both parts are off. */
    ON_HOOK,
    /** The microphone is live, the speaker is off. */
    MICROPHONE,
    /** The speaker is live, the microphone is off. */
    SPEAKER,
    /** Both parts are live. */
    MICROPHONE_AND_SPEAKER,
    /** Not known; only ever reported, never set. */
    UNKNOWN;

    /** Whether an application may ask for this mode. */
    public boolean isSettable() {
        return this != UNKNOWN;
    }

    /** Whether a part of the device is live (rule P-079). */
    public boolean isOffHook() {
        return this == MICROPHONE || this == SPEAKER || this == MICROPHONE_AND_SPEAKER;
    }
}
