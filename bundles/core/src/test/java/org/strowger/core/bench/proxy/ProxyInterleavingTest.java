package org.strowger.core.bench.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.core.bench.model.Violation;
import org.strowger.testing.Rule;

/**
 * Random applications that ask each other through the core, in random order, against a model of the rules.
 *
 * <p>{@code -Dbench.seed=N} replays one world and prints its story if it fails; {@code -Dbench.count=N} runs a quarter
 * as many.
 */
class ProxyInterleavingTest {
    private static final long BASE = Long.getLong("bench.base", 3_230_000_000L);
    private static final int COUNT = Integer.getInteger("bench.count", 200_000) / 4;
    private static final int WORLDS_WITH_A_DEFECT = 400;

    @Test
    // The rules of which the defects show that the model would notice.
    @Rule({"L-079", "L-080", "L-081", "L-099", "L-108", "L-416", "L-417", "L-418", "L-419"})
    void everyInterleavingKeepsTheRulesOfProxies() {
        ProxyBench bench = new ProxyBench(ProxyDefect.NONE);
        Long replayed = Long.getLong("bench.seed");
        long first = replayed == null ? BASE : replayed;
        long last = replayed == null ? BASE + COUNT : replayed + 1;
        for (long seed = first; seed < last; seed++) {
            List<Violation> violations = bench.run(seed);
            if (!violations.isEmpty()) {
                assertThat(violations)
                        .as(bench.story(seed, violations.get(0).rule()))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aDefectIsFound(ProxyDefect defect) {
        ProxyBench bench = new ProxyBench(defect);
        boolean found = false;
        for (long seed = BASE; seed < BASE + WORLDS_WITH_A_DEFECT && !found; seed++) {
            found = !bench.run(seed).isEmpty();
        }
        assertThat(found)
                .as("%s is found in %d worlds", defect, WORLDS_WITH_A_DEFECT)
                .isTrue();
    }
}
