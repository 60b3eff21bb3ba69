package org.strowger.dialing.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.strowger.dialing.internal.LocationMemory.Contents;
import org.strowger.telephony.dialing.Location;

/** Translation with some locations and cards, a memory that can be looked at, and a count of the changes told. */
final class Place {
    private final List<Contents> kept = new ArrayList<>();
    private final ConfiguredTranslation translation;
    private RuntimeException failure;
    private int changes;

    Place() {
        this(Contents.initial());
    }

    Place(Contents stored) {
        translation = new ConfiguredTranslation(
                Configured.countries(),
                Configured.countries().ofRegion("US").orElseThrow(),
                new LocationMemory(stored, this::keep),
                () -> changes++);
    }

    private void keep(Contents contents) {
        if (failure != null) {
            throw failure;
        }
        kept.add(contents);
    }

    /** The next change cannot be stored. */
    void cannotKeep(RuntimeException why) {
        failure = why;
    }

    ConfiguredTranslation translation() {
        return translation;
    }

    /** A location in this country with this area code, with more or less configured. */
    Location has(int id, String country, String areaCode, Map<String, Object> more) {
        Map<String, Object> configuration = new HashMap<>(more);
        configuration.put("id", id);
        configuration.put("country", country);
        configuration.put("areaCode", areaCode);
        Location location = Configured.location(configuration);
        translation.add(location);
        return location;
    }

    /** A card, with more or less configured. */
    Card hasCard(int id, String name, Map<String, Object> more) {
        Map<String, Object> configuration = new HashMap<>(more);
        configuration.put("id", id);
        configuration.put("name", name);
        Card card = Configured.card(configuration);
        translation.add(card);
        return card;
    }

    /** How often somebody was told of a change since the last time this was asked. */
    int changesTold() {
        int told = changes;
        changes = 0;
        return told;
    }

    /** What would be there after a restart. */
    Contents stored() {
        return kept.isEmpty() ? Contents.initial() : kept.get(kept.size() - 1);
    }
}
