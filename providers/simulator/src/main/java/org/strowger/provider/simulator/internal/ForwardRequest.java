package org.strowger.provider.simulator.internal;

import java.util.List;
import java.util.OptionalInt;
import org.strowger.provider.simulator.Facility;
import org.strowger.provider.simulator.Operation;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.ConsultationStart;

/**
 * A request to forward the calls of a line's address, or of all (rules L-303 to L-310). Where forwarding to somebody
 * makes a consultation call, that call is dialed to the first destination (rule L-307).
 *
 * @param line the line
 * @param addressId which of its addresses; empty for all
 * @param entries the new forwarding
 * @param rings how often it rings before a call counts as not answered; 0 for the default
 */
record ForwardRequest(SimulatedLine line, OptionalInt addressId, List<Forwarding> entries, int rings) {
    /** Begins the request; called outside the mailroom, because it may ask the core for a sink. */
    void begin(CallParams params, ConsultationStart start, Completion completion) {
        if (!line.settings().has(Facility.FORWARD_CONSULT) || destination().isEmpty()) {
            line.request(Operation.FORWARD, completion, this::check);
            return;
        }
        Creation creation = new Creation(line, Operation.FORWARD, completion);
        LineCall made = line.mailroom().inside(() -> {
            check();
            line.station().requireOpen();
            return line.station().originate(params);
        });
        AttachedCall pending = line.mailroom().inside(() -> creation.brings(made, null));
        pending.taken(start.begin(pending));
        line.mailroom()
                .inside(() -> creation.start(() -> {
                    Runnable effect = check();
                    Runnable dial = new BasicControl(made).begin(destination());
                    return () -> {
                        effect.run();
                        dial.run();
                    };
                }));
    }

    private Runnable check() {
        Station station = line.station();
        ForwardingTable.check(entries, line.settings(), line.floor().routing());
        List<LineAddress> addresses =
                addressId.isPresent() ? List.of(station.address(addressId.getAsInt())) : station.addresses();
        int nearest = rings == 0
                ? line.settings().forwardRings()
                : ForwardLimits.of(line.settings()).nearest(rings);
        return () -> addresses.stream()
                .filter(address -> !address.isOnlyWatched())
                .forEach(address -> station.forward(address, entries, nearest));
    }

    /** Whom the consultation call goes to; empty if nobody is named. */
    private String destination() {
        return entries.stream()
                .flatMap(entry -> entry.destination().stream())
                .findFirst()
                .orElse("");
    }
}
