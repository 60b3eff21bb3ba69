package org.strowger.core.internal.provider;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.internal.runtime.Strand;
import org.strowger.core.internal.runtime.Thrown;
import org.strowger.telephony.spi.Scheduler;

/**
 * Time as one provider has it: its tasks run on a strand of its own, so that one that hangs delays no other provider,
 * and none is kept when the provider goes.
 */
final class ProviderScheduler implements Scheduler {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderScheduler.class);

    private final Scheduler time;
    private final Strand strand;
    private final Set<Task> waiting = new HashSet<>();
    private boolean closed;

    ProviderScheduler(Scheduler time, Strand strand) {
        this.time = time;
        this.strand = strand;
    }

    @Override
    public Instant now() {
        return time.now();
    }

    @Override
    public Timer schedule(Duration delay, Runnable work) {
        Task task = new Task(work);
        synchronized (waiting) {
            if (closed) {
                return task;
            }
            waiting.add(task);
            if (delay.compareTo(Duration.ZERO) > 0) {
                task.timer = time.schedule(delay, task::due);
                return task;
            }
        }
        // What is due at once needs no timer.
        task.due();
        return task;
    }

    /** Runs nothing more and forgets what waits. */
    void close() {
        Set<Task> left;
        synchronized (waiting) {
            closed = true;
            left = Set.copyOf(waiting);
        }
        left.forEach(Task::cancel);
    }

    private final class Task implements Timer {
        private final Runnable work;
        private Timer timer;

        Task(Runnable work) {
            this.work = work;
        }

        void due() {
            strand.execute(this::run);
        }

        private void run() {
            if (take()) {
                try {
                    work.run();
                } catch (Throwable e) {
                    Thrown.warn(LOG, e, "A scheduled task of a provider failed");
                }
            }
        }

        @Override
        public void cancel() {
            if (take() && timer != null) {
                timer.cancel();
            }
        }

        private boolean take() {
            synchronized (waiting) {
                return waiting.remove(this);
            }
        }
    }
}
