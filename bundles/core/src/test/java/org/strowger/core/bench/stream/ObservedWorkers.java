package org.strowger.core.bench.stream;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.strowger.core.internal.runtime.SeededWorkers;
import org.strowger.core.internal.runtime.Strand;
import org.strowger.core.internal.runtime.Workers;
import org.strowger.telephony.spi.Scheduler;

/** Lets the model know when the task begins and ends by which an application has its driver do something. */
final class ObservedWorkers implements Workers {
    private final SeededWorkers workers;
    private Act expected;

    ObservedWorkers(SeededWorkers workers) {
        this.workers = workers;
    }

    /** The next task that is given belongs to this; null: to nothing in particular. */
    void expect(Act act) {
        expected = act;
    }

    @Override
    public Scheduler scheduler() {
        return workers.scheduler();
    }

    @Override
    public Strand strand(String name) {
        return new Observed(workers.strand(name));
    }

    @Override
    public <T> T await(CompletableFuture<T> result, Duration limit) throws TimeoutException, InterruptedException {
        return workers.await(result, limit);
    }

    @Override
    public void close() {
        workers.close();
    }

    private final class Observed implements Strand {
        private final Strand strand;

        Observed(Strand strand) {
            this.strand = strand;
        }

        @Override
        public void execute(Runnable task) {
            Act act = expected;
            expected = null;
            strand.execute(act == null ? task : () -> perform(act, task));
        }

        private static void perform(Act act, Runnable task) {
            act.begin();
            try {
                task.run();
            } finally {
                act.end();
            }
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
