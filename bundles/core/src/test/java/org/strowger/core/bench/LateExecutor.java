package org.strowger.core.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.strowger.core.internal.runtime.Strand;

/** An application's own executor: one task at a time, when it pleases, and also when the core has stopped. */
final class LateExecutor implements Executor {
    private final Strand strand;
    private final Deque<Runnable> tasks = new ArrayDeque<>();

    LateExecutor(Strand strand) {
        this.strand = strand;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        strand.execute(this::runNext);
    }

    void runAll() {
        while (!tasks.isEmpty()) {
            runNext();
        }
    }

    private void runNext() {
        Runnable next = tasks.poll();
        if (next != null) {
            next.run();
        }
    }
}
