package org.strowger.telephony.device;

/** What can be done with a line now, without a call (LINEFEATURE). */
public enum LineFeature {
    /** Device-specific functions. */
    DEVICE_SPECIFIC,
    /** Device-specific features. */
    DEVICE_SPECIFIC_FEATURE,
    /** Forward. */
    FORWARD,
    /** Make a call (rule L-224). */
    MAKE_CALL,
    /** Set media control. */
    SET_MEDIA_CONTROL,
    /** Route to a terminal. */
    SET_TERMINAL,
    /** Change the device status. */
    SET_DEVICE_STATUS,
    /** Forward to another address. */
    FORWARD_FORWARD,
    /** Forward as do-not-disturb. */
    FORWARD_DO_NOT_DISTURB
}
