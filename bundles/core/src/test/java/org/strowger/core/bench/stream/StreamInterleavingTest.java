package org.strowger.core.bench.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.core.bench.Worlds;
import org.strowger.testing.Rule;

/**
 * Random applications that share calls, and drivers of every kind, in random order, against a model of the rules. How
 * to replay a world: {@link Worlds}; there are half as many of these as the bench has.
 */
class StreamInterleavingTest {
    private static final long BASE = 3_220_000_000L;
    private static final int WORLDS_WITH_A_DEFECT = 400;

    @Test
    // The rules that the defects break, so that the model is known to notice.
    @Rule({"L-017", "L-322", "L-323", "L-330", "L-332", "L-341", "L-342", "L-351", "L-353", "L-354", "L-355"})
    void everyInterleavingKeepsTheRulesOfStreams() {
        new Worlds((seed, story) -> new StreamWorld(seed, story, StreamDefect.NONE)).keepTheRules(BASE, 2);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aDefectIsFound(StreamDefect defect) {
        Worlds worlds = new Worlds((seed, story) -> new StreamWorld(seed, story, defect));
        assertThat(worlds.rulesBroken(BASE, WORLDS_WITH_A_DEFECT)).containsAll(defect.rules());
    }
}
