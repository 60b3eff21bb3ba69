package org.strowger.provider.modem.internal.strand;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/** A strand on virtual time: tasks run on the test's own thread, timers when the test lets time pass. */
public final class VirtualStrand implements Strand {
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final PriorityQueue<Due> timers = new PriorityQueue<>(Comparator.comparing(Due::at)
        .thenComparing(Due::order));
    private Duration now = Duration.ZERO;
    private long order;
    private boolean running;

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        if (!running) {
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

    @Override
    public Timer after(Duration delay, Runnable task) {
        Due due = new Due(now.plus(delay), order++, task);
        timers.add(due);
        return () -> timers.remove(due);
    }

    /** Lets time pass and runs what falls due, at its own moment. */
    public void pass(Duration time) {
        Duration end = now.plus(time);
        while (!timers.isEmpty() && timers.peek().at().compareTo(end) <= 0) {
            Due due = timers.remove();
            now = due.at();
            execute(due.task());
        }
        now = end;
    }

    /** How many timers are set. */
    public int timers() {
        return timers.size();
    }

    private record Due(Duration at, long order, Runnable task) { }
}
