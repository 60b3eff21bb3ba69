package org.strowger.core.bench;

import java.util.BitSet;
import java.util.List;
import org.strowger.core.bench.model.Story;
import org.strowger.core.bench.model.Violation;

/** Leaves out what a failing world does not need in order to fail in the same way. */
final class Shrinker {
    private final Bench bench;
    private final long seed;
    private final String rule;

    Shrinker(Bench bench, long seed, String rule) {
        this.bench = bench;
        this.seed = seed;
        this.rule = rule;
    }

    /** The story of the smallest world found. */
    String story() {
        Story story = Story.written();
        List<Violation> violations = bench.run(seed, smallest(), story);
        return "seed " + seed + " breaks " + violations + "\n  " + String.join("\n  ", story.lines());
    }

    BitSet smallest() {
        BitSet steps = Bench.allStepsOf(seed);
        while (shrink(steps)) {
            // once more: a step may have become needless
        }
        return steps;
    }

    private boolean shrink(BitSet steps) {
        boolean shrunk = false;
        for (int i = steps.length() - 1; i >= 0; i = steps.previousSetBit(i - 1)) {
            steps.clear(i);
            if (fails(steps)) {
                shrunk = true;
            } else {
                steps.set(i);
            }
        }
        return shrunk;
    }

    private boolean fails(BitSet steps) {
        List<Violation> violations = bench.run(seed, steps, Story.untold());
        return !violations.isEmpty() && violations.get(0).rule().equals(rule);
    }
}
