package org.strowger.core.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strowger.core.bench.model.Violation;
import org.strowger.testing.Rule;

/**
 * Worlds in which the core once broke a rule. They hold only as long as worlds are drawn from seeds in the same way:
 * whoever changes that finds new ones by taking a mend back. What was mended before the worlds were drawn as they are
 * now is guarded by {@link KnownDefect} and by tests of its own.
 */
class RegressionSeedsTest {
    private final Bench bench = new Bench(Defect.NONE);

    @ParameterizedTest(name = "seed {0}: {1}")
    @CsvSource({
        "87, the core threw into a provider that began a consultation call too late",
        "405, the core threw into a provider that began a consultation call too late",
    })
    @Rule("L-307")
    void consultationCallsMayBeBegunTooLate(long seed, String story) {
        keepsTheRules(seed, story);
    }

    @ParameterizedTest(name = "seed {0}: {1}")
    @CsvSource({
        "9937, a consultation call outlived the call that it was made for, and then its line",
        "25392, a consultation call outlived the call that it was made for, and then its line",
        "3939, a consultation call begun too late was closed after its line",
    })
    @Rule({"S-026", "L-121"})
    void driversAreClosedInOrder(long seed, String story) {
        keepsTheRules(seed, story);
    }

    private void keepsTheRules(long seed, String story) {
        List<Violation> violations = bench.run(seed);
        assertThat(violations).as(story).isEmpty();
    }
}
