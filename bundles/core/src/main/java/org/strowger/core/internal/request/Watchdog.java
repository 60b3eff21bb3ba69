package org.strowger.core.internal.request;

import java.time.Duration;
import java.time.Instant;
import org.strowger.telephony.spi.Scheduler;

/**
 * Wakes when the earliest of several deadlines has come. Deadlines may come in any order, since the time limit that
 * they are made with can be configured anew. Guarded by the lock of whoever has it.
 */
public final class Watchdog {
    private final Scheduler scheduler;
    private final Runnable wake;
    private Scheduler.Timer timer;
    private Instant due;

    /**
     * @param scheduler what time it is
     * @param wake told when a deadline has come; to say what is to be watched next
     */
    public Watchdog(Scheduler scheduler, Runnable wake) {
        this.scheduler = scheduler;
        this.wake = wake;
    }

    /** Wakes then at the latest. */
    public void watch(Instant deadline) {
        if (timer != null && !deadline.isBefore(due)) {
            return;
        }
        stop();
        due = deadline;
        timer = scheduler.schedule(Duration.between(scheduler.now(), deadline), wake);
    }

    /** Sleeps until there is something to watch. */
    public void stop() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }
}
