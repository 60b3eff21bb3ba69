package org.strowger.telephony.media;

/** Why the generation of digits or of a tone ended (LINEGENERATETERM). */
public enum GenerationEnd {
    /** All of it was sent. */
    DONE,
    /** It was cancelled, another one took its place, the call ended, or the provider failed (rule L-338). */
    CANCEL
}
