package org.strowger.provider.sip.internal.agent;

import java.time.Duration;
import java.time.Instant;
import org.strowger.telephony.spi.Scheduler;

/** The injected time, with tasks that run on the worker and, once taken back, never run. For use on the worker. */
public final class Clock {
    /** A task that waits. */
    public interface Timer {
        /** Takes the task back, even when its time has come but it has not begun. */
        void cancel();
    }

    private final Scheduler scheduler;
    private final Worker worker;

    public Clock(Scheduler scheduler, Worker worker) {
        this.scheduler = scheduler;
        this.worker = worker;
    }

    public Instant now() {
        return scheduler.now();
    }

    public Timer after(Duration delay, Runnable task) {
        Waiting waiting = new Waiting(task);
        waiting.timer = scheduler.schedule(delay, () -> worker.execute(waiting::run));
        return waiting;
    }

    private static final class Waiting implements Timer {
        private final Runnable task;
        private Scheduler.Timer timer;
        private boolean cancelled;

        Waiting(Runnable task) {
            this.task = task;
        }

        void run() {
            if (!cancelled) {
                cancelled = true;
                task.run();
            }
        }

        @Override
        public void cancel() {
            if (!cancelled) {
                cancelled = true;
                timer.cancel();
            }
        }
    }
}
