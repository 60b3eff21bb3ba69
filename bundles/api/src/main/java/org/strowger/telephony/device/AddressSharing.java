package org.strowger.telephony.device;

/** How an address is shared with other stations (LINEADDRESSSHARING, rule L-388). */
public enum AddressSharing {
    /** With nobody. */
    PRIVATE,
    /** The first user has it to itself. */
    BRIDGED_EXCLUSIVE,
    /** Each user gets a call of its own. */
    BRIDGED_NEW,
    /** Users join the same call. */
    BRIDGED_SHARED,
    /** Only whether it is in use can be seen. */
    MONITORED
}
