package org.strowger.core.internal.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.health.Trouble;
import org.strowger.telephony.health.Trouble.Kind;

class TroublesTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Troubles troubles = new Troubles();
    private final List<String> told = new ArrayList<>();

    private static Finding finding(Kind kind, Object key) {
        return new Finding(kind, key, "anna", "Application anna " + kind.predicate());
    }

    private void look(int second, Finding... findings) {
        Troubles.News news = troubles.update(START.plusSeconds(second), List.of(findings), Duration.ofSeconds(10));
        told.addAll(news.bad());
        told.addAll(news.well());
    }

    @Test
    void aTroubleThatLastsIsToldOnce() {
        for (int second = 0; second < 1_000; second++) {
            look(second, finding(Kind.QUEUE_FULL, 1));
        }
        assertThat(told).containsExactly("Application anna does not keep up with its events");
        assertThat(troubles.present())
                .singleElement()
                .extracting(Trouble::since)
                .isEqualTo(START);
    }

    @Test
    void aTroubleThatComesAndGoesIsToldOnceAndListedOnlyWhileItIsThere() {
        for (int second = 0; second < 100; second += 2) {
            look(second, finding(Kind.QUEUE_FULL, 1));
            look(second + 1);
        }
        assertThat(told).hasSize(1);
        assertThat(troubles.present()).isEmpty();
    }

    @Test
    void itIsOverWhenNothingWasSeenOfItForAWhileAndIsToldAgainWhenItComesBack() {
        look(0, finding(Kind.QUEUE_FULL, 1));
        look(30, finding(Kind.QUEUE_FULL, 1));
        look(39);
        assertThat(told).hasSize(1);
        look(40);
        look(41);
        look(50, finding(Kind.QUEUE_FULL, 1));

        assertThat(told)
                .containsExactly(
                        "Application anna does not keep up with its events",
                        "Well again: application anna does not keep up with its events no more (it was for 30 s)",
                        "Application anna does not keep up with its events");
    }

    @Test
    void troublesOfSeveralSubjectsAndKindsAreToldApart() {
        look(0, finding(Kind.QUEUE_FULL, 1), finding(Kind.QUEUE_FULL, 2), finding(Kind.LISTENER_STUCK, 1));
        assertThat(told).hasSize(3);
        assertThat(troubles.present()).hasSize(3);
    }

    @Test
    void whatIsLoggedWhereItHappensIsOnlyToldWhenItIsOver() {
        look(0, finding(Kind.PROVIDER_FAILED, "pbx"));
        assertThat(told).isEmpty();
        look(10);
        assertThat(told).hasSize(1);
    }
}
