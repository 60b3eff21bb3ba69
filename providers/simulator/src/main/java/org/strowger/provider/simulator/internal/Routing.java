package org.strowger.provider.simulator.internal;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.strowger.provider.simulator.internal.ForwardCondition.Occasion;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.telephony.call.BusyMode;
import org.strowger.telephony.call.CallReason;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** The way from a number to a party. Used only inside the {@link Mailroom}. */
final class Routing {
    private final ExchangeFloor floor;
    private NumberingPlan plan;

    Routing(ExchangeFloor floor) {
        this.floor = floor;
        settingsChanged();
    }

    /** Other numbers outside may have a meaning now. */
    void settingsChanged() {
        plan = NumberingPlan.of(floor.settings().outside());
    }

    /** Whether anybody can be reached under this number. */
    boolean reaches(String number) {
        return floor.directory().place(number).isPresent()
                || floor.directory().bridge(number).isPresent()
                || plan.find(number).isPresent();
    }

    /** Whether somebody has exactly this number, so that nobody would dial on. */
    boolean isWhole(String number) {
        return reaches(number) && !plan.isOpenEnded(number);
    }

    /** Refuses a number that nobody has. */
    void requireReachable(String dialable) {
        reachableNumber(dialable, "nothing was changed");
    }

    /** The number in a dialable string; refuses one that nobody has, and says what did not happen. */
    String reachableNumber(String dialable, String consequence) {
        String number =
                DialString.parse(dialable, floor.settings()::understands).digits();
        if (!reaches(number)) {
            throw new TelephonyException(
                    LineError.INVALADDRESS, "nobody has the number \"" + number + "\"; " + consequence);
        }
        return number;
    }

    /** Finds whom the number belongs to, and offers the call there. */
    void route(Connection connection, Invitation invitation) {
        String number = invitation.number();
        Optional<Place> place = floor.directory().place(number);
        Optional<BridgedAddress> bridge = floor.directory().bridge(number);
        if (place.isPresent()) {
            offer(connection, invitation, place.get());
        } else if (bridge.isPresent()) {
            offerShared(connection, invitation, bridge.get());
        } else {
            plan.find(number)
                    .ifPresentOrElse(
                            script -> floor.callOutside(connection, number, script),
                            () -> connection.refuse(Refusal.disconnect(DisconnectMode.BAD_ADDRESS)));
        }
    }

    /**
     * Lets the exchange give up when there is no answer.
     *
     * @param wanted the caller's own limit (rule L-226); zero for none
     */
    void limitPatience(Connection connection, Duration wanted) {
        Stream.of(wanted, floor.settings().noAnswerTime())
                .filter(limit -> !limit.isZero())
                .min(Comparator.naturalOrder())
                .ifPresent(limit -> connection.giveUpAfter(floor.timers(), limit));
    }

    /** Sends an offered call elsewhere; for the line it is over. */
    void divert(LineCall offered, Invitation elsewhere) {
        offered.path().trunk().ifPresent(connection -> {
            offered.leavePlace();
            sendOn(connection, elsewhere);
        });
    }

    private void sendOn(Connection connection, Invitation elsewhere) {
        connection.redirect(PartyId.of(elsewhere.number()));
        route(connection, elsewhere);
    }

    private void offerShared(Connection connection, Invitation invitation, BridgedAddress bridge) {
        ForwardingTable table = bridge.forwarding();
        Optional<Forwarding> always = table.entryFor(Occasion.ALWAYS, connection.caller());
        if (always.isPresent()) {
            forward(connection, invitation, Occasion.ALWAYS, always.get());
            return;
        }
        List<LineCall> offered = bridge.offer(connection, invitation);
        if (offered.isEmpty()) {
            refuseBusy(connection, invitation, table);
        }
        offered.forEach(call -> forwardLater(call, invitation, table));
    }

    private void offer(Connection connection, Invitation invitation, Place place) {
        Station station = place.station();
        ForwardingTable table = place.address().forwarding();
        Optional<Forwarding> always = table.entryFor(Occasion.ALWAYS, connection.caller());
        if (!station.isInService()) {
            connection.refuse(Refusal.disconnect(DisconnectMode.OUT_OF_ORDER));
        } else if (always.isPresent()) {
            forward(connection, invitation, Occasion.ALWAYS, always.get());
        } else if (connection.isAt(station) || !station.canBeOffered(place.address())) {
            refuseBusy(connection, invitation, table);
        } else {
            offerThere(connection, invitation, place);
        }
    }

    private void offerThere(Connection connection, Invitation invitation, Place place) {
        Optional<String> byDefault =
                floor.directory().routePoint(place.station().number());
        if (byDefault.isPresent() && place.address().id() == 0) {
            LineCall asks = place.station().askForRoute(connection, invitation, place.address());
            asks.divertAfter(
                    floor.settings().routeRequestTime(),
                    () -> divert(
                            asks,
                            Invitation.redirected(
                                    PartyId.of(invitation.dialed()), invitation.number(), byDefault.get())));
            return;
        }
        LineCall call = place.station().offer(connection, invitation, place.address());
        forwardLater(call, invitation, place.address().forwarding());
    }

    private void refuseBusy(Connection connection, Invitation invitation, ForwardingTable table) {
        table.entryFor(Occasion.BUSY, connection.caller())
                .ifPresentOrElse(
                        entry -> forward(connection, invitation, Occasion.BUSY, entry),
                        () -> connection.refuse(Refusal.busy(BusyMode.STATION)));
    }

    private void forwardLater(LineCall call, Invitation invitation, ForwardingTable table) {
        table.entryFor(Occasion.NO_ANSWER, call.path().caller())
                .ifPresent(entry -> call.divertAfter(
                        floor.settings().ringInterval().multipliedBy(table.rings()),
                        () -> forwardUnanswered(call, invitation, entry)));
    }

    private void forwardUnanswered(LineCall call, Invitation invitation, Forwarding entry) {
        call.path().trunk().ifPresent(connection -> {
            call.leavePlace(DisconnectMode.FORWARDED);
            forward(connection, invitation, Occasion.NO_ANSWER, entry);
        });
    }

    private void forward(Connection connection, Invitation invitation, Occasion occasion, Forwarding entry) {
        CallReason reason = occasion.reason();
        if (entry.destination().isEmpty()) {
            connection.refuse(Refusal.disconnect(DisconnectMode.DO_NOT_DISTURB));
        } else if (invitation.hops() >= ForwardLimits.MOST_HOPS) {
            connection.refuse(Refusal.disconnect(DisconnectMode.CONGESTION));
        } else {
            String to = DialString.parse(entry.destination().get(), floor.settings()::understands)
                    .digits();
            sendOn(connection, invitation.forwarded(reason, to));
        }
    }
}
