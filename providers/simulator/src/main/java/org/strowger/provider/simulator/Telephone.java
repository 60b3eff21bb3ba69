package org.strowger.provider.simulator;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The telephone at a line of the exchange, used by hand, beside whatever applications do with the line. Calls made here
 * are announced to the core like incoming ones (rule L-149). Safe for use by any thread.
 */
@ProviderType
public interface Telephone {
    /** The number of its line. */
    String number();

    /**
     * Lifts the handset and dials.
     *
     * @throws IllegalStateException if the line has no room for a further call
     */
    void dial(String destination);

    /**
     * Answers the call that rings.
     *
     * @throws IllegalStateException if none rings
     */
    void answer();

    /**
     * Joins the conversation of others at an address that the line shares (T-46).
     *
     * @throws IllegalStateException if there is none, or it cannot be joined
     */
    void join();

    /**
     * Puts the conversation on hold.
     *
     * @throws IllegalStateException if there is none
     */
    void hold();

    /**
     * Takes the held call back.
     *
     * @throws IllegalStateException if there is none
     */
    void retrieve();

    /**
     * Sends the other party of the conversation elsewhere.
     *
     * @throws IllegalStateException if there is no conversation, or nobody has the number
     */
    void transfer(String destination);

    /** Hangs up: ends every call of the line that is not on hold. */
    void hangUp();
}
