package org.strowger.provider.modem.internal.strand;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Runs the work of one modem: one task at a time, in order. Everything above the serial port lives on it, so that
 * nothing there needs a lock.
 */
public interface Strand {
    /** Runs a task after those handed over before. */
    void execute(Runnable task);

    /** Runs a task after those handed over before and waits for its end, at most some seconds; not from the strand. */
    default void await(Runnable task) {
        awaitDone(done -> {
            task.run();
            done.run();
        });
    }

    /** As {@link #await}, for a task that is not done when it returns: it runs what it is given when it is. */
    void awaitDone(Consumer<Runnable> task);

    /** Runs a task on this strand after a while, unless it is cancelled (also from the strand, at the last moment). */
    Timer after(Duration delay, Runnable task);

    /** A task that waits for its time. */
    @FunctionalInterface
    interface Timer {
        /** A timer that was never set. */
        Timer NONE = () -> {};

        /** Takes the task back; nothing happens if it ran already. */
        void cancel();
    }
}
