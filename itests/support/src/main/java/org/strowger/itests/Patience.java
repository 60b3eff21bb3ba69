package org.strowger.itests;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what the framework does in its own time and tells nobody about. */
public final class Patience {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration STEP = Duration.ofMillis(10);

    private Patience() {}

    /**
     * Returns when the condition holds.
     *
     * @throws AssertionError if it does not hold in time
     */
    public static void until(String what, BooleanSupplier condition) {
        until(what, LIMIT, condition);
    }

    /**
     * Returns when the condition holds.
     *
     * @param limit how long this may take
     * @throws AssertionError if it does not hold in time
     */
    public static void until(String what, Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited " + limit.toSeconds() + " s in vain until " + what);
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }
}
