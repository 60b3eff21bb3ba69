package org.strowger.core.bench.detail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.core.bench.Worlds;
import org.strowger.testing.Rule;

/**
 * Random applications that attach things to calls and read what is attached, and drivers that tell what they like, in
 * random order, against a model of the rules. How to replay a world: {@link Worlds}; there are half as many of these as
 * the bench has.
 */
class DetailInterleavingTest {
    private static final long BASE = 3_250_000_000L;
    private static final int WORLDS_WITH_A_DEFECT = 400;

    @Test
    // The rules that the defects break, so that the model is known to notice.
    @Rule({
        "L-163", "L-198", "L-363", "L-364", "L-365", "L-366", "L-367", "L-368", "L-369", "L-374", "L-376", "L-380",
        "L-382"
    })
    void everyInterleavingKeepsTheRulesOfCallInformation() {
        new Worlds((seed, story) -> new DetailWorld(seed, story, DetailDefect.NONE)).keepTheRules(BASE, 2);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aDefectIsFound(DetailDefect defect) {
        Worlds worlds = new Worlds((seed, story) -> new DetailWorld(seed, story, defect));
        assertThat(worlds.rulesBroken(BASE, WORLDS_WITH_A_DEFECT)).containsAll(defect.rules());
    }
}
