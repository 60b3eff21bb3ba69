package org.strowger.provider.simulator.internal;

import java.util.List;
import java.util.Optional;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.PartyId;

/**
 * What leads from a line's call to the others who take part: a {@link Connection} with one other party, a
 * {@link BridgedCall} that several stations share, or a {@link Conference}. Used only inside the {@link Mailroom}.
 */
interface Path {
    /** The call id. */
    long id();

    /** Who calls, as the called party sees it. */
    Caller caller();

    /** The called party rings. */
    void ring(Party by);

    /** The called party answers. */
    void answer(Party by, PartyId who);

    /** The called party refuses. */
    void refuse(Party by, Refusal refusal);

    /** A party puts the others on hold, or takes them back. */
    void hold(Party by, boolean held);

    /** A party sends something to the others. */
    void send(Party by, Signal signal);

    /** A party leaves for good. */
    void leave(Party by, DisconnectMode why);

    /** The connection with the one other party, if there is exactly one other. */
    Optional<Connection> trunk();

    /** The end that this call is, or has a share in. */
    default Party endOf(LineCall call) {
        return call;
    }

    /** All calls that share the end of this one, with itself. */
    default List<LineCall> sharing(LineCall call) {
        return List.of(call);
    }

    /** Whether others at the same end go on when this party leaves, so that it can come back (rule L-238). */
    default boolean goesOnWithout(Party leaving) {
        return false;
    }

    /** A party takes the others' part for itself alone; whoever shares its end only watches. */
    default void claim(LineCall by) {}

    /** Refuses when the party cannot join the others who talk (rules L-384, L-388). */
    default void requireJoinable(Party by) {}
}
