package org.strowger.core.internal.runtime;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A strand that borrows a pool's thread while it has tasks. */
final class PooledStrand implements Strand {
    private static final Logger LOG = LoggerFactory.getLogger(PooledStrand.class);

    /** So many tasks in a row, then the thread goes to whoever waits longest; few, so that a long row is no hanging. */
    private static final int TURN = 32;

    private final String name;
    private final Executor pool;
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final Runnable turn = this::takeTurn;
    private boolean scheduled;
    /** How many tasks were begun; guarded by the tasks, which are locked for each of them anyway. */
    private long begun;

    private volatile Thread current;

    PooledStrand(String name, Executor pool) {
        this.name = name;
        this.pool = pool;
    }

    @Override
    public void execute(Runnable task) {
        synchronized (tasks) {
            tasks.add(task);
            if (scheduled) {
                return;
            }
            scheduled = true;
        }
        pool.execute(turn);
    }

    @Override
    public boolean isCurrent() {
        return current == Thread.currentThread();
    }

    @Override
    public long position() {
        synchronized (tasks) {
            return scheduled ? begun + 1 : 0;
        }
    }

    private void takeTurn() {
        current = Thread.currentThread();
        for (int done = 0; done < TURN; done++) {
            Runnable task = next();
            if (task == null) {
                return;
            }
            run(task);
        }
        current = null;
        pool.execute(turn);
    }

    private Runnable next() {
        synchronized (tasks) {
            Runnable task = tasks.poll();
            if (task == null) {
                // Before scheduled is false no other thread can take a turn, so this cannot undo another's mark.
                current = null;
                scheduled = false;
            } else {
                begun++;
            }
            return task;
        }
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (Throwable e) {
            Thrown.warn(LOG, e, "A task of {} failed", name);
        }
    }
}
