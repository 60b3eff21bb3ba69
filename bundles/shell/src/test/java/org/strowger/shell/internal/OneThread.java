package org.strowger.shell.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.strowger.core.internal.runtime.Strand;
import org.strowger.core.internal.runtime.Workers;
import org.strowger.telephony.spi.Scheduler;
import org.strowger.testing.time.VirtualTime;

/**
 * The core's strands on the test's own thread and on virtual time: a command returns when all it caused has happened.
 */
final class OneThread implements Workers {
    private final VirtualTime time = new VirtualTime();
    private final List<QueueStrand> strands = new ArrayList<>();
    private final Deque<QueueStrand> running = new ArrayDeque<>();

    VirtualTime time() {
        return time;
    }

    /** Runs what is ready, and what that makes ready. */
    void run() {
        while (step()) {
            time.runDue();
        }
    }

    @Override
    public Scheduler scheduler() {
        return time;
    }

    @Override
    public Strand strand(String name) {
        QueueStrand strand = new QueueStrand();
        strands.add(strand);
        return strand;
    }

    @Override
    public <T> T await(CompletableFuture<T> result, Duration limit) throws TimeoutException {
        boolean[] over = {false};
        Scheduler.Timer end = time.schedule(limit, () -> over[0] = true);
        while (!result.isDone()) {
            if (over[0]) {
                throw new TimeoutException();
            }
            if (!step()) {
                time.runNext();
            }
        }
        end.cancel();
        try {
            return result.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        strands.clear();
    }

    private boolean step() {
        Optional<QueueStrand> ready = strands.stream()
                .filter(strand -> !strand.tasks.isEmpty() && !running.contains(strand))
                .findFirst();
        ready.ifPresent(this::runOne);
        return ready.isPresent();
    }

    private void runOne(QueueStrand strand) {
        running.push(strand);
        try {
            strand.begun++;
            strand.tasks.remove().run();
        } finally {
            running.pop();
        }
    }

    private final class QueueStrand implements Strand {
        private final Deque<Runnable> tasks = new ArrayDeque<>();
        private long begun;

        @Override
        public void execute(Runnable task) {
            tasks.add(task);
        }

        @Override
        public boolean isCurrent() {
            return running.peek() == this;
        }

        @Override
        public long position() {
            return tasks.isEmpty() && !running.contains(this) ? 0 : begun + 1;
        }
    }
}
