package org.strowger.metrics.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.health.HealthReport;
import org.strowger.telephony.health.ProviderFault;
import org.strowger.telephony.health.ProviderHealth;
import org.strowger.telephony.health.ProviderStatus;
import org.strowger.telephony.health.RequestHealth;
import org.strowger.telephony.health.SessionHealth;
import org.strowger.telephony.health.StuckWork;
import org.strowger.telephony.health.Trouble;

/** Reports for tests. */
final class Reports {
    static final Instant NOW = Instant.parse("2026-01-01T02:00:00Z");

    private Reports() {}

    static HealthReport well() {
        return new HealthReport(NOW, NOW.minusSeconds(60), List.of(), List.of(), List.of(), requests(0));
    }

    static HealthReport bad() {
        Trouble trouble =
                new Trouble(Trouble.Kind.PROVIDER_STUCK, "pbx", NOW.minusSeconds(25), "Provider pbx does not return");
        ProviderHealth provider = new ProviderHealth(
                "pbx",
                new ProviderStatus(
                        ProviderStatus.State.RUNNING, NOW.minusSeconds(50), Optional.of(ApiVersion.V2_1), ""),
                3,
                2,
                List.of(new ProviderFault("THREW", "threw an unexpected exception", 4)),
                List.of(
                        new StuckWork("line pbx/1", NOW.minusSeconds(35)),
                        new StuckWork("line pbx/2", NOW.minusSeconds(12))),
                requests(7));
        SessionHealth session = new SessionHealth("anna", 95, 100, 6, Optional.of(NOW.minusSeconds(11)));
        return new HealthReport(
                NOW, NOW.minusSeconds(60), List.of(trouble), List.of(provider), List.of(session), requests(7));
    }

    private static RequestHealth requests(int outstanding) {
        return new RequestHealth(
                outstanding,
                Optional.of(new RequestHealth.Oldest(17, "hold", "pbx/1", "anna", NOW.minusSeconds(33)))
                        .filter(oldest -> outstanding > 0));
    }
}
