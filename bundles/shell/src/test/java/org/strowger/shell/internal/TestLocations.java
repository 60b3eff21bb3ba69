package org.strowger.shell.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.strowger.telephony.dialing.LocationAdministration;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** Remembers what was to be changed; there is location 3 and the setting {@code areaCode}. */
final class TestLocations implements LocationAdministration {
    private final List<String> changes = new ArrayList<>();

    /** What was asked for, in words. */
    List<String> changes() {
        return changes;
    }

    @Override
    public Set<String> settings() {
        return Set.of("areaCode");
    }

    @Override
    public void change(int id, Map<String, String> values) {
        if (!settings().containsAll(values.keySet())) {
            throw new TelephonyException(LineError.INVALPARAM, "there is areaCode only");
        }
        changes.add(id + " " + values);
    }

    @Override
    public void remove(int id) {
        if (id != 3) {
            throw new TelephonyException(LineError.INVALLOCATION, "no location " + id + " is configured");
        }
        changes.add("no " + id);
    }
}
