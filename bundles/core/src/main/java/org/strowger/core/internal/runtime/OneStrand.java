package org.strowger.core.internal.runtime;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.strowger.telephony.spi.Scheduler;

/** Workers for a provider that wants one call at a time: whatever strand is asked for, it is the same (rule S-056). */
public final class OneStrand implements Workers {
    private final Workers workers;
    private final Strand strand;

    /**
     * @param workers whose strand it is; not closed by {@link #close()}
     * @param name for thread names and logs
     */
    public OneStrand(Workers workers, String name) {
        this.workers = workers;
        this.strand = workers.strand(name);
    }

    @Override
    public Scheduler scheduler() {
        return workers.scheduler();
    }

    @Override
    public Strand strand(String name) {
        return strand;
    }

    @Override
    public <T> T await(CompletableFuture<T> result, Duration limit) throws TimeoutException, InterruptedException {
        return workers.await(result, limit);
    }

    @Override
    public void close() {
        // The strand goes with the workers that it belongs to.
    }
}
