package org.strowger.core.internal.runtime;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that strands borrow: as many as there are processors while tasks are short, so that threads are not woken
 * for every task and do not compete, and one more for each task that hangs.
 *
 * <p>A task that is added wakes one thread at the most, and none while a thread is looking for tasks already; that one
 * sees to the next when it has found one. So while there is much to do the threads that are awake do it.
 *
 * <p>A task hangs when it goes on from one look to the next, or when it says that it {@linkplain #beginWaiting()
 * waits}. The pool looks only while tasks wait for a thread, so that it costs nothing while there is nothing to do.
 */
final class StrandPool implements Executor {
    private static final Logger LOG = LoggerFactory.getLogger(StrandPool.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);
    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final int FEWEST = 2;
    /** So often a thread looks for a task before it sleeps: some microseconds. */
    private static final int TRIES = 500;

    private final ThreadFactory threads;
    private final BiConsumer<Duration, Runnable> later;
    private final int usual = Math.max(FEWEST, Runtime.getRuntime().availableProcessors());
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    /** The threads that sleep, the last one first; guards itself. */
    private final Deque<Worker> sleepers = new ArrayDeque<>();

    private final Map<Thread, Worker> workers = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    /** How many threads are looking for a task, or were woken to. */
    private final AtomicInteger searching = new AtomicInteger();

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
        workers.keySet().forEach(LockSupport::unpark);
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
        if (searching.get() > 0 || tasks.isEmpty() || wake() || addWorker()) {
            return;
        }
        if (!looking.get() && looking.compareAndSet(false, true)) {
            workers.values().forEach(Worker::isStuck);
            later.accept(BETWEEN_LOOKS, this::look);
        }
    }

    private boolean wake() {
        Worker sleeper;
        synchronized (sleepers) {
            sleeper = sleepers.poll();
            if (sleeper == null) {
                return false;
            }
            searching.incrementAndGet();
        }
        LockSupport.unpark(sleeper.thread);
        return true;
    }

    private void look() {
        int stuck = (int) workers.values().stream().filter(Worker::isStuck).count();
        // When all hang at once, many more may: it must not take one look for each of them.
        hanging = stuck < count.get() ? stuck : 2 * stuck;
        for (int left = tasks.size(); left > 0 && addWorker(); left--) {
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
                return start(new Worker());
            }
            before = count.get();
        }
        return false;
    }

    private boolean start(Worker worker) {
        searching.incrementAndGet();
        try {
            threads.newThread(worker).start();
            return true;
        } catch (OutOfMemoryError e) {
            searching.decrementAndGet();
            count.decrementAndGet();
            LOG.warn("The system gives no further thread; tasks wait for those that there are", e);
            return false;
        }
    }

    /** One thread's work. */
    private final class Worker implements Runnable {
        /** How many tasks it has begun; 0 while it has none. */
        private volatile long turn;

        private volatile boolean waits;
        private Thread thread;
        private long turns;
        private long seen;

        @Override
        public void run() {
            thread = Thread.currentThread();
            workers.put(thread, this);
            try {
                for (Runnable task = search(); task != null; task = next()) {
                    turn = ++turns;
                    perform(task);
                    turn = 0;
                }
            } finally {
                workers.remove(thread);
                count.decrementAndGet();
                seeToTasks();
            }
        }

        private Runnable next() {
            Runnable task = tasks.poll();
            if (task != null) {
                return task;
            }
            searching.incrementAndGet();
            return search();
        }

        /** The next task, as one of those that search; null if there are threads enough without this one. */
        private Runnable search() {
            long end = System.nanoTime() + IDLE_NANOS;
            while (true) {
                Runnable task = tryHard();
                boolean stays = task == null && fallAsleep();
                searching.decrementAndGet();
                if (task != null) {
                    seeToTasks();
                }
                if (!stays) {
                    return task;
                }
                if (!sleep(end)) {
                    return null;
                }
            }
        }

        private Runnable tryHard() {
            for (int i = 0; i < TRIES; i++) {
                Runnable task = tasks.poll();
                if (task != null) {
                    return task;
                }
                Thread.onSpinWait();
            }
            return null;
        }

        /** Whether it is among the sleepers now; not if it is one too many. */
        private boolean fallAsleep() {
            synchronized (sleepers) {
                if (closed || sleepers.size() >= usual) {
                    return false;
                }
                sleepers.push(this);
                return true;
            }
        }

        /** Whether it was woken, and searches again; if not, nobody needs it. */
        private boolean sleep(long end) {
            // Whoever added a task while this thread was searching relied on it.
            seeToTasks();
            while (true) {
                synchronized (sleepers) {
                    if (!sleepers.contains(this)) {
                        return true;
                    }
                    if (closed || System.nanoTime() - end > 0) {
                        sleepers.remove(this);
                        return false;
                    }
                }
                LockSupport.parkNanos(StrandPool.this, end - System.nanoTime());
            }
        }

        private void perform(Runnable task) {
            try {
                task.run();
            } catch (Throwable e) {
                Thrown.warn(LOG, e, "A task of the pool failed");
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
