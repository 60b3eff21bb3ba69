package org.strowger.core.internal.runtime;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that strands borrow: as many as there are processors while tasks are short, so that threads are not woken
 * for every task and do not compete, and one more for each task that hangs.
 *
 * <p>A task hangs when it goes on from one look to the next, or when it says that it {@linkplain #beginWaiting()
 * waits}. The pool looks only while tasks wait for a thread, so that it costs nothing while there is nothing to do.
 */
final class StrandPool implements Executor {
    private static final Logger LOG = LoggerFactory.getLogger(StrandPool.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);
    private static final long IDLE_SECONDS = 30;
    private static final int FEWEST = 2;
    private static final Runnable WAKE_UP = () -> {};

    private final ThreadFactory threads;
    private final BiConsumer<Duration, Runnable> later;
    private final int usual = Math.max(FEWEST, Runtime.getRuntime().availableProcessors());
    private final LinkedTransferQueue<Runnable> tasks = new LinkedTransferQueue<>();
    private final Map<Thread, Worker> workers = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger idle = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile int hanging;
    private volatile boolean closed;

    /**
     * @param threads makes the threads
     * @param later runs a short task after a delay
     */
    StrandPool(ThreadFactory threads, BiConsumer<Duration, Runnable> later) {
        this.threads = threads;
        this.later = later;
    }

    /** Runs the task soon, on a thread of the pool; does nothing when the pool is closed. */
    @Override
    public void execute(Runnable task) {
        if (closed) {
            return;
        }
        tasks.add(task);
        seeToTasks();
    }

    /** Lets what waits for a thread already be done, and the threads go. */
    void close() {
        closed = true;
        for (int i = count.get(); i > 0; i--) {
            tasks.add(WAKE_UP);
        }
    }

    /** The calling thread, which may be one of the pool's, is going to wait for what other strands do. */
    void beginWaiting() {
        Worker worker = workers.get(Thread.currentThread());
        if (worker != null) {
            worker.waits = true;
            waiting.incrementAndGet();
            seeToTasks();
        }
    }

    /** The calling thread waits no more. */
    void endWaiting() {
        Worker worker = workers.get(Thread.currentThread());
        if (worker != null) {
            worker.waits = false;
            waiting.decrementAndGet();
        }
    }

    /** Whoever adds a task, or takes one and leaves others, sees to it that somebody takes the next one. */
    private void seeToTasks() {
        if (idle.get() > 0 || tasks.isEmpty() || addWorker()) {
            return;
        }
        if (!looking.get() && looking.compareAndSet(false, true)) {
            workers.values().forEach(Worker::isStuck);
            later.accept(BETWEEN_LOOKS, this::look);
        }
    }

    private void look() {
        hanging = (int) workers.values().stream().filter(Worker::isStuck).count();
        for (int waiting = tasks.size(); waiting > 0 && addWorker(); waiting--) {
            // One more for each that is missing.
        }
        if (tasks.isEmpty()) {
            looking.set(false);
            seeToTasks();
        } else {
            workers.values().forEach(Worker::isStuck);
            later.accept(BETWEEN_LOOKS, this::look);
        }
    }

    private boolean addWorker() {
        int before = count.get();
        while (before < usual + waiting.get() + hanging) {
            if (count.compareAndSet(before, before + 1)) {
                threads.newThread(new Worker()).start();
                return true;
            }
            before = count.get();
        }
        return false;
    }

    /** One thread's work. */
    private final class Worker implements Runnable {
        /** How many tasks it has begun; 0 while it has none. */
        private volatile long turn;

        private volatile boolean waits;
        private long turns;
        private long seen;

        @Override
        public void run() {
            workers.put(Thread.currentThread(), this);
            try {
                for (Runnable task = next(); task != null; task = next()) {
                    turn = ++turns;
                    seeToTasks();
                    perform(task);
                    turn = 0;
                }
            } catch (InterruptedException e) {
                // Only a task could have interrupted it, and its mark is wiped off before the next one.
                LOG.debug("A thread of the pool was interrupted", e);
            } finally {
                workers.remove(Thread.currentThread());
                count.decrementAndGet();
                seeToTasks();
            }
        }

        /** The next task; null when there are idle threads enough. */
        private Runnable next() throws InterruptedException {
            Runnable task = tasks.poll();
            if (task != null || closed) {
                return task;
            }
            try {
                return idle.incrementAndGet() <= usual ? tasks.poll(IDLE_SECONDS, TimeUnit.SECONDS) : tasks.poll();
            } finally {
                idle.decrementAndGet();
            }
        }

        private void perform(Runnable task) {
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                LOG.warn("A task of the pool failed", e);
            }
            if (Thread.interrupted()) {
                LOG.debug("A task left its thread interrupted");
            }
        }

        /** Whether it is at the same task as the last time it was asked, without saying that it waits. */
        boolean isStuck() {
            long now = turn;
            boolean same = now != 0 && now == seen && !waits;
            seen = now;
            return same;
        }
    }
}
