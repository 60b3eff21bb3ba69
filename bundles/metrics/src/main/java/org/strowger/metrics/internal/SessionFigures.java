package org.strowger.metrics.internal;

import java.time.Duration;
import java.time.Instant;
import org.strowger.telephony.health.SessionHealth;

/** One session of an application, as composite data: JMX reads the getters. */
public final class SessionFigures {
    private final SessionHealth health;
    private final Instant at;

    SessionFigures(SessionHealth health, Instant at) {
        this.health = health;
        this.at = at;
    }

    /** The application's name. */
    public String getApplication() {
        return health.application();
    }

    /** How many events wait. */
    public int getWaiting() {
        return health.waiting();
    }

    /** How many may wait before notices are discarded. */
    public int getCapacity() {
        return health.capacity();
    }

    /** How many notices were discarded. */
    public long getMissed() {
        return health.missed();
    }

    /** For how many seconds its listener has not returned; 0 if it does. */
    public long getStuckSeconds() {
        return health.stuckSince()
                .map(since -> Duration.between(since, at).toSeconds())
                .orElse(0L);
    }
}
