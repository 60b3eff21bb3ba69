package org.strowger.metrics.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.health.ProviderFault;
import org.strowger.telephony.health.ProviderHealth;

/** One provider, as composite data: JMX reads the getters. */
public final class ProviderFigures {
    private final ProviderHealth health;
    private final Instant at;

    ProviderFigures(ProviderHealth health, Instant at) {
        this.health = health;
        this.at = at;
    }

    /** Its id. */
    public String getId() {
        return health.id();
    }

    /** STARTING, RUNNING, FAILED or STOPPING. */
    public String getState() {
        return health.status().state().name();
    }

    /** For how many seconds it has been in that state. */
    public long getStateSeconds() {
        return Duration.between(health.status().since(), at).toSeconds();
    }

    /** The version negotiated with it; empty before it runs. */
    public String getVersion() {
        return health.status().version().map(ApiVersion::toString).orElse("");
    }

    /** How many lines it has. */
    public int getLines() {
        return health.lines();
    }

    /** How many phones it has. */
    public int getPhones() {
        return health.phones();
    }

    /** How many requests it has yet to complete. */
    public int getRequestsOutstanding() {
        return health.requests().outstanding();
    }

    /** How many seconds the oldest of them waits; 0 if there is none. */
    public long getOldestRequestSeconds() {
        return HealthBean.oldest(health.requests(), at);
    }

    /** How often it did what it must not do, by kind. */
    public Map<String, Long> getFaults() {
        Map<String, Long> counts = new TreeMap<>();
        for (ProviderFault fault : health.faults()) {
            counts.put(fault.kind(), fault.count());
        }
        return counts;
    }

    /** How much that it was asked it does not return from. */
    public int getStuck() {
        return health.stuck().size();
    }

    /** For how many seconds it has not returned from the oldest of that; 0 if it is not stuck. */
    public long getStuckSeconds() {
        return health.stuck().stream()
                .mapToLong(work -> Duration.between(work.since(), at).toSeconds())
                .max()
                .orElse(0);
    }
}
