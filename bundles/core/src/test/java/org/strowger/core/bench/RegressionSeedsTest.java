package org.strowger.core.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strowger.core.bench.model.Violation;
import org.strowger.testing.Rule;

/**
 * Worlds in which the core once broke a rule. They hold only as long as worlds are drawn from seeds in the same way.
 */
class RegressionSeedsTest {
    private final Bench bench = new Bench(Defect.NONE);

    @ParameterizedTest(name = "seed {0}: {1}")
    @CsvSource({
        "5, a line was closed at its driver before a call that had been let go of",
        "7, a line was closed at its driver before a call that had been let go of",
        "68823, a provider was stopped before a line that it had removed was closed",
        "79501, a provider was stopped before a line that it had removed was closed",
    })
    @Rule("S-026")
    void driversAreClosedInOrder(long seed, String story) {
        keepsTheRules(seed, story);
    }

    @ParameterizedTest(name = "seed {0}: {1}")
    @CsvSource({
        "103, a provider was started before its predecessor had stopped",
        "160, a provider was started before its predecessor had stopped",
        "4861, a line was closed at its driver after its provider was stopped",
        "6703, a line was closed at its driver after its provider was stopped",
    })
    @Rule({"L-033", "S-011", "S-013"})
    void providersAreStartedAndStoppedInOrder(long seed, String story) {
        keepsTheRules(seed, story);
    }

    @ParameterizedTest(name = "seed {0}: {1}")
    @CsvSource({
        "123, a new call was listed before the reply that delivers it",
        "182, a new call was listed before the reply that delivers it",
    })
    @Rule("L-136")
    void newCallsAreNotSeenBeforeTheirReply(long seed, String story) {
        keepsTheRules(seed, story);
    }

    @ParameterizedTest(name = "seed {0}: {1}")
    @CsvSource({
        "15, a stage never ended because the core was closed",
        "26, a stage never ended because the core was closed",
    })
    @Rule("L-104")
    void stagesEndWithTheCore(long seed, String story) {
        keepsTheRules(seed, story);
    }

    private void keepsTheRules(long seed, String story) {
        List<Violation> violations = bench.run(seed);
        assertThat(violations).as(story).isEmpty();
    }
}
