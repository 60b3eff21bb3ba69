package org.strowger.core.rules;

/** What the core may ask of a provider, its lines and its calls; queries that change nothing are left out. */
enum Operation {
    NEGOTIATE,
    START,
    STOP,
    CREATED,
    OPEN,
    CLOSE,
    MEDIA_MODES,
    STATUS_MESSAGES,
    MAKE_CALL,
    ACCEPT,
    ANSWER,
    DIAL,
    DROP,
    REDIRECT,
    HOLD,
    UNHOLD,
    SWAP_HOLD,
    SECURE,
    CALL_MEDIA,
    BEARER,
    PROBE,
    SET_UP_TRANSFER,
    COMPLETE_TRANSFER,
    COMPLETE_AS_CONFERENCE,
    BLIND_TRANSFER,
    /** Of a line: without a first call. */
    SET_UP_CONFERENCE,
    PREPARE_ADD,
    ADD_TO_CONFERENCE,
    REMOVE_FROM_CONFERENCE,
    /** At a given address. */
    PARK,
    /** Where the switch chooses. */
    PARK_ANYWHERE,
    UNPARK,
    PICKUP,
    FORWARD,
    COMPLETE_CALL,
    UNCOMPLETE_CALL,
    CLOSE_CALL
}
