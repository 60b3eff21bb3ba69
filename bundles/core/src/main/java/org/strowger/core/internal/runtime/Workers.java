package org.strowger.core.internal.runtime;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.strowger.telephony.spi.Scheduler;

/**
 * Where the core's work runs and what time it is: threads and the system clock in production, a seeded schedule on
 * virtual time in tests. Everything in the core that could depend on threads or time goes through here, so that a test
 * can replay any interleaving.
 */
public interface Workers extends AutoCloseable {
    /** Time, and work at a later time; tasks must be short and must not call foreign code. */
    Scheduler scheduler();

    /**
     * A new strand.
     *
     * @param name for thread names and logs
     */
    Strand strand(String name);

    /**
     * Waits for a result; meanwhile other strands go on.
     *
     * @throws RuntimeException the one that the result failed with
     * @throws TimeoutException if there is no result in time
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    <T> T await(CompletableFuture<T> result, Duration limit) throws TimeoutException, InterruptedException;

    /** Runs nothing more. */
    @Override
    void close();
}
