package org.strowger.core.internal.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.strowger.telephony.Phone;
import org.strowger.telephony.PhoneEvent;
import org.strowger.telephony.phone.ButtonState;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.HookSwitchStatus;
import org.strowger.telephony.phone.PhoneCondition;
import org.strowger.telephony.phone.PhoneStateItem;
import org.strowger.telephony.spi.PhoneSnapshot;

/**
 * One thing that changed.
 *
 * @param item what it counts as
 * @param told what a handle is told that asked for it and for nothing else that changed at the same time (rules P-072,
 *     P-073)
 */
record PhoneChange(PhoneStateItem item, Function<Phone, PhoneEvent> told) {
    /** A button that went down or up. */
    record Move(int buttonId, ButtonState state) {}

    static PhoneChange of(PhoneStateItem item) {
        return new PhoneChange(item, phone -> new PhoneEvent.StateChanged(phone, Set.of(item)));
    }

    /** What is different; of the same phone with the same parts. */
    static List<PhoneChange> between(PhoneSnapshot before, PhoneSnapshot now) {
        List<PhoneChange> changes = new ArrayList<>();
        conditions(before.conditions(), now.conditions(), changes);
        for (HookSwitchDevice device : HookSwitchDevice.values()) {
            HookSwitchStatus was = before.hookSwitches().get(device);
            HookSwitchStatus is = now.hookSwitches().get(device);
            if (was != null && is != null) {
                hookSwitch(device, was, is, changes);
            }
        }
        if (before.ringer().mode() != now.ringer().mode()) {
            int mode = now.ringer().mode();
            changes.add(
                    new PhoneChange(PhoneStateItem.RING_MODE, phone -> new PhoneEvent.RingModeChanged(phone, mode)));
        }
        if (before.ringer().volume() != now.ringer().volume()) {
            changes.add(of(PhoneStateItem.RING_VOLUME));
        }
        lamps(before, now, changes);
        if (!before.display().equals(now.display())) {
            changes.add(of(PhoneStateItem.DISPLAY));
        }
        return changes;
    }

    private static void conditions(Set<PhoneCondition> was, Set<PhoneCondition> is, List<PhoneChange> changes) {
        condition(PhoneCondition.CONNECTED, PhoneStateItem.CONNECTED, PhoneStateItem.DISCONNECTED, was, is, changes);
        condition(PhoneCondition.SUSPENDED, PhoneStateItem.SUSPEND, PhoneStateItem.RESUME, was, is, changes);
    }

    private static void condition(
            PhoneCondition condition,
            PhoneStateItem begun,
            PhoneStateItem ended,
            Set<PhoneCondition> was,
            Set<PhoneCondition> is,
            List<PhoneChange> changes) {
        if (was.contains(condition) != is.contains(condition)) {
            changes.add(of(is.contains(condition) ? begun : ended));
        }
    }

    private static void hookSwitch(
            HookSwitchDevice device, HookSwitchStatus was, HookSwitchStatus is, List<PhoneChange> changes) {
        if (was.mode() != is.mode()) {
            changes.add(new PhoneChange(
                    PhoneStateItem.hookSwitch(device),
                    phone -> new PhoneEvent.HookSwitchChanged(phone, device, is.mode())));
        }
        if (was.volume() != is.volume()) {
            changes.add(of(PhoneStateItem.volume(device)));
        }
        if (was.gain() != is.gain()) {
            changes.add(of(PhoneStateItem.gain(device)));
        }
    }

    private static void lamps(PhoneSnapshot before, PhoneSnapshot now, List<PhoneChange> changes) {
        for (int id = 0; id < Math.min(before.lamps().size(), now.lamps().size()); id++) {
            if (!before.lamps().get(id).equals(now.lamps().get(id))) {
                int lamp = id;
                changes.add(new PhoneChange(PhoneStateItem.LAMP, phone -> new PhoneEvent.LampChanged(phone, lamp)));
            }
        }
    }

    /** The buttons that went down or up. Whoever hears of one going down hears of it going up later (rule P-093). */
    static List<Move> moves(PhoneSnapshot before, PhoneSnapshot now) {
        List<Move> moves = new ArrayList<>();
        for (int id = 0; id < Math.min(before.buttons().size(), now.buttons().size()); id++) {
            boolean was = before.buttons().get(id).state() == ButtonState.DOWN;
            boolean is = now.buttons().get(id).state() == ButtonState.DOWN;
            if (was != is) {
                moves.add(new Move(id, is ? ButtonState.DOWN : ButtonState.UP));
            }
        }
        return moves;
    }
}
