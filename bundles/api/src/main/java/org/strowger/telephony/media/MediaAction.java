package org.strowger.telephony.media;

/** What is done to the media stream of a call (LINEMEDIACONTROL). */
public enum MediaAction {
    /** Nothing. */
    NONE,
    /** Start it. */
    START,
    /** Stop it and go back to its beginning. */
    RESET,
    /** Pause it. */
    PAUSE,
    /** Start or go on after a pause. */
    RESUME,
    /** Faster. */
    RATE_UP,
    /** Slower. */
    RATE_DOWN,
    /** At normal speed. */
    RATE_NORMAL,
    /** Louder. */
    VOLUME_UP,
    /** Softer. */
    VOLUME_DOWN,
    /** At normal volume. */
    VOLUME_NORMAL
}
