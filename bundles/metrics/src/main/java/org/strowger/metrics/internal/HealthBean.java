package org.strowger.metrics.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.strowger.telephony.health.HealthReport;
import org.strowger.telephony.health.RequestHealth;
import org.strowger.telephony.health.TelephonyHealth;
import org.strowger.telephony.health.Trouble;

/** The health as attributes of a management bean. */
final class HealthBean implements HealthMXBean {
    private final TelephonyHealth telephony;

    HealthBean(TelephonyHealth telephony) {
        this.telephony = telephony;
    }

    @Override
    public boolean isWell() {
        return telephony.report().isWell();
    }

    @Override
    public List<String> getTroubles() {
        return telephony.report().troubles().stream().map(Trouble::text).toList();
    }

    @Override
    public long getUptimeSeconds() {
        HealthReport report = telephony.report();
        return Duration.between(report.since(), report.at()).toSeconds();
    }

    @Override
    public int getRequestsOutstanding() {
        return telephony.report().requests().outstanding();
    }

    @Override
    public long getOldestRequestSeconds() {
        HealthReport report = telephony.report();
        return oldest(report.requests(), report.at());
    }

    @Override
    public List<ProviderFigures> getProviders() {
        HealthReport report = telephony.report();
        return report.providers().stream()
                .map(provider -> new ProviderFigures(provider, report.at()))
                .toList();
    }

    @Override
    public List<SessionFigures> getSessions() {
        HealthReport report = telephony.report();
        return report.sessions().stream()
                .map(session -> new SessionFigures(session, report.at()))
                .toList();
    }

    /** For how many seconds the oldest request waits; 0 if there is none. */
    static long oldest(RequestHealth requests, Instant at) {
        return requests.oldest()
                .map(oldest -> Duration.between(oldest.since(), at).toSeconds())
                .orElse(0L);
    }
}
