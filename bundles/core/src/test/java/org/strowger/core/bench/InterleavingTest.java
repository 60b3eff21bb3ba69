package org.strowger.core.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.bench.model.Violation;

/** Random applications and providers, in random order, on one core, against an independent model of the rules. */
class InterleavingTest {
    private static final Logger LOG = LoggerFactory.getLogger(InterleavingTest.class);
    private static final long BASE_SEED = 1_880_000_000L;
    private static final int COUNT = Integer.getInteger("bench.count", 100_000);

    private final Bench bench = new Bench(Defect.NONE);

    @Test
    void everyInterleavingKeepsTheRules() {
        Long replayed = Long.getLong("bench.seed");
        if (replayed != null) {
            check(replayed);
            return;
        }
        long begun = System.nanoTime();
        for (long seed = BASE_SEED; seed < BASE_SEED + COUNT; seed++) {
            check(seed);
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        LOG.info("{} interleavings in {}, {} a second", COUNT, taken, COUNT * 1_000L / Math.max(1, taken.toMillis()));
    }

    private void check(long seed) {
        List<Violation> violations = bench.run(seed);
        if (!violations.isEmpty()) {
            String story = new Shrinker(bench, seed, violations.get(0).rule()).story();
            assertThat(violations).as(story).isEmpty();
        }
    }
}
