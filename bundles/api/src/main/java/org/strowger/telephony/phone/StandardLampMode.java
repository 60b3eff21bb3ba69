package org.strowger.telephony.phone;

/** The lamp modes that TAPI defines (PHONELAMPMODE). */
public enum StandardLampMode implements LampMode {
    /** The button has no lamp (rule P-091). */
    DUMMY,
    /** Off. */
    OFF,
    /** On. */
    STEADY,
    /** Normal rate on and off: wink. */
    WINK,
    /** Slow on and off: flash. */
    FLASH,
    /** Fast on and off: flutter. */
    FLUTTER,
    /** Flash and flutter in turn. */
    BROKEN_FLUTTER,
    /** Not known at present. */
    UNKNOWN;

    @Override
    public boolean isSettable() {
        return this != DUMMY && this != UNKNOWN;
    }
}
