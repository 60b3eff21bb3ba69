package org.strowger.shell.internal;

import org.strowger.telephony.PhoneEvent;

/** Events of phones for people. */
final class PhoneText {
    private PhoneText() {}

    static String of(PhoneEvent event) {
        if (event instanceof PhoneEvent.HookSwitchChanged change) {
            return Words.of(change.device()) + ": " + Words.of(change.mode());
        }
        if (event instanceof PhoneEvent.ButtonMoved move) {
            return "button " + move.buttonId() + " " + Words.of(move.state());
        }
        if (event instanceof PhoneEvent.LampChanged change) {
            return "lamp " + change.lampId() + " changed";
        }
        if (event instanceof PhoneEvent.RingModeChanged change) {
            return "rings with mode " + change.ringMode();
        }
        if (event instanceof PhoneEvent.OwnersChanged change) {
            return "owners: " + change.owners();
        }
        if (event instanceof PhoneEvent.MonitorsChanged change) {
            return "monitors: " + change.monitors();
        }
        if (event instanceof PhoneEvent.DeviceSpecific notice) {
            return "device-specific: " + notice.first() + " " + notice.second() + " " + notice.third();
        }
        if (event instanceof PhoneEvent.Changed change) {
            return "phone: " + Words.of(change.changed());
        }
        return "phone closed by its provider";
    }
}
