package org.strowger.telephony.call;

/**
 * What a call carries (LINEMEDIAMODE).
 *
 * <p>A set with exactly one mode determines it; {@link #UNKNOWN} with others means that the others are candidates (rule
 * L-186).
 */
public enum MediaMode {
    /** Not determined; further modes beside it are candidates. */
    UNKNOWN,
    /** Voice with a person at this end. */
    INTERACTIVE_VOICE,
    /** Voice handled by a machine at this end. */
    AUTOMATED_VOICE,
    /** A data modem session. */
    DATA_MODEM,
    /** Group 3 fax. */
    G3_FAX,
    /** Telecommunication device for the deaf. */
    TDD,
    /** Group 4 fax. */
    G4_FAX,
    /** Digital data over a digital channel. */
    DIGITAL_DATA,
    /** Teletex. */
    TELETEX,
    /** Videotex. */
    VIDEOTEX,
    /** Telex. */
    TELEX,
    /** ISDN mixed mode. */
    MIXED,
    /** Analogue display services interface. */
    ADSI,
    /** VoiceView: voice with data. */
    VOICE_VIEW,
    /** Video. */
    VIDEO
}
