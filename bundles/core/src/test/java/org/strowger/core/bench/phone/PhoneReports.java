package org.strowger.core.bench.phone;

import java.util.Set;
import java.util.function.Predicate;
import org.strowger.telephony.phone.ButtonMode;
import org.strowger.telephony.phone.ButtonState;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.HookSwitchMode;
import org.strowger.telephony.phone.HookSwitchStatus;
import org.strowger.telephony.phone.LampMode;
import org.strowger.telephony.phone.PhoneStateItem;
import org.strowger.telephony.phone.RingerStatus;
import org.strowger.telephony.phone.StandardLampMode;
import org.strowger.telephony.spi.PhoneSink;

/** What a phone tells by itself; each report first notes whom the core owes it. */
final class PhoneReports {
    private final PhoneWorld world;
    private final ChaosPhone phone;

    PhoneReports(PhoneWorld world, ChaosPhone phone) {
        this.world = world;
        this.phone = phone;
    }

    void report() {
        switch (world.dice.below(5)) {
            case 0 -> lamp();
            case 1 -> ring();
            case 2 -> hook();
            case 3 -> volume();
            default -> button();
        }
    }

    /** Something that a closed phone should keep to itself; nobody is owed it. */
    void nonsense(PhoneSink sink) {
        sink.lamp(ChaosPhone.LAMP, StandardLampMode.FLASH);
        sink.button(1, ButtonState.DOWN);
        sink.button(1, ButtonState.UP);
    }

    private void owe(String key, boolean changed, Predicate<HandleRecord> wanted) {
        world.story.tell("%s tells: %s%s", phone, key, changed ? "" : " (no change)");
        if (changed) {
            world.model.openHandlesOf(phone).stream().filter(wanted).forEach(handle -> handle.owe(key));
        }
    }

    private void lamp() {
        LampMode mode = world.dice.pick(StandardLampMode.OFF, StandardLampMode.STEADY, StandardLampMode.FLASH);
        boolean changed = !phone.now.lamps().get(ChaosPhone.LAMP).equals(mode);
        phone.now = phone.now.withLamp(ChaosPhone.LAMP, mode);
        owe(EventKey.lamp(ChaosPhone.LAMP), changed, handle -> handle.wants(PhoneStateItem.LAMP));
        phone.sink().lamp(ChaosPhone.LAMP, mode);
    }

    private void ring() {
        int mode = world.dice.below(4);
        RingerStatus ringer = new RingerStatus(mode, phone.now.ringer().volume());
        boolean changed = !phone.now.ringer().equals(ringer);
        phone.now = phone.now.withRinger(ringer);
        owe(EventKey.ring(mode), changed, handle -> handle.wants(PhoneStateItem.RING_MODE));
        phone.sink().ringer(ringer);
    }

    private HookSwitchStatus handset() {
        return phone.now.hookSwitches().get(HookSwitchDevice.HANDSET);
    }

    private void handset(HookSwitchStatus status, String key, PhoneStateItem item) {
        boolean changed = !handset().equals(status);
        phone.now = phone.now.withHookSwitch(HookSwitchDevice.HANDSET, status);
        owe(key, changed, handle -> handle.wants(item));
        phone.sink().hookSwitch(HookSwitchDevice.HANDSET, status);
    }

    private void hook() {
        HookSwitchMode mode = world.dice.pick(HookSwitchMode.ON_HOOK, HookSwitchMode.MICROPHONE_AND_SPEAKER);
        handset(
                handset().withMode(mode),
                EventKey.hook(HookSwitchDevice.HANDSET, mode),
                PhoneStateItem.HANDSET_HOOK_SWITCH);
    }

    private void volume() {
        handset(
                handset().withVolume(world.dice.below(3)),
                EventKey.states(Set.of(PhoneStateItem.HANDSET_VOLUME)),
                PhoneStateItem.HANDSET_VOLUME);
    }

    private void button() {
        int id = world.dice.below(12);
        for (ButtonState state : new ButtonState[] {ButtonState.DOWN, ButtonState.UP}) {
            owe(
                    EventKey.button(id, state),
                    true,
                    handle -> handle.filter.buttonModes().contains(ButtonMode.KEYPAD)
                            && handle.filter.buttonStates().contains(state));
            phone.now = phone.now.withButton(id, phone.now.buttons().get(id).withState(state));
            phone.sink().button(id, state);
        }
    }
}
