package org.strowger.core.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.core.bench.model.Violation;

/** The bench can fail: a core with a defect breaks the rule that the defect is about. */
class DefectTest {
    private static final int ENOUGH = 20;
    private static final int WORLDS = 4_000;

    @ParameterizedTest
    @EnumSource(KnownDefect.class)
    void theModelNamesTheRuleThatIsBroken(KnownDefect defect) {
        Bench bench = new Bench(defect);
        List<String> broken = new ArrayList<>();
        for (long seed = 1; seed <= WORLDS && broken.size() < ENOUGH; seed++) {
            bench.run(seed).stream().findFirst().map(Violation::rule).ifPresent(broken::add);
        }
        assertThat(broken).contains(defect.rule());
        assertThat(Collections.frequency(broken, defect.rule()))
                .as("of %d broken worlds, those that break %s: %s", broken.size(), defect.rule(), broken)
                .isGreaterThanOrEqualTo(broken.size() / 5);
    }
}
