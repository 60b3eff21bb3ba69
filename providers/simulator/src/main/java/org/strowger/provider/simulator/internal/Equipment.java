package org.strowger.provider.simulator.internal;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.TerminalMode;
import org.strowger.telephony.device.LineReadings;

/**
 * What the device of a line shows besides its conditions, and what it routes to its terminals (rules L-394, L-401).
 * Used only inside the {@link Mailroom}.
 */
final class Equipment {
    private final Station station;
    /** Of addresses that have routes of their own. */
    private final Map<Integer, List<Set<TerminalMode>>> ofAddresses = new TreeMap<>();

    private final StreamControls streams;
    private List<Set<TerminalMode>> ofLine = Terminals.nothing();
    private LineReadings levels = LineReadings.none();

    Equipment(Station station) {
        this.station = station;
        streams = new StreamControls(station);
    }

    /** A new call with what is routed by default at its address (rule L-401). */
    CallInfo routed(LineAddress address, CallInfo info) {
        if (!settings().has(Facility.TERMINALS)) {
            return info;
        }
        List<Set<TerminalMode>> routes = ofAddresses.getOrDefault(address.id(), ofLine);
        return info.toBuilder().details(info.details().withTerminals(routes)).build();
    }

    /** Changes what is routed for the line, or one address, for present calls and later ones (rule L-401). */
    Runnable route(OptionalInt addressId, UnaryOperator<List<Set<TerminalMode>>> change) {
        addressId.ifPresent(station::address);
        return () -> {
            if (addressId.isPresent()) {
                int id = addressId.getAsInt();
                ofAddresses.put(id, change.apply(ofAddresses.getOrDefault(id, ofLine)));
                tellRoutes(id);
            } else {
                ofLine = change.apply(ofLine);
                ofAddresses.replaceAll((id, before) -> change.apply(before));
                tellReadings();
                ofAddresses.keySet().forEach(this::tellRoutes);
            }
            station.calls().stream()
                    .filter(call -> addressId.isEmpty() || call.address().id() == addressId.getAsInt())
                    .forEach(call -> new Details(call).reroute(change));
        };
    }

    /** How the media streams of its calls are controlled. */
    StreamControls streams() {
        return streams;
    }

    /** The device shows something else, as a test says. */
    void show(UnaryOperator<LineReadings> change) {
        if (!settings().has(Facility.READINGS)) {
            throw new IllegalStateException(
                    "lines of this exchange show no levels; " + Facility.READINGS.key() + " is switched off");
        }
        levels = change.apply(levels);
        tellReadings();
    }

    /** Tells what there is to tell to a core that knows nothing yet. */
    void tellAfterOpening() {
        if (!readings().equals(LineReadings.none())) {
            tellReadings();
        }
        ofAddresses.keySet().forEach(this::tellRoutes);
    }

    void tellReadings() {
        LineReadings now = readings();
        station.tell(line -> line.shows(now));
    }

    private void tellRoutes(int addressId) {
        List<Set<TerminalMode>> now = ofAddresses.get(addressId);
        station.tell(line -> line.routed(addressId, now));
    }

    private LineReadings readings() {
        boolean none = ofLine.stream().allMatch(Set::isEmpty);
        return levels.withCompletions(
                        station.floor().completions().idsOf(station).size())
                .withTerminals(none ? List.of() : ofLine);
    }

    private ExchangeSettings settings() {
        return station.floor().settings();
    }
}
