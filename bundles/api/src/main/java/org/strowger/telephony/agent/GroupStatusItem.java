package org.strowger.telephony.agent;

/** What changed about the groups of a line (LINEGROUPSTATUS). */
public enum GroupStatusItem {
    /** There is a new group. */
    NEW_GROUP,
    /** A group is gone. */
    GROUP_REMOVED
}
