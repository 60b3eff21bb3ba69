package org.strowger.core.internal.health;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.strowger.core.internal.event.Outbox;
import org.strowger.core.internal.session.SessionVitals;
import org.strowger.telephony.health.SessionHealth;
import org.strowger.telephony.health.Trouble;

/** Looks at the sessions of applications. */
final class SessionCheck {
    private static final int PERCENT = 100;

    private final Standstills standstills;
    private final Counters missed = new Counters();
    private HealthLimits limits;

    SessionCheck(Standstills standstills) {
        this.standstills = standstills;
    }

    /** A look begins. */
    void begin(HealthLimits now) {
        limits = now;
        missed.begin(now.calm());
    }

    /** Looks at one session. */
    SessionHealth look(SessionVitals vitals, Instant now, List<Finding> findings) {
        Optional<Instant> stuck = standstills.since(vitals.delivery()).filter(since -> !since.plus(limits.stuck())
                .isAfter(now));
        Outbox.Fill fill = vitals.fill();
        stuck.ifPresent(since -> findings.add(finding(
                Trouble.Kind.LISTENER_STUCK,
                vitals,
                "does not return from an event, or its executor runs nothing, for %s; %s waiting"
                        .formatted(Words.duration(since, now), Words.count(fill.waiting(), "event")))));
        long lost = missed.growth(vitals.key(), now, fill.missed());
        if (lost > 0 || isTooFull(fill)) {
            findings.add(finding(
                    Trouble.Kind.QUEUE_FULL,
                    vitals,
                    "does not keep up: %d of %d events waiting, %s missed so far"
                            .formatted(fill.waiting(), fill.capacity(), Words.count(fill.missed(), "notice"))));
        }
        return new SessionHealth(vitals.application(), fill.waiting(), fill.capacity(), fill.missed(), stuck);
    }

    private boolean isTooFull(Outbox.Fill fill) {
        return fill.waiting() > 0 && (long) fill.waiting() * PERCENT >= (long) fill.capacity() * limits.queuePercent();
    }

    private static Finding finding(Trouble.Kind kind, SessionVitals vitals, String text) {
        String name = vitals.application();
        return new Finding(kind, vitals.key(), name, "Application " + name + " " + text);
    }
}
