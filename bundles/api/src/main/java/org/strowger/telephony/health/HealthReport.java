package org.strowger.telephony.health;

import java.time.Instant;
import java.util.List;

/**
 * How the platform is at one moment.
 *
 * @param at the moment
 * @param since when the core was started
 * @param troubles what is wrong; empty if all is well
 * @param providers the providers by their ids, those that are being stopped among them
 * @param sessions the sessions that are open, in the order in which they were opened
 * @param requests what all providers have yet to complete
 */
public record HealthReport(
        Instant at,
        Instant since,
        List<Trouble> troubles,
        List<ProviderHealth> providers,
        List<SessionHealth> sessions,
        RequestHealth requests) {
    /** The lists are copied. */
    public HealthReport {
        troubles = List.copyOf(troubles);
        providers = List.copyOf(providers);
        sessions = List.copyOf(sessions);
    }

    /** Whether nothing is wrong. */
    public boolean isWell() {
        return troubles.isEmpty();
    }
}
