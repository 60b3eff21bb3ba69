package org.strowger.core.bench.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.core.bench.Worlds;
import org.strowger.testing.Rule;

/**
 * Random applications that share phones, and drivers of every kind, in random order, against a model of the rules. How
 * to replay a world: {@link Worlds}; there are half as many of these as the bench has.
 */
class PhoneInterleavingTest {
    private static final long BASE = 2_210_000_000L;
    private static final int WORLDS_WITH_A_DEFECT = 400;

    @Test
    // The rules that the defects break, so that the model is known to notice.
    @Rule({"P-009", "P-017", "P-035", "P-041", "P-048", "P-056", "P-058", "P-060", "P-064", "P-070", "S-032"})
    void everyInterleavingKeepsTheRulesOfPhones() {
        new Worlds((seed, story) -> new PhoneWorld(seed, story, PhoneDefect.NONE)).keepTheRules(BASE, 2);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aDefectIsFound(PhoneDefect defect) {
        Worlds worlds = new Worlds((seed, story) -> new PhoneWorld(seed, story, defect));
        assertThat(worlds.rulesBroken(BASE, WORLDS_WITH_A_DEFECT)).containsAll(defect.rules());
    }
}
