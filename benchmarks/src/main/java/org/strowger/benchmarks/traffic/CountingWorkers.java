package org.strowger.benchmarks.traffic;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import org.strowger.core.internal.runtime.Strand;
import org.strowger.core.internal.runtime.ThreadedWorkers;
import org.strowger.core.internal.runtime.Workers;
import org.strowger.telephony.spi.Scheduler;

/**
 * Real threads, with a count of what is handed from thread to thread by strands of lines and providers and by timers. A
 * session's strand is left out: there each event counts, see {@link Traffic#handoffsPerLife}.
 */
final class CountingWorkers implements Workers {
    private final Workers threads = new ThreadedWorkers();
    private final LongAdder handoffs = new LongAdder();

    long handoffs() {
        return handoffs.sum();
    }

    @Override
    public Scheduler scheduler() {
        return threads.scheduler();
    }

    @Override
    public Strand strand(String name) {
        Strand strand = threads.strand(name);
        return name.startsWith("session ") ? strand : new CountingStrand(strand);
    }

    @Override
    public <T> T await(CompletableFuture<T> result, Duration limit) throws TimeoutException, InterruptedException {
        return threads.await(result, limit);
    }

    @Override
    public void close() {
        threads.close();
    }

    private final class CountingStrand implements Strand {
        private final Strand strand;

        CountingStrand(Strand strand) {
            this.strand = strand;
        }

        @Override
        public void execute(Runnable task) {
            handoffs.increment();
            strand.execute(task);
        }

        @Override
        public boolean isCurrent() {
            return strand.isCurrent();
        }

        @Override
        public long position() {
            return strand.position();
        }
    }
}
