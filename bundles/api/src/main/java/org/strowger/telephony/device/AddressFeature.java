package org.strowger.telephony.device;

/**
 * What can be done with an address, without a call (LINEADDRFEATURE). The special forms of pickup and forwarding refine
 * the general ones; a general one alone says that every form may be tried (rule L-294).
 */
public enum AddressFeature {
    /** Forward. */
    FORWARD,
    /** Make a call. */
    MAKE_CALL,
    /** Pick up. */
    PICKUP,
    /** Set media control. */
    SET_MEDIA_CONTROL,
    /** Route to a terminal. */
    SET_TERMINAL,
    /** Set up a conference without a first call (rule L-267). */
    SETUP_CONFERENCE,
    /** Cancel a completion request. */
    UNCOMPLETE_CALL,
    /** Unpark. */
    UNPARK,
    /** Pick up a call held on a bridged-exclusive address. */
    PICKUP_HELD,
    /** Pick up from a group. */
    PICKUP_GROUP,
    /** Pick up from a given address. */
    PICKUP_DIRECT,
    /** Pick up a waiting call. */
    PICKUP_WAITING,
    /** Forward to another address. */
    FORWARD_FORWARD,
    /** Forward as do-not-disturb. */
    FORWARD_DO_NOT_DISTURB
}
