package org.strowger.core.bench;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that can be replayed. It begins anew with every step of a world, so that a step does the same when other steps
 * are left out.
 */
public final class Dice {
    private static final long STEP = 0xD1B54A32D192ED03L;

    private final long seed;
    private SplittableRandom random;

    public Dice(long seed) {
        this.seed = seed;
        turnTo(-1);
    }

    /** From now on the throws belong to this step. */
    public void turnTo(int step) {
        random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + step * STEP);
    }

    /** From 0 to {@code bound - 1}. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    public <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    @SafeVarargs
    public final <T> T pick(T... from) {
        return from[random.nextInt(from.length)];
    }
}
