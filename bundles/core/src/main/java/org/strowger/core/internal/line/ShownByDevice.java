package org.strowger.core.internal.line;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.strowger.telephony.call.TerminalMode;
import org.strowger.telephony.device.AddressStateItem;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.device.LineReadings;
import org.strowger.telephony.device.LineStateItem;

/** What the device of a line shows, as its driver told it. Guarded by the line's lock. */
final class ShownByDevice {
    private final LineNotices notices;
    private final Map<Integer, List<Set<TerminalMode>>> terminals = new HashMap<>();
    private final Map<Integer, AddressForwarding> forwarding = new HashMap<>();
    private Set<LineCondition> conditions = Set.of();
    private boolean told;
    private LineReadings readings = LineReadings.none();

    ShownByDevice(LineNotices notices) {
        this.notices = notices;
    }

    LineReadings readings() {
        return readings;
    }

    List<Set<TerminalMode>> terminals(int addressId) {
        return terminals.getOrDefault(addressId, List.of());
    }

    Set<LineCondition> conditions() {
        return conditions;
    }

    /** Whether calls can be made: connected and in service (rule L-399). */
    boolean isUsable() {
        return conditions.contains(LineCondition.CONNECTED) && conditions.contains(LineCondition.IN_SERVICE);
    }

    AddressForwarding forwarding(int addressId) {
        return forwarding.getOrDefault(addressId, AddressForwarding.NONE);
    }

    /** Takes over the conditions that were asked when the line was opened, unless the driver has told others since. */
    void isAtFirst(Set<LineCondition> asked) {
        if (!told) {
            is(asked);
        }
    }

    /** Takes over which conditions the line is in now and tells what changed. */
    void is(Set<LineCondition> now) {
        told = true;
        Set<LineCondition> before = conditions;
        conditions = now;
        notices.conditionsChanged(before, now);
    }

    /** Takes over how an address forwards its calls and tells it, if it changed. */
    void forwards(int addressId, AddressForwarding now) {
        if (!now.equals(forwarding.put(addressId, now))) {
            notices.addressChanged(addressId, Set.of(AddressStateItem.FORWARD));
        }
    }

    /** Takes over what the device shows now and tells what changed. */
    void shows(LineReadings now) {
        EnumSet<LineStateItem> changed = EnumSet.noneOf(LineStateItem.class);
        addIf(now.signal() != readings.signal(), LineStateItem.SIGNAL, changed);
        addIf(now.battery() != readings.battery(), LineStateItem.BATTERY, changed);
        addIf(now.roaming() != readings.roaming(), LineStateItem.ROAM_MODE, changed);
        addIf(now.completions() != readings.completions(), LineStateItem.COMPLETION_COUNT, changed);
        addIf(!now.terminals().equals(readings.terminals()), LineStateItem.TERMINALS, changed);
        readings = now;
        notices.lineChanged(changed, null);
    }

    /** Takes over what is routed for an address and tells it, if it changed. */
    void routes(int addressId, List<Set<TerminalMode>> now) {
        if (!now.equals(terminals.put(addressId, now))) {
            notices.addressChanged(addressId, Set.of(AddressStateItem.TERMINALS));
        }
    }

    /** The driver will tell anew after opening; conditions are asked. */
    void forget() {
        readings = LineReadings.none();
        terminals.clear();
        forwarding.clear();
        told = false;
    }

    private static void addIf(boolean changed, LineStateItem item, Set<LineStateItem> to) {
        if (changed) {
            to.add(item);
        }
    }
}
