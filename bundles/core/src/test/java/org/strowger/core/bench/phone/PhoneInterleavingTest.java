package org.strowger.core.bench.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.core.bench.model.Violation;
import org.strowger.testing.Rule;

/**
 * Random applications that share phones, and drivers of every kind, in random order, against a model of the rules.
 *
 * <p>{@code -Dbench.seed=N} replays one world and prints its story if it fails; {@code -Dbench.count=N} runs half as
 * many.
 */
class PhoneInterleavingTest {
    private static final long BASE = Long.getLong("bench.base", 2_210_000_000L);
    private static final int COUNT = Integer.getInteger("bench.count", 200_000) / 2;
    private static final int WORLDS_WITH_A_DEFECT = 400;

    @Test
    // The rules of which the defects show that the model would notice.
    @Rule({
        "P-009", "P-017", "P-031", "P-034", "P-035", "P-041", "P-048", "P-056", "P-057", "P-058", "P-059", "P-060",
        "P-064", "P-070", "P-094"
    })
    void everyInterleavingKeepsTheRulesOfPhones() {
        PhoneBench bench = new PhoneBench(PhoneDefect.NONE);
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
    void aDefectIsFound(PhoneDefect defect) {
        PhoneBench bench = new PhoneBench(defect);
        boolean found = false;
        for (long seed = BASE; seed < BASE + WORLDS_WITH_A_DEFECT && !found; seed++) {
            found = !bench.run(seed).isEmpty();
        }
        assertThat(found)
                .as("%s is found in %d worlds", defect, WORLDS_WITH_A_DEFECT)
                .isTrue();
    }
}
