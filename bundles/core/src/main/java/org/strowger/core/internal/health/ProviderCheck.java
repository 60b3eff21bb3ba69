package org.strowger.core.internal.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.strowger.core.internal.provider.Vitals;
import org.strowger.core.internal.request.DeviceVitals;
import org.strowger.core.internal.runtime.Progress;
import org.strowger.telephony.health.ProviderHealth;
import org.strowger.telephony.health.ProviderStatus;
import org.strowger.telephony.health.RequestHealth;
import org.strowger.telephony.health.StuckWork;
import org.strowger.telephony.health.Trouble;

/** Looks at providers. */
final class ProviderCheck {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Comparator<RequestHealth.Oldest> EARLIEST =
            Comparator.comparing(RequestHealth.Oldest::since).thenComparing(RequestHealth.Oldest::id);

    private final Standstills standstills;
    private final Counters faults = new Counters();
    private HealthLimits limits;

    ProviderCheck(Standstills standstills) {
        this.standstills = standstills;
    }

    /** A look begins. */
    void begin(HealthLimits now) {
        limits = now;
        faults.begin(MINUTE);
    }

    /** Looks at one provider. */
    ProviderHealth look(Vitals vitals, Instant now, List<Finding> findings) {
        List<DeviceVitals> devices = vitals.devices();
        ProviderHealth health = new ProviderHealth(
                vitals.id(),
                vitals.status(),
                vitals.lineCount(),
                vitals.phoneCount(),
                vitals.faults().all(),
                stuck(vitals, devices, now),
                sum(devices.stream().map(DeviceVitals::requests).toList()));
        judge(health, now, findings);
        long recent = faults.growth(vitals.faults(), now, health.faultCount());
        if (recent >= limits.faultsPerMinute()) {
            String text = "did what it must not do %s within a minute; telephony:health tells what"
                    .formatted(Words.count(recent, "time"));
            findings.add(finding(Trouble.Kind.PROVIDER_FAULTS, health, text));
        }
        return health;
    }

    /** The requests of several lines or providers together. */
    static RequestHealth sum(Collection<RequestHealth> parts) {
        int outstanding = parts.stream().mapToInt(RequestHealth::outstanding).sum();
        return new RequestHealth(
                outstanding,
                parts.stream()
                        .map(RequestHealth::oldest)
                        .flatMap(Optional::stream)
                        .min(EARLIEST));
    }

    private List<StuckWork> stuck(Vitals vitals, List<DeviceVitals> devices, Instant now) {
        // A provider that wants one call at a time has one strand for everything (rule S-056); it is told once.
        Map<Progress, String> names = new IdentityHashMap<>();
        vitals.strands().forEach((name, strand) -> names.putIfAbsent(strand, name));
        devices.forEach(device -> names.putIfAbsent(device.driver(), device.name()));
        List<StuckWork> stuck = new ArrayList<>();
        names.forEach((progress, name) -> standstills
                .since(progress)
                .filter(since -> !since.plus(limits.stuck()).isAfter(now))
                .ifPresent(since -> stuck.add(new StuckWork(name, since))));
        stuck.sort(Comparator.comparing(StuckWork::since).thenComparing(StuckWork::what));
        return stuck;
    }

    private void judge(ProviderHealth health, Instant now, List<Finding> findings) {
        ProviderStatus status = health.status();
        if (status.state() == ProviderStatus.State.FAILED) {
            findings.add(finding(Trouble.Kind.PROVIDER_FAILED, health, "could not be started: " + status.reason()));
        }
        if (!health.stuck().isEmpty()) {
            findings.add(finding(Trouble.Kind.PROVIDER_STUCK, health, stuckText(health.stuck(), now)));
        }
        health.requests()
                .oldest()
                .filter(oldest -> !oldest.since().plus(limits.late()).isAfter(now))
                .ifPresent(oldest -> findings.add(
                        finding(Trouble.Kind.REQUEST_LATE, health, lateText(oldest, health.requests(), now))));
    }

    private static String stuckText(List<StuckWork> stuck, Instant now) {
        StuckWork longest = stuck.get(0);
        String others = stuck.size() == 1 ? "" : ", and " + (stuck.size() - 1) + " more";
        return "does not return from what it was asked: %s for %s%s"
                .formatted(longest.what(), Words.duration(longest.since(), now), others);
    }

    private static String lateText(RequestHealth.Oldest oldest, RequestHealth all, Instant now) {
        return "has not completed request %d (%s) of application %s on %s for %s; %s outstanding"
                .formatted(
                        oldest.id(),
                        oldest.operation(),
                        oldest.application(),
                        oldest.device(),
                        Words.duration(oldest.since(), now),
                        Words.count(all.outstanding(), "request"));
    }

    private static Finding finding(Trouble.Kind kind, ProviderHealth health, String text) {
        return new Finding(kind, health.id(), health.id(), "Provider " + health.id() + " " + text);
    }
}
