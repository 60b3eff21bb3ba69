package org.strowger.core.internal.health;

import java.time.Duration;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.Map;

/** How much counters of several subjects have grown within a while; subjects that are gone are forgotten. */
final class Counters {
    private Duration window = Duration.ZERO;
    private Map<Object, Growth> before = new IdentityHashMap<>();
    private Map<Object, Growth> now = new IdentityHashMap<>();

    /**
     * A look begins.
     *
     * @param within how long a while is
     */
    void begin(Duration within) {
        window = within;
        before = now;
        now = new IdentityHashMap<>();
    }

    /** How much the counter of this subject has grown within the window. */
    long growth(Object subject, Instant at, long value) {
        Growth growth = before.get(subject);
        if (growth == null) {
            growth = new Growth(at);
        }
        now.put(subject, growth);
        return growth.update(at, value, window);
    }
}
