package org.strowger.telephony.spi;

import java.time.Duration;
import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Time, and work at a later time. Safe for use by any thread.
 *
 * <p>In tests an implementation on virtual time takes the place of the real one, and everything that happens can be
 * replayed.
 */
@ProviderType
public interface Scheduler {
    /** The time now, in UTC. */
    Instant now();

    /**
     * Runs a task once, after a delay.
     *
     * @param delay how long from now; zero or less for as soon as possible
     * @param task must not block: it shares its thread with other tasks of the same provider
     */
    Timer schedule(Duration delay, Runnable task);

    /** A task that waits for its time. */
    interface Timer {
        /** Takes the task back if it has not begun; otherwise does nothing. */
        void cancel();
    }
}
