package org.strowger.provider.simulator.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.telephony.call.BusyMode;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.spi.Scheduler;

/**
 * The inside of a running exchange, from one start to the next stop: its lines, the way from a number to a party, and
 * what all of them share. Nothing of it outlives the stop (rules L-035, S-015). All but the constructor and
 * {@link #mailroom()} is used only inside the {@link Mailroom}.
 */
final class ExchangeFloor {
    private final ExchangeSettings settings;
    private final Mailroom mailroom = new Mailroom();
    private final Timers timers;
    private final NumberingPlan plan;
    private final FaultDesk faults;
    private final Map<String, SimulatedLine> lines = new LinkedHashMap<>();
    private final Set<OutsideParty> outside = new LinkedHashSet<>();
    private long connections;

    ExchangeFloor(ExchangeSettings settings, Scheduler scheduler, FaultDesk faults) {
        this.settings = settings;
        this.faults = faults;
        this.timers = new Timers(scheduler, mailroom);
        this.plan = NumberingPlan.of(settings.outside());
    }

    ExchangeSettings settings() {
        return settings;
    }

    Mailroom mailroom() {
        return mailroom;
    }

    Timers timers() {
        return timers;
    }

    /** Equips a line. */
    SimulatedLine addLine(String number) {
        if (lines.containsKey(number)) {
            throw new IllegalArgumentException("line " + number + " exists already; choose another number");
        }
        SimulatedLine line = new SimulatedLine(this, number, faults);
        lines.put(number, line);
        return line;
    }

    /** Takes a line out of the numbering plan, and ends its calls. */
    SimulatedLine removeLine(String number) {
        SimulatedLine line = line(number);
        line.station().cutOff();
        lines.remove(number);
        return line;
    }

    /** The line with this number. */
    SimulatedLine line(String number) {
        SimulatedLine line = lines.get(number);
        if (line == null) {
            throw new IllegalArgumentException("there is no line " + number + "; exchange " + settings.name() + " has "
                    + lines.size() + " lines" + extent());
        }
        return line;
    }

    /** The station with this number. */
    Station station(String number) {
        return line(number).station();
    }

    private String extent() {
        List<String> all = numbers();
        return all.isEmpty() ? "" : ", from " + all.get(0) + " to " + all.get(all.size() - 1);
    }

    List<SimulatedLine> lines() {
        return List.copyOf(lines.values());
    }

    List<String> numbers() {
        return List.copyOf(lines.keySet());
    }

    /** Stops: nothing is told to anybody any more. */
    void stop() {
        timers.stop();
        lines.values().forEach(line -> line.station().close());
    }

    List<OutsideParty> outside() {
        return new ArrayList<>(outside);
    }

    /** A new connection for a calling party. */
    Connection connect(Party calling, Caller caller) {
        return new Connection(++connections, calling, caller);
    }

    /** Lets somebody outside call a line. */
    OutsideParty callFromOutside(String from, Station station, Set<MediaMode> media) {
        OutsideParty party = new OutsideParty(this, from, station.number());
        PartyId id = from.isEmpty() ? PartyId.without(PartyId.Presentation.BLOCKED) : PartyId.of(from);
        Connection connection = connect(party, new Caller(id, CallOrigin.EXTERNAL, media));
        party.join(connection);
        outside.add(party);
        limitPatience(connection, Duration.ZERO);
        route(connection, Invitation.direct(station.number()));
        return party;
    }

    /** Whether anybody can be reached under this number. */
    boolean reaches(String number) {
        return lines.containsKey(number) || plan.find(number).isPresent();
    }

    /** Finds whom the number belongs to, and offers the call there. */
    void route(Connection connection, Invitation invitation) {
        String number = invitation.number();
        if (lines.containsKey(number)) {
            offer(connection, invitation, station(number));
        } else {
            plan.find(number)
                    .ifPresentOrElse(
                            script -> callOutside(connection, number, script),
                            () -> connection.refuse(Refusal.disconnect(DisconnectMode.BAD_ADDRESS)));
        }
    }

    /**
     * Lets the exchange give up when there is no answer.
     *
     * @param wanted the caller's own limit (rule L-226); zero for none
     */
    void limitPatience(Connection connection, Duration wanted) {
        Stream.of(wanted, settings.noAnswerTime())
                .filter(limit -> !limit.isZero())
                .min(Comparator.naturalOrder())
                .ifPresent(limit -> connection.giveUpAfter(timers, limit));
    }

    /** An outside party's call is over. */
    void forget(OutsideParty party) {
        outside.remove(party);
    }

    private void offer(Connection connection, Invitation invitation, Station station) {
        if (!station.isInService()) {
            connection.refuse(Refusal.disconnect(DisconnectMode.OUT_OF_ORDER));
        } else if (station.isCalling(connection) || !station.hasRoom()) {
            connection.refuse(Refusal.busy(BusyMode.STATION));
        } else {
            station.offer(connection, invitation);
        }
    }

    private void callOutside(Connection connection, String number, Script script) {
        OutsideParty party = new OutsideParty(this, number, connection.callingNumber());
        party.join(connection);
        connection.seize(party);
        outside.add(party);
        party.follow(script);
    }
}
