package org.strowger.telephony.spi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.strowger.telephony.device.PhoneCapabilities;
import org.strowger.telephony.phone.ButtonInfo;
import org.strowger.telephony.phone.ButtonLamp;
import org.strowger.telephony.phone.ButtonState;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.HookSwitchMode;
import org.strowger.telephony.phone.HookSwitchStatus;
import org.strowger.telephony.phone.LampMode;
import org.strowger.telephony.phone.PhoneCondition;
import org.strowger.telephony.phone.PhoneFeature;
import org.strowger.telephony.phone.RingerStatus;
import org.strowger.telephony.phone.StandardLampMode;

/**
 * All that a phone is and shows at one moment, as far as its provider knows: what applications are answered from.
 * Immutable; the {@code with} methods return changed copies.
 *
 * @param conditions the conditions it is in
 * @param hookSwitches each of its hookswitch devices
 * @param ringer its ringer
 * @param lamps the modes of its lamps by their ids
 * @param buttons what its buttons are and where they stand, by their ids
 * @param display the rows of its display
 * @param features what can be done with it now by an owner; what its capabilities do not name does not count
 */
public record PhoneSnapshot(
        Set<PhoneCondition> conditions,
        Map<HookSwitchDevice, HookSwitchStatus> hookSwitches,
        RingerStatus ringer,
        List<LampMode> lamps,
        List<ButtonInfo> buttons,
        List<String> display,
        Set<PhoneFeature> features) {
    /** Makes the collections immutable. */
    public PhoneSnapshot {
        conditions = Set.copyOf(conditions);
        hookSwitches = Map.copyOf(hookSwitches);
        lamps = List.copyOf(lamps);
        buttons = List.copyOf(buttons);
        display = List.copyOf(display);
        features = Set.copyOf(features);
    }

    /**
     * A phone at rest: connected, on hook at full volume, silent, dark, with an empty display and every feature.
     *
     * @param capabilities which parts it has
     */
    public static PhoneSnapshot atRest(PhoneCapabilities capabilities) {
        Map<HookSwitchDevice, HookSwitchStatus> hookSwitches = new EnumMap<>(HookSwitchDevice.class);
        capabilities
                .hookSwitches()
                .keySet()
                .forEach(device ->
                        hookSwitches.put(device, new HookSwitchStatus(HookSwitchMode.ON_HOOK, 0xFFFF, 0xFFFF)));
        return new PhoneSnapshot(
                Set.of(PhoneCondition.CONNECTED),
                hookSwitches,
                new RingerStatus(RingerStatus.SILENT, 0xFFFF),
                capabilities.buttonLamps().stream().map(PhoneSnapshot::dark).toList(),
                capabilities.buttonLamps().stream().map(PhoneSnapshot::released).toList(),
                Collections.nCopies(capabilities.displayRows(), " ".repeat(capabilities.displayColumns())),
                capabilities.features());
    }

    private static LampMode dark(ButtonLamp place) {
        return place.hasLamp() ? StandardLampMode.OFF : StandardLampMode.DUMMY;
    }

    private static ButtonInfo released(ButtonLamp place) {
        return new ButtonInfo(
                place.mode(), place.function(), "", place.hasButton() ? ButtonState.UP : ButtonState.UNAVAILABLE);
    }

    /** The same phone in other conditions. */
    public PhoneSnapshot withConditions(Set<PhoneCondition> now) {
        return new PhoneSnapshot(now, hookSwitches, ringer, lamps, buttons, display, features);
    }

    /** The same phone with a hookswitch device changed. */
    public PhoneSnapshot withHookSwitch(HookSwitchDevice device, HookSwitchStatus now) {
        Map<HookSwitchDevice, HookSwitchStatus> changed = new EnumMap<>(HookSwitchDevice.class);
        changed.putAll(hookSwitches);
        changed.put(device, now);
        return new PhoneSnapshot(conditions, changed, ringer, lamps, buttons, display, features);
    }

    /** The same phone with its ringer changed. */
    public PhoneSnapshot withRinger(RingerStatus now) {
        return new PhoneSnapshot(conditions, hookSwitches, now, lamps, buttons, display, features);
    }

    /** The same phone with a lamp changed. */
    public PhoneSnapshot withLamp(int id, LampMode now) {
        return new PhoneSnapshot(
                conditions, hookSwitches, ringer, replaced(lamps, id, now), buttons, display, features);
    }

    /** The same phone with a button changed. */
    public PhoneSnapshot withButton(int id, ButtonInfo now) {
        return new PhoneSnapshot(
                conditions, hookSwitches, ringer, lamps, replaced(buttons, id, now), display, features);
    }

    /** The same phone with another display. */
    public PhoneSnapshot withDisplay(List<String> rows) {
        return new PhoneSnapshot(conditions, hookSwitches, ringer, lamps, buttons, rows, features);
    }

    /** The same phone with which other things can be done now. */
    public PhoneSnapshot withFeatures(Set<PhoneFeature> now) {
        return new PhoneSnapshot(conditions, hookSwitches, ringer, lamps, buttons, display, now);
    }

    private static <T> List<T> replaced(List<T> list, int place, T now) {
        List<T> changed = new ArrayList<>(list);
        changed.set(place, now);
        return changed;
    }
}
