package org.strowger.telephony.device;

/** A change of an address that an application may ask to be told of (LINEADDRESSSTATE). */
public enum AddressStateItem {
    /** Something not listed here. */
    OTHER,
    /** The device-specific part changed. */
    DEVICE_SPECIFIC,
    /** No station uses the address. */
    IN_USE_ZERO,
    /** One station uses the address. */
    IN_USE_ONE,
    /** Several stations use the address. */
    IN_USE_MANY,
    /** The number of calls changed. */
    CALL_COUNT,
    /** Forwarding changed. */
    FORWARD,
    /** The terminals changed. */
    TERMINALS,
    /** The capabilities changed. */
    CAPABILITIES_CHANGE
}
