package org.strowger.provider.simulator.internal;

import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.PartyId;

/**
 * One end of a {@link Connection}, and what it hears from the exchange about the other end. Used only inside the
 * {@link Mailroom}.
 */
interface Party {
    /** The number of this end; empty when it withholds it. */
    String number();

    /** How it presents itself when it becomes a caller. */
    Caller asCaller();

    /** Whether it is seen at this line. */
    default boolean isAt(Station station) {
        return false;
    }

    /** Whether it has put the other party on hold. */
    boolean isHolding();

    /** It has an end of this connection now, instead of another one; what the other party does is told next. */
    void reconnected(Connection to);

    /** Somebody else calls now. Told to called parties that have not answered. */
    void calledBy(Caller caller);

    /** The called party rings. Told to callers only. */
    void peerRings();

    /** The called party answered, or the other party is another one now. */
    void peerAnswered(PartyId who);

    /** The called party sent the call on. Told to callers only. */
    void redirected(PartyId to);

    /** The call cannot be put through. Told to callers only. */
    void refused(Refusal refusal);

    /** The other party put this one on hold, or took it back. */
    void peerHolds(boolean held);

    /** The other party sends something. */
    default void hears(Signal signal) {}

    /** The other party is gone. */
    void peerGone(DisconnectMode why);
}
