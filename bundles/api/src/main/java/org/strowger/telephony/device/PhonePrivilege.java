package org.strowger.telephony.device;

/** What an application may do with a phone (PHONEPRIVILEGE). */
public enum PhonePrivilege {
    /** May read the phone's status and see its events. */
    MONITOR,
    /** May also operate the phone; at most one handle has this privilege (rule P-031). */
    OWNER
}
