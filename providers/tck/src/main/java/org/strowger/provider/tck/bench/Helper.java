package org.strowger.provider.tck.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.strowger.provider.tck.Pace;

/** A second thread of a test. */
public final class Helper {
    private static final long LIMIT_SECONDS = 10;
    private static final long MOMENT = TimeUnit.MICROSECONDS.toNanos(200);

    private final Thread thread;
    private final String name;
    private volatile Throwable fault;

    private Helper(String name, Runnable work) {
        this.name = name;
        thread = Threads.ofTheSuite(name, () -> guarded(work));
    }

    /** Starts a thread. */
    public static Helper start(String name, Runnable work) {
        Helper helper = new Helper(name, work);
        helper.thread.start();
        return helper;
    }

    /** Waits, but not for ever. */
    public static void await(CountDownLatch latch) {
        try {
            latch.await(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits in a helper's thread, where time passes only because the test lets it, until something is so. */
    public static void await(BooleanSupplier condition) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!condition.getAsBoolean() && System.nanoTime() < limit) {
            LockSupport.parkNanos(MOMENT);
        }
    }

    /** Waits until the thread has ended well. */
    public void ends(Pace pace) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!pace.until(() -> !thread.isAlive()) && System.nanoTime() < limit) {
            // Virtual time passes so fast that its patience may end before the thread had a chance to run.
            Thread.yield();
        }
        assertThat(thread.isAlive())
                .as("the thread that %s still runs, at %s", name, List.of(thread.getStackTrace()))
                .isFalse();
        assertThat(fault).as("what went wrong in the thread that %s", name).isNull();
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error thrown) {
            fault = thrown;
        }
    }
}
