package org.strowger.provider.simulator.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.PartyId;

/**
 * The exchange calls a line for a reason of its own: a call back, or a reminder (rule L-169). Used only inside the
 * {@link Mailroom}.
 */
final class Recall extends ExchangeEnd {
    private final Consumer<Party> whenAnswered;
    private final Runnable whenGone;
    private Optional<Connection> connection = Optional.empty();

    private Recall(Caller presented, Consumer<Party> whenAnswered, Runnable whenGone) {
        super(presented);
        this.whenAnswered = whenAnswered;
        this.whenGone = whenGone;
    }

    /**
     * Offers a call to a line.
     *
     * @param presented who seems to call
     * @param whenAnswered is given whoever answers: the line's call, or one that picked it up or got it by redirection
     * @param whenGone is done if it does not
     */
    static void offer(
            Place to, Caller presented, Invitation invitation, Consumer<Party> whenAnswered, Runnable whenGone) {
        ExchangeFloor floor = to.station().floor();
        Recall recall = new Recall(presented, whenAnswered, whenGone);
        Connection connection = floor.connect(presented).madeBy(recall);
        recall.connection = Optional.of(connection);
        floor.routing().limitPatience(connection, Duration.ZERO);
        to.station().offer(connection, invitation, to.address());
    }

    @Override
    public void peerAnswered(PartyId who) {
        connection.flatMap(path -> path.other(this)).ifPresent(whenAnswered);
    }

    @Override
    public void refused(Refusal refusal) {
        whenGone.run();
    }

    @Override
    public void peerGone(DisconnectMode why) {
        whenGone.run();
    }
}
