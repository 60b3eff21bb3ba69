package org.strowger.telephony.agent;

import java.time.Duration;
import java.util.Objects;

/**
 * The figures of a queue (LINEQUEUEINFO).
 *
 * @param measurementPeriod what time the totals are about
 * @param waiting how many calls wait now
 * @param totals how many calls there were
 * @param waits how long calls waited
 * @param finalDisposition what becomes of calls at the end of the queue; the handler's own number
 */
public record QueueInfo(Duration measurementPeriod, int waiting, Totals totals, Waits waits, int finalDisposition) {
    /**
     * How many calls there were in the measurement period.
     *
     * @param queued that came into the queue
     * @param abandoned whose callers gave up
     * @param flowedIn that came from another queue or group
     * @param flowedOut that went on to another queue or group
     */
    public record Totals(int queued, int abandoned, int flowedIn, int flowedOut) {}

    /**
     * How long calls waited.
     *
     * @param longestEver any call
     * @param longestNow a call that still waits
     * @param average on average
     */
    public record Waits(Duration longestEver, Duration longestNow, Duration average) {
        /** Checks that nothing is null. */
        public Waits {
            Objects.requireNonNull(longestEver, "longestEver");
            Objects.requireNonNull(longestNow, "longestNow");
            Objects.requireNonNull(average, "average");
        }
    }

    /** Checks that nothing is null. */
    public QueueInfo {
        Objects.requireNonNull(measurementPeriod, "measurementPeriod");
        Objects.requireNonNull(totals, "totals");
        Objects.requireNonNull(waits, "waits");
    }
}
