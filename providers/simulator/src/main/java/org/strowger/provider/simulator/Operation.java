package org.strowger.provider.simulator;

/** An operation of a line or call driver at which a fault can be placed. */
public enum Operation {
    /** The core opens the line. */
    OPEN_LINE,
    /** The core closes the line. */
    CLOSE_LINE,
    /** The core makes a call. */
    MAKE_CALL,
    /** The core lets go of a call. */
    CLOSE_CALL,
    /** An offered call is accepted. */
    ACCEPT,
    /** A call is answered. */
    ANSWER,
    /** Digits are dialed. */
    DIAL,
    /** A call is dropped. */
    DROP,
    /** An offered call is redirected. */
    REDIRECT,
    /** A call is put on hold. */
    HOLD,
    /** A call is retrieved. */
    UNHOLD,
    /** Two calls change places. */
    SWAP_HOLD,
    /** A call is secured. */
    SECURE,
    /** The channel of a call is changed. */
    SET_BEARER,
    /** User-user information is sent. */
    SEND_USER_USER,
    /** User-user information is released. */
    RELEASE_USER_USER,
    /** Data is attached to a call. */
    SET_CALL_DATA,
    /** A treatment is chosen. */
    SET_TREATMENT,
    /** Another quality of service is asked for. */
    SET_QUALITY,
    /** Events and media of the line, an address or a call are routed to a terminal. */
    SET_TERMINAL,
    /** Conditions of the line are set. */
    SET_CONDITIONS,
    /** Something device-specific is asked of the line. */
    LINE_SPECIFIC,
    /** A transfer is set up. */
    SETUP_TRANSFER,
    /** A transfer is completed. */
    COMPLETE_TRANSFER,
    /** A transfer is completed as a conference. */
    COMPLETE_AS_CONFERENCE,
    /** A call is transferred without consultation. */
    BLIND_TRANSFER,
    /** A conference is set up, from a call or without one. */
    SETUP_CONFERENCE,
    /** A conference is prepared for another member. */
    PREPARE_ADD,
    /** A call is added to a conference. */
    ADD_TO_CONFERENCE,
    /** A member is removed from a conference. */
    REMOVE_FROM_CONFERENCE,
    /** A call is parked. */
    PARK,
    /** A parked call is taken up. */
    UNPARK,
    /** A call is picked up. */
    PICKUP,
    /** Calls are forwarded. */
    FORWARD,
    /** Completion of a call is asked for. */
    COMPLETE_CALL,
    /** A completion request is cancelled. */
    UNCOMPLETE_CALL,
    /** The core opens the desk phone of the line; so for the operations that follow. */
    OPEN_PHONE,
    /** The core closes the phone. */
    CLOSE_PHONE,
    /** Hookswitches of the phone are set. */
    SET_HOOK_SWITCH,
    /** A volume is set. */
    SET_VOLUME,
    /** A gain is set. */
    SET_GAIN,
    /** The ringer is set. */
    SET_RING,
    /** A lamp is set. */
    SET_LAMP,
    /** A button is described. */
    SET_BUTTON_INFO,
    /** The display is written to. */
    SET_DISPLAY,
    /** Data is sent to the phone. */
    SET_DATA,
    /** Data is read from the phone. */
    GET_DATA,
    /** Something device-specific is asked of the phone. */
    PHONE_SPECIFIC
}
