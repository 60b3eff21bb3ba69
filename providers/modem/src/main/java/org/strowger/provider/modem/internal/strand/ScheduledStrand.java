package org.strowger.provider.modem.internal.strand;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.telephony.spi.Scheduler;

/** A strand over an executor that runs one task at a time, with the core's time. */
public final class ScheduledStrand implements Strand {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduledStrand.class);
    /** Less than the time the core allows a provider for its stop. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(3500);

    private final Executor executor;
    private final Scheduler scheduler;

    /**
     * A strand.
     *
     * @param executor runs one task at a time, in order
     * @param scheduler says when; its tasks only hop over to the executor
     */
    public ScheduledStrand(Executor executor, Scheduler scheduler) {
        this.executor = executor;
        this.scheduler = scheduler;
    }

    @Override
    public void execute(Runnable task) {
        try {
            executor.execute(() -> guarded(task));
        } catch (RejectedExecutionException e) {
            LOG.debug("A task came after the end of its modem and was left out", e);
        }
    }

    @Override
    public void awaitDone(Consumer<Runnable> task) {
        CountDownLatch done = new CountDownLatch(1);
        try {
            executor.execute(() -> guarded(() -> task.accept(done::countDown)));
            if (!done.await(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("A modem was not done within {}", LONGEST_WAIT);
            }
        } catch (RejectedExecutionException e) {
            LOG.debug("A task came after the end of its modem and was left out", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        AtomicBoolean over = new AtomicBoolean();
        Scheduler.Timer timer = scheduler.schedule(
                delay,
                () -> execute(() -> {
                    // A timer that has fallen due may still be cancelled by work that was queued before it.
                    if (over.compareAndSet(false, true)) {
                        task.run();
                    }
                }));
        return () -> {
            if (over.compareAndSet(false, true)) {
                timer.cancel();
            }
        };
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.warn("A modem task failed; the modem goes on", e);
        }
    }
}
