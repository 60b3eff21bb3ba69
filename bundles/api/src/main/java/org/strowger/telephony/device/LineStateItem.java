package org.strowger.telephony.device;

/** A change of a line device that an application may ask to be told of (LINEDEVSTATE). */
public enum LineStateItem {
    /** Something not listed here. */
    OTHER,
    /** The line rings (rule L-170). */
    RINGING,
    /** The device was connected. */
    CONNECTED,
    /** The device was disconnected (rule L-048). */
    DISCONNECTED,
    /** A message waits. */
    MESSAGE_WAIT_ON,
    /** No message waits any more. */
    MESSAGE_WAIT_OFF,
    /** The device went into service. */
    IN_SERVICE,
    /** The device went out of service (rule L-048). */
    OUT_OF_SERVICE,
    /** The device is under maintenance. */
    MAINTENANCE,
    /** Another handle opened the line (rule L-090). */
    OPEN,
    /** Another handle closed the line (rule L-103). */
    CLOSE,
    /** The number of calls changed. */
    CALL_COUNT,
    /** The number of completion requests changed. */
    COMPLETION_COUNT,
    /** The terminals changed. */
    TERMINALS,
    /** The roaming mode changed. */
    ROAM_MODE,
    /** The battery level changed. */
    BATTERY,
    /** The signal strength changed. */
    SIGNAL,
    /** The device-specific part changed. */
    DEVICE_SPECIFIC,
    /** The session should be closed and opened again (rules L-046, L-047). */
    REINIT,
    /** The lock changed. */
    LOCK,
    /** The capabilities changed. */
    CAPABILITIES_CHANGE,
    /** The configuration changed. */
    CONFIGURATION_CHANGE,
    /** Address translation changed. */
    TRANSLATE_CHANGE,
    /** A completion request was cancelled. */
    COMPLETION_CANCEL,
    /** The device was removed (rule L-050). */
    REMOVED
}
