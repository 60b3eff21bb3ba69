package org.strowger.metrics.internal;

import java.util.List;

/**
 * The health of the telephony platform, {@code org.strowger:type=Health}. Each attribute is read at the moment it is
 * asked for; no provider and no application is asked.
 */
public interface HealthMXBean {
    /** Whether nothing is wrong. */
    boolean isWell();

    /** What is wrong, one sentence each; empty if all is well. */
    List<String> getTroubles();

    /** Seconds since the core was started. */
    long getUptimeSeconds();

    /** How many requests providers have yet to complete. */
    int getRequestsOutstanding();

    /** How many seconds the oldest of them waits; 0 if there is none. */
    long getOldestRequestSeconds();

    /** The providers by their ids. */
    List<ProviderFigures> getProviders();

    /** The sessions of applications. */
    List<SessionFigures> getSessions();
}
