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
    SWAP_HOLD
}
