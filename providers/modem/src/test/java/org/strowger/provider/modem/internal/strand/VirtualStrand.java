package org.strowger.provider.modem.internal.strand;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.strowger.testing.time.VirtualTime;

/** A strand on virtual time: tasks run on the test's own thread, timers when the test lets time pass. */
public final class VirtualStrand implements Strand {
    private final VirtualTime time = new VirtualTime();
    private final Strand strand = new ScheduledStrand(new InlineExecutor(), time);

    @Override
    public void execute(Runnable task) {
        strand.execute(task);
    }

    /** Does not wait: time passes only when the test lets it. */
    @Override
    public void awaitDone(Consumer<Runnable> task) {
        strand.execute(() -> task.accept(() -> {}));
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        return strand.after(delay, task);
    }

    /** Lets time pass and runs what falls due, at its own moment. */
    public void pass(Duration duration) {
        time.advance(duration);
    }

    /** How many timers are set. */
    public int timers() {
        return time.waiting();
    }

    /** Runs tasks at once, or after the one that is running. */
    private static final class InlineExecutor implements Executor {
        private final Queue<Runnable> tasks = new ArrayDeque<>();
        private boolean running;

        @Override
        public void execute(Runnable task) {
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
    }
}
