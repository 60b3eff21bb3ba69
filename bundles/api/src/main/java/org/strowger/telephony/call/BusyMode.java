package org.strowger.telephony.call;

/** Which kind of busy a call in {@link CallState#BUSY} met (LINEBUSYMODE). */
public enum BusyMode implements CallStateMode {
    /** The called station is busy. */
    STATION,
    /** A trunk or the network is busy (fast busy). */
    TRUNK,
    /** Not known yet; may be refined later (rule L-209). */
    UNKNOWN,
    /** Not known and never will be (rule L-209). */
    UNAVAIL
}
