package org.strowger.telephony.dialing;

/** A property of a calling card (LINECARDOPTION_). */
public enum CardOption {
    /** It came with the platform and was not configured: card 0, direct dial. */
    PREDEFINED,
    /** It is not listed, but can be used by who knows its id (rule L-451). */
    HIDDEN
}
