package org.strowger.provider.tck.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.strowger.provider.tck.Pace;
import org.strowger.telephony.spi.Scheduler;
import org.strowger.testing.time.VirtualTime;

/**
 * Virtual time that passes by itself, in small steps with a moment between them for the provider's own threads. It also
 * passes while the test waits for the provider to return.
 */
public final class HurriedPace implements Pace {
    private static final Duration STEP = Duration.ofMillis(25);
    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(1);
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final VirtualTime time = new VirtualTime();
    private volatile boolean over;

    /** Time begins to pass. */
    public HurriedPace() {
        Threads.ofTheSuite("time", this::run).start();
    }

    private void run() {
        while (!over) {
            LockSupport.parkNanos(MOMENT);
            time.advance(STEP);
        }
    }

    @Override
    public Scheduler scheduler() {
        return time;
    }

    @Override
    public boolean until(BooleanSupplier condition) {
        return within(PATIENCE, condition);
    }

    @Override
    public void settle() {
        within(QUIET, () -> false);
    }

    private boolean within(Duration limit, BooleanSupplier condition) {
        var end = time.now().plus(limit);
        while (!condition.getAsBoolean()) {
            if (time.now().isAfter(end)) {
                return false;
            }
            LockSupport.parkNanos(MOMENT);
        }
        return true;
    }

    @Override
    public void close() {
        over = true;
    }
}
