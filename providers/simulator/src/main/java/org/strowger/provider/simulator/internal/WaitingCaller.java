package org.strowger.provider.simulator.internal;

import java.time.Duration;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.PartyId;

/**
 * Somebody who has camped on a busy line and hung up: the exchange waits in the place of the caller, and the line sees
 * the call on hold (T-44). Used only inside the {@link Mailroom}.
 */
final class WaitingCaller extends ExchangeEnd {
    private final Runnable whenTakenUp;
    private final Runnable whenGone;
    private Connection connection;
    private LineCall shown;

    private WaitingCaller(Caller caller, Runnable whenTakenUp, Runnable whenGone) {
        super(caller);
        this.whenTakenUp = whenTakenUp;
        this.whenGone = whenGone;
    }

    /**
     * Shows the call at the busy line.
     *
     * @param whenTakenUp done when the line takes the call up by itself, though nobody is there yet
     * @param whenGone done when the line does not want it
     */
    static WaitingCaller at(Place busy, Caller caller, Runnable whenTakenUp, Runnable whenGone) {
        ExchangeFloor floor = busy.station().floor();
        WaitingCaller waiting = new WaitingCaller(caller, whenTakenUp, whenGone);
        waiting.connection = floor.connect(caller).madeBy(waiting);
        waiting.shown = busy.station().showCamped(waiting.connection, busy.address());
        return waiting;
    }

    /** Whether this is how the call is seen at the busy line. */
    boolean isShownAs(LineCall call) {
        return shown == call;
    }

    /** Nobody waits any longer. */
    void leave() {
        connection.leave(this, DisconnectMode.NORMAL);
    }

    /** The caller is on the line again, and is put through to the busy line, or waits there for its turn. */
    void giveWayTo(Party caller, Routing routing) {
        connection.replace(this, caller);
        caller.reconnected(connection);
        if (shown.isCamped()) {
            caller.redirected(PartyId.of(shown.number()));
            routing.limitPatience(connection, Duration.ZERO);
            if (shown.station().isFree()) {
                shown.station().offerCamped(shown);
            }
        } else {
            caller.peerHolds(shown.isHolding());
            caller.peerAnswered(shown.asCaller().id());
            shown.peerAnswered(caller.asCaller().id());
        }
    }

    @Override
    public void peerAnswered(PartyId who) {
        whenTakenUp.run();
    }

    @Override
    public void reconnected(Connection to) {
        connection = to;
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
