package org.strowger.core.bench.phone;

import java.util.Set;
import org.strowger.telephony.PhoneEvent;
import org.strowger.telephony.phone.PhoneStateItem;

/** What an event says, as text by which what was owed and what was told are compared. */
final class EventKey {
    private EventKey() {}

    static String lamp(int id) {
        return "lamp " + id;
    }

    static String ring(int mode) {
        return "ring mode " + mode;
    }

    static String hook(Object device, Object mode) {
        return "hook " + device + " " + mode;
    }

    static String button(int id, Object state) {
        return "button " + id + " " + state;
    }

    static String states(Set<PhoneStateItem> changed) {
        return "states " + changed;
    }

    /** What an event says; empty for one that nobody owes by itself. */
    static String of(PhoneEvent event) {
        if (event instanceof PhoneEvent.LampChanged lamp) {
            return lamp(lamp.lampId());
        }
        if (event instanceof PhoneEvent.RingModeChanged ring) {
            return ring(ring.ringMode());
        }
        if (event instanceof PhoneEvent.HookSwitchChanged hook) {
            return hook(hook.device(), hook.mode());
        }
        if (event instanceof PhoneEvent.ButtonMoved button) {
            return button(button.buttonId(), button.state());
        }
        if (event instanceof PhoneEvent.StateChanged state) {
            return states(state.changed());
        }
        return "";
    }
}
