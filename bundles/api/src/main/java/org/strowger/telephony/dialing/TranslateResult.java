package org.strowger.telephony.dialing;

/** What a translation found out (LINETRANSLATERESULT_, rules L-443 to L-445). */
public enum TranslateResult {
    /** The address was in canonical form. */
    CANONICAL,
    /** The call goes to another country code than the location's. */
    INTERNATIONAL,
    /** The call goes to another area of the same country, or was forced to be long distance. */
    LONG_DISTANCE,
    /** The call stays in the location's country and area, or was forced to be local. */
    LOCAL,
    /** A call in the own area is dialed as long distance, because its prefix is in the toll list. */
    IN_TOLL_LIST,
    /** The location's country has toll lists, and this call is not dialed as long distance because of one. */
    NOT_IN_TOLL_LIST,
    /** The dialable string has a {@code $}: dialing waits for a billing tone. */
    DIAL_BILLING,
    /** The dialable string has an {@code @}: dialing waits for a quiet answer. */
    DIAL_QUIET,
    /** The dialable string has a {@code W}: dialing waits for a dial tone. */
    DIAL_DIALTONE,
    /** The dialable string has a {@code ?}: it is to be cut there, and the user asked. */
    DIAL_PROMPT,
    /** The dialable string has a {@code :}: dialing waits for a voice. */
    VOICE_DETECT
}
