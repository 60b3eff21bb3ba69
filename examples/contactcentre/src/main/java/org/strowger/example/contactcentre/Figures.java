package org.strowger.example.contactcentre;

import java.time.Duration;
import java.time.Instant;
import org.strowger.telephony.agent.HandledCalls;

/** The distributed calls that somebody handled: how many, and how long that took. */
final class Figures {
    private final Instant since;
    private int calls;
    private Duration talked = Duration.ZERO;

    Figures(Instant since) {
        this.since = since;
    }

    void handled(Duration talk) {
        calls++;
        talked = talked.plus(talk);
    }

    /** What they come to; there is no work after calls here. */
    HandledCalls at(Instant now) {
        double hours = Duration.between(since, now).toMillis()
                / (double) Duration.ofHours(1).toMillis();
        return new HandledCalls(calls, talked, talked, Duration.ZERO, hours == 0 ? 0 : calls / hours);
    }
}
