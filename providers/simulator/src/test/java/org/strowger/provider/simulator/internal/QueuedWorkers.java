package org.strowger.provider.simulator.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.strowger.core.internal.runtime.Strand;
import org.strowger.core.internal.runtime.Workers;
import org.strowger.telephony.spi.Scheduler;
import org.strowger.testing.time.VirtualTime;

/**
 * Runs a core on the test's own thread and on virtual time: nothing happens before {@link #run} or {@link #advance}.
 */
final class QueuedWorkers implements Workers {
    private final VirtualTime time = new VirtualTime();
    private final List<Work> ready = new ArrayList<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final Deque<QueuedStrand> running = new ArrayDeque<>();

    /** Does everything that can be done now. */
    void run() {
        while (step()) {
            time.runDue();
        }
    }

    /** Lets time pass and does everything that falls due. */
    void advance(Duration by) {
        run();
        var end = time.now().plus(by);
        time.schedule(by, () -> {});
        while (time.now().isBefore(end) && time.runNext()) {
            run();
        }
    }

    @Override
    public Scheduler scheduler() {
        return time;
    }

    @Override
    public Strand strand(String name) {
        return new QueuedStrand(name);
    }

    /** The strands on which something was done so far whose name begins like this. */
    List<String> used(String prefix) {
        return used.stream().filter(name -> name.startsWith(prefix)).toList();
    }

    @Override
    public <T> T await(CompletableFuture<T> result, Duration limit) throws TimeoutException {
        var end = time.now().plus(limit);
        while (!result.isDone()) {
            if (!step() && (!time.runNext() || time.now().isAfter(end))) {
                throw new TimeoutException("no result within " + limit);
            }
        }
        try {
            return result.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    @Override
    public void close() {
        ready.clear();
    }

    /** Runs the oldest piece of work whose strand is not busy. */
    private boolean step() {
        Optional<Work> next =
                ready.stream().filter(work -> !running.contains(work.strand)).findFirst();
        next.ifPresent(work -> {
            ready.remove(work);
            running.push(work.strand);
            work.strand.begun++;
            try {
                work.task.run();
            } finally {
                running.pop();
            }
        });
        return next.isPresent();
    }

    private record Work(QueuedStrand strand, Runnable task) {}

    private final class QueuedStrand implements Strand {
        private final String name;
        private long begun;

        private QueuedStrand(String name) {
            this.name = name;
        }

        @Override
        public void execute(Runnable task) {
            used.add(name);
            ready.add(new Work(this, task));
        }

        @Override
        public boolean isCurrent() {
            return running.peek() == this;
        }

        @Override
        public long position() {
            boolean waits = ready.stream().anyMatch(work -> work.strand == this);
            return waits || running.contains(this) ? begun + 1 : 0;
        }
    }
}
