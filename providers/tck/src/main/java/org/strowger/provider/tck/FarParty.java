package org.strowger.provider.tck;

/**
 * Somebody at the far end of one call. Actions begin when they are called; their effects may come later. They must not
 * block for the provider under test.
 */
public interface FarParty {
    /** Answers the call that a line made. */
    void answer();

    /** Hangs up, or gives up a call that is not answered. */
    void hangUp();

    /** Whether both ends can talk. */
    boolean isConnected();

    /** Whether the call is over at this end. */
    boolean isOver();
}
