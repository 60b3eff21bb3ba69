package org.strowger.provider.simulator.internal.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;

/** Which changes of settings an exchange can follow while it runs, and which need another exchange. */
public final class SettingChanges {
    private SettingChanges() {}

    /**
     * The keys that changed and cannot change while the exchange exists: they are the permanent ids of its lines, their
     * addresses (rules L-039, L-040), and the parts of its desk phones.
     */
    public static List<String> needingAnother(ExchangeSettings before, ExchangeSettings now) {
        List<String> keys = new ArrayList<>();
        if (!before.name().equals(now.name())) {
            keys.add("name");
        }
        if (before.addresses() != now.addresses()) {
            keys.add("addresses");
        }
        if (!before.bridged().equals(now.bridged())) {
            keys.add("bridged");
        }
        if (!before.phones().at(List.of()).equals(now.phones().at(List.of()))) {
            keys.add("displayRows, displayColumns, callButtons");
        }
        if (!phoneFacilities(before).equals(phoneFacilities(now))) {
            keys.add("the parts of desk phones");
        }
        return keys;
    }

    private static Set<Facility> phoneFacilities(ExchangeSettings settings) {
        return settings.facilities().stream()
                .filter(facility -> facility.name().startsWith("PHONE_"))
                .collect(Collectors.toSet());
    }
}
