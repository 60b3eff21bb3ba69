package org.strowger.core.bench.proxy;

import java.util.BitSet;
import java.util.List;
import org.strowger.core.bench.Dice;
import org.strowger.core.bench.model.Story;
import org.strowger.core.bench.model.Violation;

/** Runs worlds of proxies, and makes failing ones small. */
final class ProxyBench {
    private static final int FEWEST = 20;
    private static final int SPREAD = 41;

    private final ProxyDefect defect;

    ProxyBench(ProxyDefect defect) {
        this.defect = defect;
    }

    private static int stepsOf(long seed) {
        return FEWEST + new Dice(~seed).below(SPREAD);
    }

    List<Violation> run(long seed) {
        return run(seed, allStepsOf(seed), Story.untold());
    }

    /** The story of the smallest world found that breaks the same rule as the whole one of this seed. */
    String story(long seed, String rule) {
        BitSet steps = allStepsOf(seed);
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (int i = steps.length() - 1; i >= 0; i = steps.previousSetBit(i - 1)) {
                steps.clear(i);
                List<Violation> violations = run(seed, steps, Story.untold());
                boolean same = !violations.isEmpty() && violations.get(0).rule().equals(rule);
                steps.set(i, !same);
                smaller |= same;
            }
        }
        Story story = Story.written();
        List<Violation> violations = run(seed, steps, story);
        return "seed " + seed + " breaks " + violations + "\n  " + String.join("\n  ", story.lines());
    }

    private static BitSet allStepsOf(long seed) {
        BitSet all = new BitSet();
        all.set(0, stepsOf(seed));
        return all;
    }

    private List<Violation> run(long seed, BitSet steps, Story story) {
        ProxyWorld world = new ProxyWorld(seed, story, defect);
        try {
            world.begin();
            for (int i = steps.nextSetBit(0);
                    i >= 0 && world.model.violations().isEmpty();
                    i = steps.nextSetBit(i + 1)) {
                world.step(i);
            }
            if (world.model.violations().isEmpty()) {
                world.end(stepsOf(seed));
            }
        } catch (RuntimeException | StackOverflowError thrown) {
            StackTraceElement[] trace = thrown.getStackTrace();
            world.model.violated(
                    "none", "the bench or the core threw " + thrown + " at " + (trace.length > 0 ? trace[0] : "?"));
        }
        return world.model.violations();
    }
}
