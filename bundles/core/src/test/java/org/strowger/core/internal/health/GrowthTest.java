package org.strowger.core.internal.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GrowthTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Growth growth = new Growth(START);

    private long at(int second, long value) {
        return growth.update(START.plusSeconds(second), value, Duration.ofMinutes(1));
    }

    @Test
    void whatWasThereAtTheFirstLookCountsForOneWindow() {
        assertThat(at(0, 5)).isEqualTo(5);
        assertThat(at(59, 5)).isEqualTo(5);
        assertThat(at(60, 5)).isZero();
    }

    @Test
    void whatGrewLongerAgoThanTheWindowDoesNotCount() {
        assertThat(at(0, 0)).isZero();
        assertThat(at(10, 3)).isEqualTo(3);
        assertThat(at(40, 7)).isEqualTo(7);
        assertThat(at(69, 7)).isEqualTo(7);
        assertThat(at(70, 7)).isEqualTo(4);
        assertThat(at(99, 8)).isEqualTo(5);
        assertThat(at(100, 8)).isEqualTo(1);
        assertThat(at(1_000, 8)).isZero();
    }
}
