package org.strowger.benchmarks;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;

/** A histogram of durations: 32 steps to each doubling, so a figure is right within 3 %. */
final class Latencies {
    private static final int STEP_BITS = 5;
    private static final int STEPS = 1 << STEP_BITS;

    private final AtomicLongArray counts = new AtomicLongArray(STEPS * Long.SIZE);

    void add(long nanos) {
        counts.incrementAndGet(slot(Math.max(nanos, STEPS)));
    }

    private static int slot(long nanos) {
        int shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(nanos) - STEP_BITS;
        return (shift << STEP_BITS) + (int) (nanos >>> shift);
    }

    /** The duration that this share of all does not exceed. */
    Duration quantile(double share) {
        long total = 0;
        for (int i = 0; i < counts.length(); i++) {
            total += counts.get(i);
        }
        long seen = 0;
        for (int slot = 0; slot < counts.length(); slot++) {
            seen += counts.get(slot);
            if (seen >= share * total && seen > 0) {
                return Duration.ofNanos(upperEnd(slot));
            }
        }
        return Duration.ZERO;
    }

    private static long upperEnd(int slot) {
        int shift = Math.max(0, (slot >>> STEP_BITS) - 1);
        long steps = slot - ((long) shift << STEP_BITS);
        return (steps + 1 << shift) - 1;
    }
}
