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
    CLOSE_CALL
}
