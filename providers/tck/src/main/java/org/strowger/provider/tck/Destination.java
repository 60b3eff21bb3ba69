package org.strowger.provider.tck;

/** What a line meets when it calls somebody. */
public enum Destination {
    /** Somebody who answers without being told to. */
    ANSWERS,
    /** Somebody whose telephone rings, and who answers only when {@link FarParty#answer} is called. */
    RINGS,
    /** Somebody who is busy. */
    BUSY,
    /** Somebody who refuses the call, or whose network does. */
    REFUSES,
    /** A number that can be dialed and that nobody has. */
    UNASSIGNED,
    /** A place where the switch parks calls, and where none is parked now. */
    PARK_POSITION,
    /** Text that cannot be dialed at all, so that nothing is dialed. */
    MALFORMED
}
