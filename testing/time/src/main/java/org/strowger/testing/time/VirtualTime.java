package org.strowger.testing.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.strowger.telephony.spi.Scheduler;

/**
 * Time that passes only when a test says so: tasks run on the thread that advances it, in the order of their times, and
 * of their scheduling where the times are equal. Safe for scheduling from any thread.
 */
public final class VirtualTime implements Scheduler {
    /** When virtual time begins. */
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparing(Task::at).thenComparing(Task::number));
    private Instant now = START;
    private long scheduled;

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized Timer schedule(Duration delay, Runnable work) {
        Task task = new Task(now.plus(delay.isNegative() ? Duration.ZERO : delay), scheduled++, work);
        tasks.add(task);
        return () -> remove(task);
    }

    /** Lets this much time pass and runs everything that falls due meanwhile. */
    public void advance(Duration by) {
        Instant end = now().plus(by);
        for (Task next = takeDue(end); next != null; next = takeDue(end)) {
            next.work.run();
        }
        synchronized (this) {
            now = end;
        }
    }

    /** Runs what is due now, and what that makes due at once. */
    public void runDue() {
        advance(Duration.ZERO);
    }

    /** How many tasks wait for their time. */
    public synchronized int waiting() {
        return tasks.size();
    }

    /**
     * Moves on to the next task and runs it.
     *
     * @return false if none waits
     */
    public boolean runNext() {
        Task next;
        synchronized (this) {
            next = tasks.poll();
            if (next == null) {
                return false;
            }
            now = next.at;
        }
        next.work.run();
        return true;
    }

    private synchronized void remove(Task task) {
        tasks.remove(task);
    }

    private synchronized Task takeDue(Instant end) {
        Task next = tasks.peek();
        if (next == null || next.at.isAfter(end)) {
            return null;
        }
        now = next.at;
        return tasks.poll();
    }

    private static final class Task {
        private final Instant at;
        private final long number;
        private final Runnable work;

        Task(Instant at, long number, Runnable work) {
            this.at = at;
            this.number = number;
            this.work = work;
        }

        Instant at() {
            return at;
        }

        long number() {
            return number;
        }
    }
}
