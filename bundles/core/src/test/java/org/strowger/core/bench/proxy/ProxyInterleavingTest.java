package org.strowger.core.bench.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.core.bench.Worlds;
import org.strowger.testing.Rule;

/**
 * Random applications that ask each other through the core, in random order, against a model of the rules. How to
 * replay a world: {@link Worlds}; there are half as many of these as the bench has.
 */
class ProxyInterleavingTest {
    private static final long BASE = 3_230_000_000L;
    private static final int WORLDS_WITH_A_DEFECT = 400;

    @Test
    // The rules that the defects break, so that the model is known to notice.
    @Rule({"L-029", "L-081", "L-104", "L-108", "L-416", "L-418", "L-419", "L-422", "L-423", "L-426"})
    void everyInterleavingKeepsTheRulesOfProxies() {
        new Worlds((seed, story) -> new ProxyWorld(seed, story, ProxyDefect.NONE)).keepTheRules(BASE, 2);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aDefectIsFound(ProxyDefect defect) {
        Worlds worlds = new Worlds((seed, story) -> new ProxyWorld(seed, story, defect));
        assertThat(worlds.rulesBroken(BASE, WORLDS_WITH_A_DEFECT)).containsAll(defect.rules());
    }
}
