package org.strowger.telephony.device;

/** A condition a line device is in (LINEDEVSTATUSFLAGS). */
public enum LineCondition {
    /** The device is connected to the provider. */
    CONNECTED,
    /** A message waits. */
    MESSAGE_WAITING,
    /** The device is in service. */
    IN_SERVICE,
    /** The device is locked. */
    LOCKED
}
