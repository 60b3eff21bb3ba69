package org.strowger.telephony.phone;

/** A condition that a phone is in (PHONESTATUSFLAGS); each is there or not on its own (rule P-101). */
public enum PhoneCondition {
    /** It is connected. */
    CONNECTED,
    /** The switch has taken it away for a while. */
    SUSPENDED
}
