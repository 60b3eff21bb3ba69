package org.strowger.core.internal.line;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.device.ForwardMode;
import org.strowger.telephony.device.ForwardRange;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** What can be said against a forwarding without asking the driver (rules L-303 to L-311). */
final class ForwardCheck {
    private ForwardCheck() {}

    /** The entries, checked for one address, or for all. */
    static List<Forwarding> require(List<Forwarding> entries, int rings, LineCapabilities line, OptionalInt addressId) {
        if (entries == null || entries.stream().anyMatch(Objects::isNull)) {
            throw new TelephonyException(
                    LineError.INVALPOINTER, "the forwardings, or one of them, are null; use an empty list to cancel");
        }
        if (rings < 0) {
            throw new TelephonyException(LineError.INVALPARAM, "the number of rings is negative: " + rings);
        }
        List<Forwarding> checked = List.copyOf(entries);
        requireDistinct(checked);
        checked.forEach(entry -> requireAddresses(entry, line));
        List<AddressCapabilities> addresses =
                addressId.isPresent() ? List.of(line.addresses().get(addressId.getAsInt())) : line.addresses();
        addresses.forEach(address -> requireRange(checked, address.forwarding()));
        return checked;
    }

    private static void requireDistinct(List<Forwarding> entries) {
        Set<List<Object>> conditions = new HashSet<>();
        for (Forwarding entry : entries) {
            if (!entry.mode().isRequestable()) {
                throw new TelephonyException(
                        LineError.INVALPARAM, entry.mode() + " is only reported, and cannot be asked for (rule L-311)");
            }
            Object caller = entry.mode().isSpecific() ? entry.caller() : "any";
            if (!conditions.add(List.of(entry.mode(), caller))) {
                throw new TelephonyException(LineError.INVALPARAM, "two forwardings for " + entry.mode());
            }
        }
    }

    private static void requireAddresses(Forwarding entry, LineCapabilities line) {
        entry.destination().ifPresent(to -> DialString.destination(to, "forward to", line));
        if (entry.mode().isSpecific()
                && entry.caller().filter(c -> !c.isBlank()).isEmpty()) {
            throw new TelephonyException(
                    LineError.INVALADDRESS, "a forwarding " + entry.mode() + " needs the caller's address");
        }
        if (entry.mode().isSpecific()) {
            DialString.destination(entry.caller().orElse(""), "forward calls of", line);
        }
    }

    private static void requireRange(List<Forwarding> entries, ForwardRange range) {
        for (Forwarding entry : entries) {
            ForwardMode mode = entry.mode();
            if (!range.modes().contains(mode)) {
                throw new TelephonyException(
                        LineError.OPERATIONUNAVAIL, "the address forwards " + range.modes() + ", not " + mode);
            }
        }
        long callers =
                entries.stream().filter(entry -> entry.mode().isSpecific()).count();
        if (callers > range.maxCallers()) {
            throw new TelephonyException(
                    LineError.INVALPARAM,
                    "the address forwards the calls of " + range.maxCallers() + " callers, not " + callers);
        }
        if (entries.size() > range.maxEntries()) {
            throw new TelephonyException(
                    LineError.INVALPARAM,
                    "the address takes " + range.maxEntries() + " forwardings, not " + entries.size());
        }
    }
}
