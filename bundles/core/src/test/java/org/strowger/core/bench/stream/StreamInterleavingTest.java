package org.strowger.core.bench.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.core.bench.model.Violation;
import org.strowger.testing.Rule;

/**
 * Random applications that share calls, and drivers of every kind, in random order, against a model of the rules.
 *
 * <p>{@code -Dbench.seed=N} replays one world and prints its story if it fails; {@code -Dbench.count=N} runs a quarter
 * as many.
 */
class StreamInterleavingTest {
    private static final long BASE = Long.getLong("bench.base", 3_220_000_000L);
    private static final int COUNT = Integer.getInteger("bench.count", 200_000) / 4;
    private static final int WORLDS_WITH_A_DEFECT = 400;

    @Test
    // The rules of which the defects show that the model would notice.
    @Rule({
        "L-017", "L-122", "L-126", "L-199", "L-322", "L-323", "L-324", "L-325", "L-326", "L-327", "L-330", "L-332",
        "L-333", "L-334", "L-341", "L-342", "L-343", "L-345", "L-349", "L-351"
    })
    void everyInterleavingKeepsTheRulesOfStreams() {
        StreamBench bench = new StreamBench(StreamDefect.NONE);
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
    void aDefectIsFound(StreamDefect defect) {
        StreamBench bench = new StreamBench(defect);
        boolean found = false;
        for (long seed = BASE; seed < BASE + WORLDS_WITH_A_DEFECT && !found; seed++) {
            found = !bench.run(seed).isEmpty();
        }
        assertThat(found)
                .as("%s is found in %d worlds", defect, WORLDS_WITH_A_DEFECT)
                .isTrue();
    }
}
