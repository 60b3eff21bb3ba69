package org.strowger.telephony.device;

/** What an address can do or does by itself (LINEADDRCAPFLAGS). */
public enum AddressCapabilityFlag {
    /** The ring count of no-answer forwarding can be set. */
    FORWARD_NUM_RINGS,
    /** Pickup needs a group id. */
    PICKUP_GROUP_ID,
    /** Calls can be secured. */
    SECURE,
    /** The own number is withheld by default. */
    BLOCK_ID_DEFAULT,
    /** Withholding can be changed for each call. */
    BLOCK_ID_OVERRIDE,
    /** A destination can be dialed. */
    DIALED,
    /** The own phone can be taken off hook. */
    ORIGIN_OFF_HOOK,
    /** The called phone can be taken off hook. */
    DESTINATION_OFF_HOOK,
    /** Forwarding makes a consultation call. */
    FORWARD_CONSULT,
    /** A conference starts without an initial call (rule L-267). */
    SETUP_CONFERENCE_NULL,
    /** Dropping a consultation call reconnects the held one (rule L-237). */
    AUTO_RECONNECT,
    /** Completion ids are reported. */
    COMPLETION_ID,
    /** A held call can be transferred (rules L-244, L-254). */
    TRANSFER_HELD,
    /** A call made with makeCall can be the transfer destination (rule L-254). */
    TRANSFER_MAKE,
    /** A held call can be conferenced (rule L-244). */
    CONFERENCE_HELD,
    /** A call made with makeCall can be conferenced. */
    CONFERENCE_MAKE,
    /** A number can be dialed in parts. */
    PARTIAL_DIAL,
    /** The forwarding status is reliable. */
    FORWARD_STATUS_VALID,
    /** Internal and external calls can be forwarded apart. */
    FORWARD_INTERNAL_EXTERNAL,
    /** Busy and no-answer can be forwarded apart. */
    FORWARD_BUSY_NO_ANSWER,
    /** Alerting starts only after accept (rule L-231). */
    ACCEPT_TO_ALERT,
    /** Dropping the parent drops all members (rule L-281). */
    CONFERENCE_DROP,
    /** A waiting call can be picked up. */
    PICKUP_CALL_WAITING,
    /** Predictive dialing is supported. */
    PREDICTIVE_DIALER,
    /** The address is a queue. */
    QUEUE,
    /** The address is a route point. */
    ROUTE_POINT,
    /** Holding makes a new call appear (rule L-245). */
    HOLD_MAKES_NEW,
    /** No calls within the exchange. */
    NO_INTERNAL_CALLS,
    /** No calls outside the exchange. */
    NO_EXTERNAL_CALLS,
    /** The calling number can be set. */
    SET_CALLING_ID,
    /** The address is a call distribution group. */
    ACD_GROUP,
    /** Address translation does not apply. */
    NO_PSTN_TRANSLATION
}
