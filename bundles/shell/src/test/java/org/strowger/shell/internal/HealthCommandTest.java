package org.strowger.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.health.HealthReport;
import org.strowger.telephony.health.ProviderFault;
import org.strowger.telephony.health.ProviderHealth;
import org.strowger.telephony.health.ProviderStatus;
import org.strowger.telephony.health.ProviderStatus.State;
import org.strowger.telephony.health.RequestHealth;
import org.strowger.telephony.health.SessionHealth;
import org.strowger.telephony.health.StuckWork;
import org.strowger.telephony.health.Trouble;
import org.strowger.telephony.health.Trouble.Kind;

class HealthCommandTest {
    private static final Instant NOW = Instant.parse("2026-01-01T02:00:00Z");
    private static final RequestHealth NO_REQUESTS = new RequestHealth(0, Optional.empty());

    private final Shell shell = new Shell();

    @AfterEach
    void close() {
        shell.close();
    }

    private static Instant ago(int seconds) {
        return NOW.minusSeconds(seconds);
    }

    @Test
    void saysThatAllIsWell() {
        shell.workers().time().advance(Duration.ofMinutes(5));

        assertThat(shell.types("telephony:health"))
                .isEqualTo(
                        """
                all well; up for 5:00, 0 requests outstanding

                PROVIDER  STATE    FOR   VERSION  LINES  PHONES  REQUESTS  OLDEST  FAULTS  STUCK
                pbx       running  5:00  2.2      2      0       0         -       0       0

                APPLICATION         WAITING  CAPACITY  MISSED  LISTENER
                org.strowger.shell  0        10000     0       ok
                """);
    }

    @Test
    void saysThatThereIsNoProvider() {
        shell.switchboard().detach(shell.provider());
        shell.workers().run();

        assertThat(shell.types("telephony:health")).contains("\nno providers\n");
    }

    @Test
    void saysFirstWhatIsWrong() {
        Trouble stuck = new Trouble(
                Kind.PROVIDER_STUCK, "pbx", ago(25), "Provider pbx does not return from what it was asked: line pbx/a");
        Trouble full = new Trouble(Kind.QUEUE_FULL, "anna", ago(5), "Application anna does not keep up");
        RequestHealth requests =
                new RequestHealth(3, Optional.of(new RequestHealth.Oldest(17, "hold", "pbx/a", "anna", ago(31))));
        ProviderHealth pbx = new ProviderHealth(
                "pbx",
                new ProviderStatus(State.RUNNING, ago(7_200), Optional.of(ApiVersion.V2_1), ""),
                2,
                1,
                List.of(new ProviderFault("SECOND_COMPLETION", "completed a request a second time", 12)),
                List.of(new StuckWork("line pbx/a", ago(35))),
                requests);
        ProviderHealth gone = new ProviderHealth(
                "modem",
                new ProviderStatus(State.FAILED, ago(60), Optional.empty(), "no port"),
                0,
                0,
                List.of(),
                List.of(),
                NO_REQUESTS);
        SessionHealth anna = new SessionHealth("anna", 95, 100, 7, Optional.of(ago(12)));
        HealthReport report =
                new HealthReport(NOW, ago(7_201), List.of(stuck, full), List.of(gone, pbx), List.of(anna), requests);
        shell.isInHealth(report);

        assertThat(shell.types("telephony:health"))
                .isEqualTo(
                        """
                TROUBLE for 0:25: Provider pbx does not return from what it was asked: line pbx/a
                TROUBLE for 0:05: Application anna does not keep up

                PROVIDER  STATE    FOR      VERSION  LINES  PHONES  REQUESTS  OLDEST  FAULTS  STUCK
                modem     failed   1:00     -        0      0       0         -       0       0
                pbx       running  2:00:00  2.1      2      1       3         0:31    12      1

                PROVIDER  FAULTS  WHAT IT DID
                pbx       12      completed a request a second time

                PROVIDER  STUCK FOR  WHERE
                pbx       0:35       line pbx/a

                APPLICATION  WAITING  CAPACITY  MISSED  LISTENER
                anna         95       100       7       stuck 0:12
                """);
    }

    @Test
    void textsFromProvidersCannotMoveTheCursor() {
        Trouble trouble = new Trouble(Kind.PROVIDER_FAILED, "pbx", ago(5), "Provider pbx \u001b[2J failed");
        HealthReport report = new HealthReport(NOW, NOW, List.of(trouble), List.of(), List.of(), NO_REQUESTS);
        shell.isInHealth(report);

        assertThat(shell.types("telephony:health")).startsWith("TROUBLE for 0:05: Provider pbx ?[2J failed\n");
    }
}
