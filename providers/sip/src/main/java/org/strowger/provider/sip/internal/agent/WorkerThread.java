package org.strowger.provider.sip.internal.agent;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A worker with a thread of its own. */
public final class WorkerThread implements Worker {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerThread.class);
    private static final long LIMIT_SECONDS = 5;

    private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final String name;
    private final ExecutorService executor;
    private volatile Thread thread;

    public WorkerThread(String name) {
        this.name = name;
        this.executor = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, queue, task -> {
            Thread made = new Thread(task, name);
            made.setDaemon(true);
            thread = made;
            return made;
        });
    }

    @Override
    public void execute(Runnable task) {
        try {
            executor.execute(() -> run(task));
        } catch (RejectedExecutionException stopped) {
            LOG.debug("{} has stopped; a late task is left out", name);
        }
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | StackOverflowError fault) {
            // One faulty message or call must not end the work for all others.
            LOG.warn("{}: a task failed", name, fault);
        }
    }

    @Override
    public void runAndWait(Runnable task) {
        if (Thread.currentThread() == thread || executor.isShutdown()) {
            task.run();
            return;
        }
        CountDownLatch done = new CountDownLatch(1);
        execute(() -> {
            try {
                task.run();
            } finally {
                done.countDown();
            }
        });
        try {
            if (!done.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("{} did not get to a task within {} s", name, LIMIT_SECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int waiting() {
        return queue.size();
    }

    @Override
    public void stop() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
