package org.strowger.core.internal.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.function.IntUnaryOperator;
import org.strowger.telephony.spi.Scheduler;
import org.strowger.testing.time.VirtualTime;

/**
 * Strands and virtual time on the calling thread, so that a test decides what runs when and can replay it.
 *
 * <p>Without a seed tasks run in the order in which they were given; with a seed the strand to run next is drawn at
 * random, and some strands are drawn rarely, so that their work is late. Nothing runs before a test calls
 * {@link #run()}, {@link #step()} or {@link #advance}, or the core waits for a result.
 */
public final class SeededWorkers implements Workers {
    private static final int ENDLESS = 1_000_000;
    private static final int USUAL_WEIGHT = 8;

    private final VirtualTime time = new VirtualTime();
    private final Scheduler scheduler = new GuardedScheduler();
    private final IntUnaryOperator random;
    private final List<QueueStrand> waiting = new ArrayList<>();
    private final Deque<QueueStrand> running = new ArrayDeque<>();
    private final QueueStrand timers = new QueueStrand("timers", 0);
    private final List<Throwable> failures = new ArrayList<>();
    private final List<String> trace = new ArrayList<>();
    private int hurryPercent;
    private long given;
    private boolean closed;

    /** Runs tasks in the order in which they were given. */
    public SeededWorkers() {
        this((IntUnaryOperator) null);
    }

    /** Draws the strand that runs next; equal seeds draw alike. */
    public SeededWorkers(long seed) {
        this(new SplittableRandom(seed)::nextInt);
    }

    /**
     * Draws the strand that runs next from numbers given.
     *
     * @param random gives a number from 0 to its argument, exclusive; null for the order in which tasks were given
     */
    public SeededWorkers(IntUnaryOperator random) {
        this.random = random;
    }

    /**
     * Lets time pass now and then although work is ready, as if its threads were slow; only with a seed.
     *
     * @param percent how often a wait lets the next timer fire first
     */
    public SeededWorkers withHurriedTime(int percent) {
        hurryPercent = percent;
        return this;
    }

    /** The time that all of this runs on. */
    public VirtualTime time() {
        return time;
    }

    @Override
    public Scheduler scheduler() {
        return scheduler;
    }

    @Override
    public Strand strand(String name) {
        int weight = random != null && random.applyAsInt(4) == 0 ? 1 : USUAL_WEIGHT;
        return new QueueStrand(name, weight);
    }

    /** Runs what is ready, and what that makes ready, until nothing is; time stands still. */
    public void run() {
        for (int i = 0; step(); i++) {
            if (i == ENDLESS) {
                throw new IllegalStateException("the strands never come to rest; the last were "
                        + trace.subList(Math.max(0, trace.size() - 20), trace.size()));
            }
        }
    }

    /**
     * Runs one task of one strand.
     *
     * @return false if none is ready
     */
    public boolean step() {
        QueueStrand next = choose();
        if (next == null) {
            return false;
        }
        trace.add(next.name);
        Runnable task = next.take();
        guarded(next, task);
        return true;
    }

    /** Lets time pass; timers and strands run as they fall due. */
    public void advance(Duration by) {
        boolean[] over = {false};
        time.schedule(by, () -> over[0] = true);
        run();
        while (!over[0]) {
            runNextTimer();
            run();
        }
        do {
            time.runDue();
        } while (runAny());
    }

    @Override
    public <T> T await(CompletableFuture<T> result, Duration limit) throws TimeoutException {
        boolean[] over = {false};
        Scheduler.Timer end = time.schedule(limit, () -> over[0] = true);
        while (!result.isDone()) {
            if (over[0]) {
                throw new TimeoutException("no result within " + limit + " of virtual time");
            }
            if (hurries() || !step()) {
                runNextTimer();
            }
        }
        end.cancel();
        return outcome(result);
    }

    /** As threads do it: what the result failed with is thrown as it is. */
    private static <T> T outcome(CompletableFuture<T> result) {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** What tasks and timers have thrown. */
    public List<Throwable> failures() {
        return List.copyOf(failures);
    }

    /** Fails if a task or a timer has thrown anything. */
    public void assertNoFailures() {
        if (!failures.isEmpty()) {
            AssertionError error = new AssertionError(failures.size() + " task(s) threw", failures.get(0));
            failures.stream().skip(1).forEach(error::addSuppressed);
            throw error;
        }
    }

    /** The names of the strands that ran, in their order. */
    public List<String> trace() {
        return List.copyOf(trace);
    }

    /** How many tasks are ready or wait behind others. */
    public int pending() {
        return waiting.stream().mapToInt(strand -> strand.tasks.size()).sum();
    }

    @Override
    public void close() {
        closed = true;
        waiting.forEach(strand -> strand.tasks.clear());
        waiting.clear();
    }

    private boolean runAny() {
        int before = trace.size();
        run();
        return trace.size() > before;
    }

    private boolean hurries() {
        return hurryPercent > 0 && random != null && random.applyAsInt(100) < hurryPercent;
    }

    private void runNextTimer() {
        running.push(timers);
        try {
            time.runNext();
        } finally {
            running.pop();
        }
    }

    private void guarded(QueueStrand strand, Runnable task) {
        running.push(strand);
        try {
            task.run();
        } catch (Throwable thrown) {
            failures.add(thrown);
        } finally {
            running.pop();
        }
    }

    private QueueStrand choose() {
        return random == null ? oldest() : drawn();
    }

    private QueueStrand oldest() {
        QueueStrand oldest = null;
        for (QueueStrand strand : waiting) {
            if (!running.contains(strand) && (oldest == null || strand.oldest() < oldest.oldest())) {
                oldest = strand;
            }
        }
        return oldest;
    }

    private QueueStrand drawn() {
        int total = 0;
        for (QueueStrand strand : waiting) {
            total += running.contains(strand) ? 0 : strand.weight;
        }
        int place = total == 0 ? 0 : random.applyAsInt(total);
        for (QueueStrand strand : waiting) {
            if (!running.contains(strand)) {
                place -= strand.weight;
                if (place < 0) {
                    return strand;
                }
            }
        }
        return null;
    }

    private final class QueueStrand implements Strand {
        private final String name;
        private final int weight;
        private final Deque<Task> tasks = new ArrayDeque<>();
        private long begun;

        QueueStrand(String name, int weight) {
            this.name = name;
            this.weight = weight;
        }

        @Override
        public void execute(Runnable work) {
            if (closed) {
                return;
            }
            if (tasks.isEmpty()) {
                waiting.add(this);
            }
            tasks.add(new Task(given++, work));
        }

        @Override
        public boolean isCurrent() {
            return running.peek() == this;
        }

        @Override
        public long position() {
            return tasks.isEmpty() && !running.contains(this) ? 0 : begun + 1;
        }

        @Override
        public String toString() {
            return name;
        }

        long oldest() {
            return tasks.element().number;
        }

        Runnable take() {
            Runnable work = tasks.remove().work;
            begun++;
            if (tasks.isEmpty()) {
                waiting.remove(this);
            }
            return work;
        }
    }

    private record Task(long number, Runnable work) {}

    /** Virtual time whose tasks cannot stop a test when they throw. */
    private final class GuardedScheduler implements Scheduler {
        @Override
        public Instant now() {
            return time.now();
        }

        @Override
        public Timer schedule(Duration delay, Runnable task) {
            return time.schedule(delay, () -> guarded(timers, task));
        }
    }
}
