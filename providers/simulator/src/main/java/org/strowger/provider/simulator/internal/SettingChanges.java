package org.strowger.provider.simulator.internal;

import java.util.ArrayList;
import java.util.List;
import org.strowger.provider.simulator.ExchangeSettings;

/** Which changes of settings an exchange can follow while it runs, and which need another exchange. */
public final class SettingChanges {
    private SettingChanges() {}

    /**
     * The keys that changed and cannot change while the exchange exists: they are the permanent ids of its lines, and
     * their addresses (rules L-039, L-040).
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
        return keys;
    }
}
