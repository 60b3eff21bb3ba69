package org.strowger.core.bench;

import java.util.BitSet;
import java.util.List;
import org.strowger.core.bench.model.Story;
import org.strowger.core.bench.model.Violation;

/** Runs worlds. */
final class Bench {
    private static final int FEWEST = 20;
    private static final int SPREAD = 41;

    private final Defect defect;
    private final Capabilities capabilities = new Capabilities();

    Bench(Defect defect) {
        this.defect = defect;
    }

    /** How many steps the world of a seed has. */
    static int stepsOf(long seed) {
        return FEWEST + new Dice(~seed).below(SPREAD);
    }

    static BitSet allStepsOf(long seed) {
        BitSet all = new BitSet();
        all.set(0, stepsOf(seed));
        return all;
    }

    /** Runs the world of a seed. */
    List<Violation> run(long seed) {
        return run(seed, allStepsOf(seed), Story.untold());
    }

    /**
     * Runs some steps of the world of a seed, until a rule is broken.
     *
     * @return the rules broken; empty if all is well
     */
    List<Violation> run(long seed, BitSet steps, Story story) {
        World world = new World(seed, story, defect, capabilities);
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
            world.model.violated("none", "the bench or the core threw " + thrown + trace(thrown));
        }
        return world.model.violations();
    }

    private static String trace(Throwable thrown) {
        StringBuilder trace = new StringBuilder();
        StackTraceElement[] frames = thrown.getStackTrace();
        for (int i = 0; i < Math.min(frames.length, 12); i++) {
            trace.append("\n      at ").append(frames[i]);
        }
        return trace.toString();
    }
}
