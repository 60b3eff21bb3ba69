package org.strowger.telephony.call;

/** What kind of channel carries a call (LINEBEARERMODE). */
public enum BearerMode {
    /** 3.1 kHz audio; the default (rule L-213). */
    VOICE,
    /** G.711 speech. */
    SPEECH,
    /** ISDN multi-use. */
    MULTI_USE,
    /** Unrestricted data. */
    DATA,
    /** Speech and data in turn. */
    ALTERNATE_SPEECH_DATA,
    /** Signaling without a call. */
    NON_CALL_SIGNALING,
    /** The provider hands the channel through without dialing (transition T-05). */
    PASSTHROUGH,
    /** Restricted data. */
    RESTRICTED_DATA
}
