package org.strowger.provider.tck.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.strowger.provider.tck.Pace;
import org.strowger.telephony.spi.Scheduler;

/** Real time, looked at every few milliseconds. */
public final class RealPace implements Pace, Scheduler {
    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(2);

    private final ScheduledExecutorService executor =
            Executors.newSingleThreadScheduledExecutor(task -> Threads.ofTheSuite("time", task));
    private final Duration patience;
    private final Duration quiet;

    /** See {@link Pace#real}. */
    public RealPace(Duration patience, Duration quiet) {
        this.patience = patience;
        this.quiet = quiet;
    }

    @Override
    public Scheduler scheduler() {
        return this;
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public Timer schedule(Duration delay, Runnable task) {
        Future<?> due = executor.schedule(task, Math.max(0, delay.toNanos()), TimeUnit.NANOSECONDS);
        return () -> due.cancel(false);
    }

    @Override
    public boolean until(BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(MOMENT);
        }
        return true;
    }

    @Override
    public void settle() {
        long end = System.nanoTime() + quiet.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(MOMENT);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
