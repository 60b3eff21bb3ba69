package org.strowger.core.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.bench.model.Violation;
import org.strowger.testing.Rule;

/**
 * Random applications and providers, in random order, on one core, against an independent model of the rules.
 *
 * <p>{@code -Dbench.seed=N} replays one world and prints its story if it fails, {@code -Dbench.count=N} changes how
 * many there are, {@code -Dbench.base=N} where they begin.
 */
class InterleavingTest {
    private static final Logger LOG = LoggerFactory.getLogger(InterleavingTest.class);
    private static final long BASE = Long.getLong("bench.base", 1_880_000_000L);
    private static final int COUNT = Integer.getInteger("bench.count", 200_000);

    private final Bench bench = new Bench(Defect.NONE);

    @Test
    // The rules of which the defects show that the model would notice, see KnownDefect.
    @Rule({
        "L-005", "L-007", "L-008", "L-011", "L-029", "L-033", "L-045", "L-049", "L-087", "L-088", "L-105", "L-109",
        "L-113", "L-114", "L-121", "L-130", "L-136", "L-139", "L-151", "L-157", "L-158", "L-160", "L-164", "L-172",
        "L-177", "L-181", "L-184", "L-185", "L-193", "L-197", "L-198", "L-258", "L-268", "L-269", "L-274", "L-296",
        "L-307", "L-314", "S-013", "S-026"
    })
    void everyInterleavingKeepsTheRules() {
        Long replayed = Long.getLong("bench.seed");
        if (replayed != null) {
            check(replayed);
            return;
        }
        long begun = System.nanoTime();
        for (long seed = BASE; seed < BASE + COUNT; seed++) {
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
