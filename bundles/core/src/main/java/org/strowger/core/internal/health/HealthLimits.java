package org.strowger.core.internal.health;

import java.time.Duration;

/**
 * From when on something is wrong.
 *
 * @param interval how often the core looks by itself
 * @param stuck how long a provider or a listener may take to return; longer than a query may take
 * @param late how long a request may be outstanding; shorter than the limit of a request
 * @param queuePercent how full a session's queue may be, in percent
 * @param faultsPerMinute how many faults of a provider within a minute are too many
 * @param calm how long nothing must have been wrong before it is said to be well again
 */
public record HealthLimits(
        Duration interval, Duration stuck, Duration late, int queuePercent, int faultsPerMinute, Duration calm) {
    private static final Duration LATE = Duration.ofSeconds(30);
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    /** Looks every second; 10 s stuck, 30 s late, a queue 80 % full or 10 faults a minute are too much. */
    public static HealthLimits defaults() {
        return new HealthLimits(Duration.ofSeconds(1), TEN_SECONDS, LATE, 80, 10, TEN_SECONDS);
    }
}
