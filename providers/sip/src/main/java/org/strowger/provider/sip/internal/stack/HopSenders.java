package org.strowger.provider.sip.internal.stack;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what may take long, because a name server is asked or a connection is made: one message after the other to each
 * hop, so that they keep their order, and to several hops at a time, so that one that hangs delays no other.
 */
final class HopSenders {
    private static final Logger LOG = LoggerFactory.getLogger(HopSenders.class);
    private static final int MOST_THREADS = 16;
    private static final int IDLE_SECONDS = 10;

    private final String name;
    private final ThreadPoolExecutor threads;
    /** The first task of each hop is the one that is done now. */
    private final Map<NextHop, Queue<Runnable>> waiting = new HashMap<>();

    HopSenders(String name) {
        this.name = name;
        AtomicInteger made = new AtomicInteger();
        threads = new ThreadPoolExecutor(
                MOST_THREADS, MOST_THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, name + "-sender-" + made.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** Does what it is given in order; throws RejectedExecutionException when all are closed. */
    Executor to(NextHop hop) {
        return task -> give(hop, task);
    }

    private void give(NextHop hop, Runnable task) {
        synchronized (waiting) {
            if (threads.isShutdown()) {
                throw new RejectedExecutionException(name + " is closed");
            }
            Queue<Runnable> before = waiting.computeIfAbsent(hop, any -> new ArrayDeque<>());
            before.add(task);
            if (before.size() > 1) {
                return;
            }
        }
        threads.execute(() -> work(hop, task));
    }

    private void work(NextHop hop, Runnable first) {
        for (Runnable next = first; next != null; next = following(hop)) {
            try {
                next.run();
            } catch (RuntimeException fault) {
                LOG.warn("{}: sending to {} failed", name, hop, fault);
            }
        }
    }

    private Runnable following(NextHop hop) {
        synchronized (waiting) {
            Queue<Runnable> tasks = waiting.get(hop);
            tasks.remove();
            if (tasks.isEmpty() || threads.isShutdown()) {
                waiting.remove(hop);
                return null;
            }
            return tasks.peek();
        }
    }

    /** Begins nothing more. */
    void close() {
        synchronized (waiting) {
            threads.shutdownNow();
        }
    }

    /** Waits for what was under way when all were closed. */
    void awaitEnd(int seconds) {
        try {
            if (!threads.awaitTermination(seconds, TimeUnit.SECONDS)) {
                LOG.warn("The sender threads of {} did not end", name);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
