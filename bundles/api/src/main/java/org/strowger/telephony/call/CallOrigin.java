package org.strowger.telephony.call;

/** Where a call comes from (LINECALLORIGIN). */
public enum CallOrigin {
    /** It was made from this station. */
    OUTBOUND,
    /** Incoming, from within the same exchange. */
    INTERNAL,
    /** Incoming, from outside the exchange. */
    EXTERNAL,
    /** Not known yet; may be refined later. */
    UNKNOWN,
    /** Not known and never will be. */
    UNAVAIL,
    /** It is the parent of a conference (rule L-265). */
    CONFERENCE,
    /** Incoming; whether from inside or outside is not known. */
    INBOUND
}
