package org.strowger.telephony.device;

/** What a line device can do or does by itself (LINEDEVCAPFLAGS). */
public enum LineCapabilityFlag {
    /** Calls of several addresses can be conferenced (rule L-284). */
    CROSS_ADDRESS_CONFERENCE,
    /** High-level compatibility elements are supported. */
    HIGH_LEVEL_COMPATIBILITY,
    /** Low-level compatibility elements are supported. */
    LOW_LEVEL_COMPATIBILITY,
    /** Media control is supported. */
    MEDIA_CONTROL,
    /** One dial string may hold several addresses (rule L-225). */
    MULTIPLE_ADDRESSES,
    /** Closing the line or a call at the provider drops active calls (rules L-102, L-123). */
    CLOSE_DROP,
    /** The dial modifier $ is supported. */
    DIAL_BILLING,
    /** The dial modifier @ is supported. */
    DIAL_QUIET,
    /** The dial modifier W is supported. */
    DIAL_DIALTONE,
    /** A media provider belongs to the line. */
    MSP,
    /** Call hubs are supported. */
    CALL_HUB,
    /** Call hubs are tracked. */
    CALL_HUB_TRACKING,
    /** Private objects are supported. */
    PRIVATE_OBJECTS,
    /** The line is on this machine. */
    LOCAL
}
