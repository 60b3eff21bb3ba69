package org.strowger.benchmarks.traffic;

import java.util.concurrent.atomic.AtomicLong;
import org.strowger.telephony.Line;
import org.strowger.telephony.Request;

/** A calling line of one application and the called line of another. */
final class Pair {
    private final String destination;
    /** How many ends of calls are over. */
    private final AtomicLong ends = new AtomicLong();

    private Line from;

    Pair(String destination) {
        this.destination = destination;
    }

    void opened(Line line) {
        from = line;
    }

    Request<?> call() {
        return from.makeCall(destination);
    }

    /** An end of a call is over; whether as many are over at both ends. */
    boolean endOver() {
        return ends.incrementAndGet() % 2 == 0;
    }
}
