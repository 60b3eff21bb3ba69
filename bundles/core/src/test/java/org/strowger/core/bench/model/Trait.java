package org.strowger.core.bench.model;

/** In what the lines of chaos providers differ. */
public enum Trait {
    /** Calls on hard hold can be transferred (L-244). */
    TRANSFERS_HELD,
    /** Transfers are set up with separate calls (L-254). */
    NO_TRANSFER_SET_UP,
    /** Calls on hard hold can be added to a conference (L-244). */
    CONFERENCES_HELD,
    /** A conference begins without a call (L-267). */
    CONFERENCE_FROM_NOTHING,
    /** Calls of different addresses can be conferenced (L-284). */
    CROSS_ADDRESS,
    /** Only one form of each operation that has several (L-294). */
    FEW_FORMS
}
