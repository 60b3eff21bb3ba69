package org.strowger.core.bench.stream;

import java.time.Duration;
import java.time.Instant;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.GatherEnd;
import org.strowger.telephony.media.GatherRequest;

/** One generation, or one gathering, from being asked for to its end. */
final class Run {
    final StreamHandle handle;
    final int serial;
    /** Null for a generation. */
    final GatherRequest request;

    final StringBuilder digits = new StringBuilder();
    /** Whether its driver gathers; always so for a generation. */
    boolean byDriver;

    boolean accepted;
    boolean over;
    boolean driverSaidSo;
    /** The driver was asked to end it, or to begin another, and had the chance to end it. */
    boolean cancelledAtDriver;
    /** What its driver said before it was accepted. */
    String early;
    /** When a gathering by the core ends without a further digit; null: never. */
    Instant deadline;

    Run(StreamHandle handle, int serial, GatherRequest request) {
        this.handle = handle;
        this.serial = serial;
        this.request = request;
        this.byDriver = request == null;
    }

    /** Adds a digit; tells why that ends it, or null. */
    GatherEnd collect(DigitMode mode, char digit) {
        if (!request.modes().contains(mode)) {
            return null;
        }
        digits.append(digit);
        if (digits.length() == request.count()) {
            return GatherEnd.BUFFER_FULL;
        }
        return request.terminators().indexOf(digit) >= 0 ? GatherEnd.TERMINATION_DIGIT : null;
    }

    /** The time runs anew. */
    void restart(Instant now) {
        Duration limit = digits.isEmpty() ? request.firstTimeout() : request.interTimeout();
        deadline = limit.isZero() ? null : now.plus(limit);
    }

    GatherEnd timeout() {
        return digits.isEmpty() ? GatherEnd.FIRST_TIMEOUT : GatherEnd.INTER_TIMEOUT;
    }

    /** What its end is told as. */
    String end(Object reason, String gathered) {
        return request == null ? EventKey.generated(reason) : EventKey.gathered(serial, reason, gathered);
    }

    @Override
    public String toString() {
        return (request == null ? "generation " : "gathering ") + serial + " of " + handle;
    }
}
