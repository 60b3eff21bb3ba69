package org.strowger.telephony.call;

/** Why a call exists (LINECALLREASON). */
public enum CallReason {
    /** It was called directly. */
    DIRECT,
    /** It was forwarded because the first destination was busy. */
    FORWARDED_BUSY,
    /** It was forwarded because the first destination did not answer. */
    FORWARDED_NO_ANSWER,
    /** It was forwarded unconditionally. */
    FORWARDED_UNCONDITIONAL,
    /** It was picked up from elsewhere. */
    PICKUP,
    /** It was retrieved from a park position. */
    UNPARK,
    /** It was redirected to this station. */
    REDIRECT,
    /** It results from an earlier completion request (rule L-169). */
    CALL_COMPLETION,
    /** It was transferred. */
    TRANSFER,
    /** It reminds of a parked or held call. */
    REMINDER,
    /** Not known yet; may be refined later. */
    UNKNOWN,
    /** Not known and never will be. */
    UNAVAIL,
    /** Somebody broke in. */
    INTRUDE,
    /** It was parked on this address. */
    PARKED,
    /** It is camped on this address. */
    CAMPED_ON,
    /** The switch asks where to route it; answer by redirect or drop (rule L-241). */
    ROUTE_REQUEST
}
