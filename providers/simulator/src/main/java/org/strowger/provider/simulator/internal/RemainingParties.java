package org.strowger.provider.simulator.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.DisconnectMode;

/**
 * The parties of a conference who talk on after the station that made it has left (rule L-281). When only one is left,
 * the exchange ends its call. Used only inside the {@link Mailroom}.
 */
final class RemainingParties {
    private final List<End> ends = new ArrayList<>();

    private RemainingParties() {}

    /** The station leaves; those who talk go on without it, the others hear that it is gone. */
    static void talkOn(List<LineCall> members) {
        RemainingParties remaining = new RemainingParties();
        List<LineCall> here = leftAlone(members);
        List<LineCall> talking =
                here.stream().filter(RemainingParties::canTalkOn).toList();
        if (talking.size() < 2) {
            here.forEach(LineCall::hangUp);
            return;
        }
        talking.forEach(remaining::takeOver);
        here.stream().filter(member -> !talking.contains(member)).forEach(LineCall::hangUp);
    }

    /** The station leaves these parties to each other, also those who have not answered yet. */
    static void goOn(List<LineCall> parties) {
        RemainingParties remaining = new RemainingParties();
        leftAlone(parties).forEach(remaining::takeOver);
        remaining.endIfAlone();
    }

    /** As {@link #goOn(List)}, and the exchange calls somebody else for them. */
    static void goOn(List<LineCall> parties, ExchangeFloor floor, Caller station, Invitation invitation) {
        RemainingParties remaining = new RemainingParties();
        leftAlone(parties).forEach(remaining::takeOver);
        Connection connection = floor.connect(station);
        End calling = remaining.new End(connection, station);
        remaining.ends.add(calling);
        connection.madeBy(calling);
        floor.routing().limitPatience(connection, Duration.ZERO);
        floor.routing().route(connection, invitation);
        remaining.endIfAlone();
    }

    /** Those whom nobody else at the same address talks to. */
    private static List<LineCall> leftAlone(List<LineCall> parties) {
        List<LineCall> others = parties.stream()
                .filter(party -> party.path().goesOnWithout(party))
                .toList();
        others.forEach(LineCall::hangUp);
        return parties.stream().filter(party -> !others.contains(party)).toList();
    }

    private static boolean canTalkOn(LineCall member) {
        return member.state() == CallState.CONFERENCED
                && member.path().trunk().filter(Connection::isAnswered).isPresent();
    }

    private void takeOver(LineCall member) {
        Connection connection = member.path().trunk().orElseThrow();
        End end = new End(connection, member.asCaller());
        ends.add(end);
        connection.replace(member.path().endOf(member), end);
        member.leavePlace();
        connection.hold(end, false);
    }

    private void left(End end) {
        ends.remove(end);
        endIfAlone();
    }

    private void endIfAlone() {
        if (ends.size() == 1) {
            End last = ends.remove(0);
            last.connection.leave(last, DisconnectMode.NORMAL);
        }
    }

    /** The place of the station that has left, in the connection with one party. */
    private final class End extends ExchangeEnd {
        private Connection connection;

        private End(Connection connection, Caller identity) {
            super(identity);
            this.connection = connection;
        }

        @Override
        public void reconnected(Connection to) {
            connection = to;
        }

        @Override
        public void hears(Signal signal) {
            List.copyOf(ends).stream().filter(end -> end != this).forEach(end -> end.connection.send(end, signal));
        }

        @Override
        public void peerGone(DisconnectMode why) {
            left(this);
        }

        @Override
        public void refused(Refusal refusal) {
            left(this);
        }
    }
}
