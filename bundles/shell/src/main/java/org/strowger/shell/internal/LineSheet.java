package org.strowger.shell.internal;

import java.util.stream.Collectors;
import org.strowger.telephony.Line;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.device.AddressStatus;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.device.LineStatus;

/** Everything about one line that is open here. */
final class LineSheet {
    private LineSheet() {}

    /** The sheet of a line as it is now. */
    static Sheet of(Line line) {
        Sheet sheet = new Sheet();
        device(line.device(), sheet);
        status(line.status(), sheet);
        for (int id = 0; id < line.device().capabilities().addresses().size(); id++) {
            address(line.device().capabilities().addresses().get(id), line.addressStatus(id), sheet);
        }
        return sheet;
    }

    private static void device(LineDevice device, Sheet sheet) {
        LineCapabilities can = device.capabilities();
        sheet.row(
                "line",
                device.permanentId() + " (id " + device.id() + ", permanent number " + device.permanentNumber() + ")");
        sheet.row("name", device.name());
        sheet.row("provider", device.provider());
        sheet.row("carries", Words.of(can.mediaModes()) + " over " + Words.of(can.bearerModes()));
    }

    private static void status(LineStatus status, Sheet sheet) {
        sheet.row("conditions", status.conditions().isEmpty() ? "none: out of service" : Words.of(status.conditions()));
        sheet.row("open by", status.applications().stream().sorted().collect(Collectors.joining(", ")));
        sheet.row("possible now", Words.of(status.features()));
    }

    private static void address(AddressCapabilities can, AddressStatus status, Sheet sheet) {
        LineStatus.CallCounts calls = status.calls();
        sheet.row(
                "address",
                can.address() + ", " + calls.active() + " of " + can.maxActiveCalls() + " active calls, "
                        + (calls.onHold() + calls.onHoldPending()) + " of " + can.maxHeldCalls() + " held");
        status.forwardings().forEach(forwarding -> sheet.row("  forwarded", text(forwarding)));
        sheet.row("  calls can", Words.of(can.callFeatures()));
    }

    private static String text(Forwarding forwarding) {
        return Words.of(forwarding.mode())
                + forwarding.caller().map(caller -> ", from " + caller).orElse("")
                + forwarding.destination().map(to -> ", to " + to).orElse(", do not disturb");
    }
}
