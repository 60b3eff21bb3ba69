package org.strowger.telephony.device;

/** How a terminal is shared between lines (LINETERMSHARING). */
public enum TerminalSharing {
    /** It belongs to one line. */
    PRIVATE,
    /** Several lines have it, one at a time. */
    SHARED_EXCLUSIVE,
    /** Several lines have it, and what is routed to it at the same time is mixed. */
    SHARED_CONFERENCE
}
