package org.strowger.core.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.strowger.core.bench.model.Findings;
import org.strowger.core.bench.model.Story;
import org.strowger.core.bench.model.Violation;

/**
 * Runs small worlds, each driven by one seed, and makes failing ones smaller.
 *
 * <p>{@code -Dbench.seed=N} replays one world and prints its story if it fails; {@code -Dbench.base=N} begins
 * elsewhere; {@code -Dbench.count=N} changes how many worlds there are.
 */
public final class Worlds {
    private static final int FEWEST = 20;
    private static final int SPREAD = 41;
    private static final int OFTEN = 200_000;

    private final Maker maker;

    /** Applications and a provider around one core. */
    public interface World {
        /** Everything is set up. */
        void begin();

        /** Somebody does something. */
        void step(int number);

        /** Everything is closed, and what is owed is demanded. */
        void end(int number);

        /** What was found so far. */
        Findings findings();
    }

    /** Makes the world of a seed. */
    @FunctionalInterface
    public interface Maker {
        /** Makes it; nothing has happened in it. */
        World make(long seed, Story story);
    }

    /** Worlds that are made like this. */
    public Worlds(Maker maker) {
        this.maker = maker;
    }

    /**
     * Fails, with the story of a small world, if a rule is broken in one of many.
     *
     * @param usualBase the first seed, unless another one is asked for
     * @param share how many of the bench's worlds are of this kind: 2 for half as many
     */
    public void keepTheRules(long usualBase, int share) {
        Long replayed = Long.getLong("bench.seed");
        long first = replayed == null ? Long.getLong("bench.base", usualBase) : replayed;
        long last = replayed == null ? first + Integer.getInteger("bench.count", OFTEN) / share : first + 1;
        for (long seed = first; seed < last; seed++) {
            List<Violation> violations = run(seed);
            if (!violations.isEmpty()) {
                assertThat(violations).as(story(seed, violations.get(0).rule())).isEmpty();
            }
        }
    }

    /** The rules that are broken in these worlds, the first of each world only. */
    public Set<String> rulesBroken(long first, int count) {
        Set<String> broken = new TreeSet<>();
        for (long seed = first; seed < first + count; seed++) {
            run(seed).stream().limit(1).map(Violation::rule).forEach(broken::add);
        }
        return broken;
    }

    private List<Violation> run(long seed) {
        return run(seed, allStepsOf(seed), Story.untold());
    }

    /** The story of the smallest world found that breaks the same rule as the whole one of this seed. */
    private String story(long seed, String rule) {
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

    private static int stepsOf(long seed) {
        return FEWEST + new Dice(~seed).below(SPREAD);
    }

    private static BitSet allStepsOf(long seed) {
        BitSet all = new BitSet();
        all.set(0, stepsOf(seed));
        return all;
    }

    private List<Violation> run(long seed, BitSet steps, Story story) {
        World world = maker.make(seed, story);
        Findings found = world.findings();
        try {
            world.begin();
            for (int i = steps.nextSetBit(0); i >= 0 && found.violations().isEmpty(); i = steps.nextSetBit(i + 1)) {
                world.step(i);
            }
            if (found.violations().isEmpty()) {
                world.end(stepsOf(seed));
            }
        } catch (RuntimeException | StackOverflowError thrown) {
            StackTraceElement[] trace = thrown.getStackTrace();
            found.violated(
                    "none", "the bench or the core threw " + thrown + " at " + (trace.length > 0 ? trace[0] : "?"));
        }
        return found.violations();
    }
}
