package org.strowger.provider.simulator.internal;

import java.util.List;
import java.util.Optional;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.provider.simulator.internal.ForwardCondition.Occasion;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.telephony.device.ForwardRange;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** Where the calls of one address go (rules L-303 to L-310). Used only inside the {@link Mailroom}. */
final class ForwardingTable {
    private List<Forwarding> entries = List.of();
    private int rings;

    ForwardingTable(ExchangeSettings settings) {
        rings = settings.forwardRings();
    }

    List<Forwarding> entries() {
        return entries;
    }

    /** After how many rings a call counts as not answered. */
    int rings() {
        return rings;
    }

    /** Replaces all entries (rule L-303). */
    void replace(List<Forwarding> wanted, int wantedRings) {
        entries = List.copyOf(wanted);
        rings = wantedRings;
    }

    /**
     * The entry for a call on this occasion, the first one that fits; one for a given caller goes before the others.
     */
    Optional<Forwarding> entryFor(Occasion occasion, Caller caller) {
        Optional<Forwarding> specific = find(occasion, caller, true);
        return specific.isPresent() ? specific : find(occasion, caller, false);
    }

    /**
     * Refuses entries that the lines cannot serve.
     *
     * @throws TelephonyException naming the entry
     */
    static void check(List<Forwarding> wanted, ExchangeSettings settings, Routing routing) {
        ForwardRange range = ForwardLimits.of(settings);
        if (range.maxEntries() == 0) {
            throw new TelephonyException(LineError.OPERATIONUNAVAIL, "lines of this exchange cannot forward calls");
        }
        if (wanted.size() > range.maxEntries()) {
            throw new TelephonyException(
                    LineError.INVALPARAM, "an address forwards on at most " + range.maxEntries() + " conditions");
        }
        wanted.forEach(entry -> check(entry, range, settings, routing));
    }

    private static void check(Forwarding entry, ForwardRange range, ExchangeSettings settings, Routing routing) {
        Facility needed = entry.destination().isPresent() ? Facility.FORWARD : Facility.DO_NOT_DISTURB;
        if (!settings.has(needed) || !range.modes().contains(entry.mode())) {
            throw new TelephonyException(
                    LineError.OPERATIONUNAVAIL,
                    "lines of this exchange cannot serve " + entry.mode()
                            + entry.destination().map(to -> " to " + to).orElse(" as do-not-disturb"));
        }
        if (entry.mode().isSpecific() && entry.caller().isEmpty()) {
            throw new TelephonyException(LineError.INVALPARAM, entry.mode() + " needs a caller (rule L-309)");
        }
        entry.destination().ifPresent(routing::requireReachable);
    }

    private Optional<Forwarding> find(Occasion occasion, Caller caller, boolean specific) {
        return entries.stream()
                .filter(entry -> entry.mode().isSpecific() == specific)
                .filter(entry -> ForwardCondition.of(entry.mode()).fits(occasion, caller, entry.caller()))
                .findFirst();
    }
}
