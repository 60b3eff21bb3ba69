package org.strowger.provider.simulator.internal;

import java.util.Optional;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.DisconnectMode;

/**
 * A party who waits to be taken up, and what is in the place of its former station: a call that another line sees, or
 * the exchange itself. Used only inside the {@link Mailroom}.
 */
final class ParkedCall {
    private final String address;
    private final Party holder;
    private final Optional<LineCall> shown;
    private Connection connection;

    private ParkedCall(String address, Connection connection, Party holder, Optional<LineCall> shown) {
        this.address = address;
        this.connection = connection;
        this.holder = holder;
        this.shown = shown;
    }

    /** Parked at a line, which sees the call (T-44). */
    static ParkedCall shownAs(LineCall call, Connection connection) {
        return new ParkedCall(call.number(), connection, call, Optional.of(call));
    }

    /**
     * Parked at a position.
     *
     * @param station how its former station presented itself
     * @param whenGone done when the party does not wait any longer
     */
    static ParkedCall at(String address, Connection connection, Caller station, Runnable whenGone) {
        End end = new End(station, whenGone);
        ParkedCall parked = new ParkedCall(address, connection, end, Optional.empty());
        end.parked = parked;
        return parked;
    }

    /** Whether a party is the exchange in the place of somebody who parked a call. */
    static boolean isHeldBy(Party party) {
        return party instanceof End;
    }

    String address() {
        return address;
    }

    /** With the party who waits. */
    Connection connection() {
        return shown.flatMap(call -> call.path().trunk()).orElse(connection);
    }

    /** Who waits. */
    Caller other() {
        return connection().other(holder).orElseThrow().asCaller();
    }

    /** Whether it waits still, as far as can be seen at a line. */
    boolean isStillThere() {
        return shown.map(call -> call.state() == CallState.ON_HOLD).orElse(true);
    }

    /** Takes the place of the station that leaves. */
    void takePlaceOf(Party leaving) {
        connection.replace(leaving, holder);
        shown.ifPresent(LineCall::showHeld);
        connection.hold(holder, true);
    }

    /** Gives the place to somebody who has the connection already. */
    void handTo(Party taker) {
        Connection place = connection();
        place.replace(holder, taker);
        shown.ifPresent(LineCall::end);
        place.hold(taker, false);
        place.other(taker)
                .ifPresent(party -> party.peerAnswered(taker.asCaller().id()));
    }

    /** The exchange in the place of the former station. */
    private static final class End extends ExchangeEnd {
        private final Runnable whenGone;
        private ParkedCall parked;

        private End(Caller identity, Runnable whenGone) {
            super(identity);
            this.whenGone = whenGone;
        }

        @Override
        public boolean isHolding() {
            return true;
        }

        @Override
        public void reconnected(Connection to) {
            parked.connection = to;
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
}
