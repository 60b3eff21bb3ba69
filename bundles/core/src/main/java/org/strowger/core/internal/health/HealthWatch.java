package org.strowger.core.internal.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.internal.Switchboard;
import org.strowger.core.internal.provider.Vitals;
import org.strowger.core.internal.runtime.Strand;
import org.strowger.core.internal.runtime.Thrown;
import org.strowger.core.internal.runtime.Workers;
import org.strowger.telephony.health.HealthReport;
import org.strowger.telephony.health.ProviderHealth;
import org.strowger.telephony.health.SessionHealth;
import org.strowger.telephony.health.TelephonyHealth;
import org.strowger.telephony.spi.Scheduler;

/**
 * Looks at the core now and then, and says once when something is wrong and once when it is well again.
 *
 * <p>Nothing on the way of an event or a request knows of it: how long something stands still is found by looking at
 * counters that are kept under locks which are taken anyway. So a standstill is noticed up to one interval late.
 */
public final class HealthWatch implements TelephonyHealth, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HealthWatch.class);

    private final Switchboard switchboard;
    private final Workers workers;
    private final HealthLog log;
    private final Strand strand;
    private final Instant since;
    private final Standstills standstills = new Standstills();
    private final ProviderCheck providers;
    private final SessionCheck sessions;
    private final Troubles troubles;
    private HealthLimits limits;
    private Scheduler.Timer next = () -> {};
    /** Only on the strand. */
    private boolean complained;

    private boolean closed;

    /**
     * A watch that does not look by itself before it is {@linkplain #start() started}.
     *
     * @param switchboard what it watches
     * @param workers threads and time, the same as the switchboard's
     * @param limits from when on something is wrong
     * @param log where it is told
     */
    public HealthWatch(Switchboard switchboard, Workers workers, HealthLimits limits, HealthLog log) {
        this.switchboard = switchboard;
        this.workers = workers;
        this.limits = limits;
        this.log = log;
        this.strand = workers.strand("health");
        this.since = workers.scheduler().now();
        this.providers = new ProviderCheck(standstills);
        this.sessions = new SessionCheck(standstills);
        this.troubles = new Troubles();
    }

    /** Something else is wrong from the next look on. */
    public synchronized void configure(HealthLimits now) {
        limits = now;
    }

    /** Looks from now on, at every interval. */
    public synchronized void start() {
        if (!closed) {
            next = workers.scheduler().schedule(limits.interval(), () -> strand.execute(this::lookAgain));
        }
    }

    private void lookAgain() {
        try {
            report();
        } catch (RuntimeException e) {
            complain(e);
        }
        start();
    }

    private void complain(RuntimeException defect) {
        if (!complained) {
            complained = true;
            Thrown.warn(LOG, defect, "The health of the core cannot be told; this is said once");
        }
    }

    /** Looks no more by itself. */
    @Override
    public synchronized void close() {
        closed = true;
        next.cancel();
    }

    @Override
    public HealthReport report() {
        Look look = look();
        look.news.bad().forEach(log::bad);
        look.news.well().forEach(log::well);
        return look.report;
    }

    private record Look(HealthReport report, Troubles.News news) {}

    private synchronized Look look() {
        Instant now = workers.scheduler().now();
        List<Finding> findings = new ArrayList<>();
        standstills.begin(now);
        providers.begin(limits);
        sessions.begin(limits);
        List<ProviderHealth> providerHealth = switchboard.providers().stream()
                .sorted(Comparator.comparing(Vitals::id))
                .map(vitals -> providers.look(vitals, now, findings))
                .toList();
        List<SessionHealth> sessionHealth = switchboard.sessions().stream()
                .map(vitals -> sessions.look(vitals, now, findings))
                .toList();
        Troubles.News news = troubles.update(now, findings, limits.calm());
        HealthReport report = new HealthReport(
                now,
                since,
                troubles.present(),
                providerHealth,
                sessionHealth,
                ProviderCheck.sum(
                        providerHealth.stream().map(ProviderHealth::requests).toList()));
        return new Look(report, news);
    }
}
