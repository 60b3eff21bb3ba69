package org.strowger.core.bench.extension;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.core.bench.Worlds;
import org.strowger.testing.Rule;

/**
 * Random applications that use the extensions of lines, and drivers of every kind, in random order, against a model of
 * the rules. How to replay a world: {@link Worlds}; there are half as many of these as the bench has.
 */
class ExtensionInterleavingTest {
    private static final long BASE = 3_240_000_000L;
    private static final int WORLDS_WITH_A_DEFECT = 400;

    @Test
    // The rules that the defects break, so that the model is known to notice.
    @Rule({"L-007", "L-015", "L-029", "L-057", "L-063", "L-064", "L-065", "L-409", "L-410", "L-411"})
    void everyInterleavingKeepsTheRulesOfExtensions() {
        new Worlds((seed, story) -> new ExtensionWorld(seed, story, ExtensionDefect.NONE)).keepTheRules(BASE, 2);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aDefectIsFound(ExtensionDefect defect) {
        Worlds worlds = new Worlds((seed, story) -> new ExtensionWorld(seed, story, defect));
        assertThat(worlds.rulesBroken(BASE, WORLDS_WITH_A_DEFECT)).containsAll(defect.rules());
    }
}
