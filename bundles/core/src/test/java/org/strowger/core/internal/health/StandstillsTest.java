package org.strowger.core.internal.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.strowger.core.internal.runtime.Progress;

class StandstillsTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Standstills standstills = new Standstills();
    private long position;
    private final Progress work = () -> position;

    @Test
    void whoHasNothingToDoDoesNotStandStill() {
        for (int second = 0; second < 10; second++) {
            standstills.begin(START.plusSeconds(second));
            assertThat(standstills.since(work)).isEmpty();
        }
    }

    @Test
    void whoGetsOnDoesNotStandStill() {
        for (int second = 0; second < 10; second++) {
            position++;
            standstills.begin(START.plusSeconds(second));
            assertThat(standstills.since(work)).isEmpty();
        }
    }

    @Test
    void aStandstillIsKnownFromTheFirstLookThatSawIt() {
        position = 7;
        standstills.begin(START);
        assertThat(standstills.since(work)).isEmpty();
        standstills.begin(START.plusSeconds(1));
        assertThat(standstills.since(work)).contains(START);
        standstills.begin(START.plusSeconds(2));
        assertThat(standstills.since(work)).contains(START);

        position = 8;
        standstills.begin(START.plusSeconds(3));
        assertThat(standstills.since(work)).isEmpty();
        standstills.begin(START.plusSeconds(4));
        assertThat(standstills.since(work)).contains(START.plusSeconds(3));
    }

    @Test
    void whoWasNotLookedAtIsForgotten() {
        position = 7;
        standstills.begin(START);
        standstills.since(work);
        standstills.begin(START.plusSeconds(1));
        standstills.begin(START.plusSeconds(2));
        assertThat(standstills.since(work)).isEmpty();
    }
}
