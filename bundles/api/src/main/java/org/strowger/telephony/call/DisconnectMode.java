package org.strowger.telephony.call;

/** Why the remote side of a call in {@link CallState#DISCONNECTED} ended it (LINEDISCONNECTMODE). */
public enum DisconnectMode implements CallStateMode {
    /** The remote party hung up. */
    NORMAL,
    /** Not known yet; may be refined later (rule L-209). */
    UNKNOWN,
    /** The destination equipment actively refused the call (rule L-207). */
    REJECT,
    /** Somebody picked the call up elsewhere. */
    PICKUP,
    /** The switch forwarded the call. */
    FORWARDED,
    /** The destination was busy. */
    BUSY,
    /** The destination did not answer in time. */
    NO_ANSWER,
    /** The destination address is invalid. */
    BAD_ADDRESS,
    /** The destination could not be reached. */
    UNREACHABLE,
    /** The network is congested. */
    CONGESTION,
    /** The destination equipment cannot take this kind of call. */
    INCOMPATIBLE,
    /** Not known and never will be (rule L-209). */
    UNAVAIL,
    /** No dial tone came in time (rule L-208). */
    NO_DIALTONE,
    /** The destination has a new number. */
    NUMBER_CHANGED,
    /** The destination device is out of order. */
    OUT_OF_ORDER,
    /** A passing failure of the network. */
    TEMPORARY_FAILURE,
    /** The quality of service asked for is not to be had. */
    QOS_UNAVAIL,
    /** The network refused the call (rule L-207). */
    BLOCKED,
    /** The destination does not want to be disturbed. */
    DO_NOT_DISTURB,
    /** The call was cancelled. */
    CANCELLED
}
