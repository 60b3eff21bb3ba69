package org.strowger.provider.simulator.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.provider.simulator.internal.fault.FaultDesk;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.provider.simulator.internal.post.Timers;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.Scheduler;

/**
 * The inside of a running exchange, from one start to the next stop: its lines, and what all of them share. Nothing of
 * it outlives the stop (rules L-035, S-015). All but the constructor and {@link #mailroom()} is used only inside the
 * {@link Mailroom}.
 */
final class ExchangeFloor {
    private volatile ExchangeSettings settings;
    private final Mailroom mailroom = new Mailroom();
    private final Timers timers;
    private final FaultDesk faults;
    private final Directory directory;
    private final Routing routing;
    private final ParkingOrbit orbit = new ParkingOrbit(this);
    private final CompletionDesk completions = new CompletionDesk(this);
    private final PhoneRoom phones;
    private final Map<String, SimulatedLine> lines = new LinkedHashMap<>();
    private final Set<OutsideParty> outside = new LinkedHashSet<>();
    private Optional<Runnable> whenQuiet = Optional.empty();
    private long callIds;

    ExchangeFloor(ExchangeSettings settings, Scheduler scheduler, FaultDesk faults) {
        this.settings = settings;
        this.faults = faults;
        this.timers = new Timers(scheduler, mailroom);
        this.directory = new Directory(settings);
        this.routing = new Routing(this);
        this.phones = new PhoneRoom(this, faults);
    }

    ExchangeSettings settings() {
        return settings;
    }

    /** From now on it is equipped like this; calls go on, with what they have begun with. */
    void reconfigure(ExchangeSettings now) {
        settings = now;
        routing.settingsChanged();
        directory.settingsChanged(now);
    }

    /** Whether nobody is in a call. */
    boolean isQuiet() {
        return outside.isEmpty()
                && orbit.addresses().isEmpty()
                && lines.values().stream()
                        .allMatch(line -> line.station().calls().isEmpty());
    }

    /** Does this once, outside, as soon as nobody is in a call. */
    void whenQuiet(Runnable work) {
        whenQuiet = Optional.of(work);
        callEnded();
    }

    /** A call is over; whether it was the last is looked at when everything that goes with it has been done. */
    void callEnded() {
        if (whenQuiet.isPresent()) {
            mailroom.post(() -> mailroom.inside(() -> {
                if (isQuiet()) {
                    whenQuiet.ifPresent(mailroom::post);
                    whenQuiet = Optional.empty();
                }
            }));
        }
    }

    Mailroom mailroom() {
        return mailroom;
    }

    Timers timers() {
        return timers;
    }

    Directory directory() {
        return directory;
    }

    Routing routing() {
        return routing;
    }

    ParkingOrbit orbit() {
        return orbit;
    }

    CompletionDesk completions() {
        return completions;
    }

    PhoneRoom phones() {
        return phones;
    }

    /** Refuses what the lines are not equipped for. */
    void requireFacility(Facility facility, String what) {
        if (!settings.has(facility)) {
            throw new TelephonyException(
                    LineError.OPERATIONUNAVAIL,
                    "lines of this exchange cannot " + what + "; " + facility.key() + " is switched off");
        }
    }

    /** Equips a line. */
    SimulatedLine addLine(String number) {
        if (lines.containsKey(number)) {
            throw new IllegalArgumentException("line " + number + " exists already; choose another number");
        }
        SimulatedLine line = new SimulatedLine(this, number, faults);
        lines.put(number, line);
        directory.add(line.station());
        return line;
    }

    /** Takes a line out of the numbering plan, and ends its calls. */
    SimulatedLine removeLine(String number) {
        SimulatedLine line = line(number);
        line.station().cutOff();
        lines.remove(number);
        directory.remove(line.station());
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
        phones.close();
    }

    List<OutsideParty> outside() {
        return new ArrayList<>(outside);
    }

    /** A new call id. */
    long nextCallId() {
        return ++callIds;
    }

    /** A new connection, for a caller. */
    Connection connect(Caller caller) {
        return new Connection(nextCallId(), caller);
    }

    /** Lets somebody outside call a number of the exchange. */
    OutsideParty callFromOutside(String from, String to, Set<MediaMode> media) {
        OutsideParty party = outsideCaller(from, to, media);
        Connection connection = party.connection();
        routing.limitPatience(connection, Duration.ZERO);
        routing.route(connection, Invitation.direct(to));
        return party;
    }

    /** Lets somebody outside wait for a busy line (T-44). */
    OutsideParty campOn(String from, Place place) {
        OutsideParty party = outsideCaller(from, place.address().number(), Set.of(MediaMode.INTERACTIVE_VOICE));
        place.station().showCamped(party.connection(), place.address());
        return party;
    }

    /** An outside party is called. */
    void callOutside(Connection connection, String number, Script script) {
        OutsideParty party = new OutsideParty(this, number, connection.callingNumber(), Set.of());
        party.join(connection);
        connection.seize(party);
        party.hears(new Signal.UserUser(connection.caller().userUser()));
        outside.add(party);
        party.follow(script);
    }

    /** An outside party's call is over. */
    void forget(OutsideParty party) {
        outside.remove(party);
        callEnded();
    }

    private OutsideParty outsideCaller(String from, String to, Set<MediaMode> media) {
        OutsideParty party = new OutsideParty(this, from, to, media);
        PartyId id = from.isEmpty() ? PartyId.without(PartyId.Presentation.BLOCKED) : PartyId.of(from);
        party.join(connect(new Caller(id, CallOrigin.EXTERNAL, media)).madeBy(party));
        outside.add(party);
        return party;
    }
}
