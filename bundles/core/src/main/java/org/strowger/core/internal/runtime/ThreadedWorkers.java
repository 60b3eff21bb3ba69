package org.strowger.core.internal.runtime;

import java.security.AccessController;
import java.security.PrivilegedAction;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.strowger.telephony.spi.Scheduler;

/**
 * Real threads and the system clock. Strands share a pool that grows when tasks hang, so a hanging driver or listener
 * keeps one thread and nobody else waits for it; timers have one thread of their own.
 */
public final class ThreadedWorkers implements Workers {
    private static final Scheduler.Timer NOTHING_SCHEDULED = () -> {};

    private final StrandPool pool;
    private final ScheduledThreadPoolExecutor timers;
    private final Scheduler scheduler = new SystemTime();

    public ThreadedWorkers() {
        timers = new ScheduledThreadPoolExecutor(1, new CoreThreads("strowger-timer-"));
        timers.setRemoveOnCancelPolicy(true);
        timers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        pool = new StrandPool(new CoreThreads("strowger-worker-"), scheduler::schedule);
    }

    @Override
    public Scheduler scheduler() {
        return scheduler;
    }

    @Override
    public Strand strand(String name) {
        return new PooledStrand(name, pool);
    }

    @Override
    public <T> T await(CompletableFuture<T> result, Duration limit) throws TimeoutException, InterruptedException {
        pool.beginWaiting();
        try {
            return result.get(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.endWaiting();
        }
    }

    @Override
    public void close() {
        timers.shutdownNow();
        pool.close();
    }

    private final class SystemTime implements Scheduler {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public Timer schedule(Duration delay, Runnable task) {
            try {
                Future<?> waiting = timers.schedule(task, Math.max(0, delay.toNanos()), TimeUnit.NANOSECONDS);
                return () -> waiting.cancel(false);
            } catch (RejectedExecutionException e) {
                if (!timers.isShutdown()) {
                    throw e;
                }
                return NOTHING_SCHEDULED;
            }
        }
    }

    /**
     * Makes daemon threads that know nothing of the thread that happened to ask for them: neither its context class
     * loader nor its access context, which would keep a provider's class loader alive.
     */
    private static final class CoreThreads implements ThreadFactory {
        private final String prefix;
        private final AtomicInteger count = new AtomicInteger();

        CoreThreads(String prefix) {
            this.prefix = prefix;
        }

        @Override
        @SuppressWarnings("removal")
        public Thread newThread(Runnable work) {
            return AccessController.doPrivileged((PrivilegedAction<Thread>) () -> {
                Thread thread = new Thread(null, work, prefix + count.incrementAndGet(), 0, false);
                thread.setDaemon(true);
                thread.setContextClassLoader(CoreThreads.class.getClassLoader());
                return thread;
            });
        }
    }
}
