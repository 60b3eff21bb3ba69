package org.strowger.provider.simulator.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.internal.NumberRules.Rule;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.telephony.device.AddressSharing;

/**
 * Which number belongs to which line, which lines share one, and who picks up for whom. Used only inside the
 * {@link Mailroom}.
 */
final class Directory {
    private static final String EVERYBODY = "all";

    private ExchangeSettings settings;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, BridgedAddress> bridges = new LinkedHashMap<>();
    private final List<Rule> bridgeRules;
    private List<Rule> groups;
    private final Map<String, String> routePoints = new LinkedHashMap<>();

    Directory(ExchangeSettings settings) {
        settingsChanged(settings);
        bridgeRules = NumberRules.parsed(settings.bridged(), NumberRules.BRIDGED);
        bridgeRules.forEach(rule -> bridges.put(rule.head(), bridge(rule)));
    }

    /** Groups and route points may be others now; addresses and shared numbers are the same. */
    void settingsChanged(ExchangeSettings now) {
        settings = now;
        groups = NumberRules.parsed(now.groups(), NumberRules.GROUP);
        routePoints.clear();
        NumberRules.parsed(now.routePoints(), NumberRules.ROUTE_POINT)
                .forEach(rule -> routePoints.put(rule.head(), rule.numbers().get(0)));
    }

    /** The addresses that a line with this number has: its own ones, then the shared ones. */
    List<LineAddress> addressesOf(String number) {
        List<LineAddress> addresses = new ArrayList<>();
        for (int id = 0; id < settings.addresses(); id++) {
            String own = id == 0 ? number : number + "*" + id;
            addresses.add(new LineAddress(id, own, Optional.empty(), settings));
        }
        bridgeRules.stream()
                .filter(rule -> rule.numbers().contains(number))
                .map(rule -> bridges.get(rule.head()))
                .forEach(bridge -> addresses.add(
                        new LineAddress(addresses.size(), bridge.number(), Optional.of(bridge), settings)));
        return addresses;
    }

    /** There is a further line. */
    void add(Station station) {
        station.addresses().forEach(address -> {
            Place place = new Place(station, address);
            address.bridge().ifPresentOrElse(bridge -> bridge.add(place), () -> places.put(address.number(), place));
        });
    }

    /** A line is gone. */
    void remove(Station station) {
        places.values().removeIf(place -> place.station() == station);
        bridges.values().forEach(bridge -> bridge.remove(station));
    }

    /** The line address with this number of its own. */
    Optional<Place> place(String number) {
        return Optional.ofNullable(places.get(number));
    }

    /** The shared address with this number, on which calls can be made. */
    Optional<BridgedAddress> bridge(String number) {
        return bridges.values().stream()
                .filter(bridge -> bridge.number().equals(number) && bridge.sharing() != AddressSharing.MONITORED)
                .findFirst();
    }

    /** Those who watch the use of this number. */
    List<BridgedAddress> watchersOf(String number) {
        return bridges.values().stream()
                .filter(bridge -> bridge.number().equals(number) && bridge.sharing() == AddressSharing.MONITORED)
                .toList();
    }

    /** Where the calls of a route point go by default; empty for any other line. */
    Optional<String> routePoint(String number) {
        return Optional.ofNullable(routePoints.get(number));
    }

    /** The places of a pickup group, in order; empty if there is no such group. */
    List<Place> group(String groupId) {
        if (groups.isEmpty() && groupId.equals(EVERYBODY)) {
            return List.copyOf(places.values());
        }
        return groups.stream()
                .filter(group -> group.head().equals(groupId))
                .flatMap(group -> group.numbers().stream())
                .flatMap(number -> place(number).stream())
                .toList();
    }

    /** The group that a line belongs to. */
    Optional<String> groupOf(String number) {
        return groups.isEmpty()
                ? Optional.of(EVERYBODY)
                : groups.stream()
                        .filter(group -> group.numbers().contains(number))
                        .map(Rule::head)
                        .findFirst();
    }

    /** The group ids that exist. */
    TreeSet<String> groupIds() {
        TreeSet<String> ids = new TreeSet<>();
        groups.forEach(group -> ids.add(group.head()));
        if (ids.isEmpty()) {
            ids.add(EVERYBODY);
        }
        return ids;
    }

    private BridgedAddress bridge(Rule rule) {
        String[] words = rule.head().split(" ");
        String kind = words[1].toUpperCase(Locale.ROOT);
        AddressSharing sharing =
                kind.equals("MONITORED") ? AddressSharing.MONITORED : AddressSharing.valueOf("BRIDGED_" + kind);
        return new BridgedAddress(words[0], sharing, this, new ForwardingTable(settings));
    }
}
