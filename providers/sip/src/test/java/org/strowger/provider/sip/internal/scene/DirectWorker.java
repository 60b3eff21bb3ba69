package org.strowger.provider.sip.internal.scene;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.strowger.provider.sip.internal.agent.Worker;

/** Runs tasks on the thread that gives them, one after the other, also those that a task gives. */
final class DirectWorker implements Worker {
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final AtomicInteger given = new AtomicInteger();
    private boolean running;

    @Override
    public synchronized void execute(Runnable task) {
        given.incrementAndGet();
        tasks.add(task);
        if (running) {
            return;
        }
        running = true;
        try {
            for (Runnable next = tasks.poll(); next != null; next = tasks.poll()) {
                next.run();
            }
        } finally {
            running = false;
        }
    }

    /** How many tasks it was given so far. */
    int given() {
        return given.get();
    }

    @Override
    public void runAndWait(Runnable task) {
        execute(task);
    }

    @Override
    public int waiting() {
        return tasks.size();
    }

    @Override
    public void stop() {
        tasks.clear();
    }
}
