package org.strowger.telephony.call;

/**
 * What an application may do with the calls of a line, or with one call (LINECALLPRIVILEGE).
 *
 * <p>As a choice at opening a line, {@link #NONE} stands alone and {@link #MONITOR} and {@link #OWNER} may be combined
 * (rule L-070). Every call handle has exactly one of MONITOR and OWNER.
 */
public enum CallPrivilege {
    /** Outgoing calls only: no call of others is ever announced (rule L-067). */
    NONE,
    /** May read information and status, and sees every call on the line (rules L-068, L-172). */
    MONITOR,
    /** May act on the call, and is a candidate for incoming calls (rules L-069, L-173). */
    OWNER
}
