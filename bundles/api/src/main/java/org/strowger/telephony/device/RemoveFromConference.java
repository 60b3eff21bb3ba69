package org.strowger.telephony.device;

/** Which members can leave a conference (LINEREMOVEFROMCONF, rule L-278). */
public enum RemoveFromConference {
    /** None. */
    NONE,
    /** The last one added. */
    LAST,
    /** Any. */
    ANY
}
