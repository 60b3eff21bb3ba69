package org.strowger.core.internal.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How much a counter has grown within a while, as far as looks at it can tell. */
final class Growth {
    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(Instant at, long value) {}

    /** @param now what grew before the first look counts as if it had grown just then */
    Growth(Instant now) {
        samples.add(new Sample(now, 0));
    }

    /**
     * Takes in a look at the counter.
     *
     * @param window how long a while is
     */
    long update(Instant now, long value, Duration window) {
        if (samples.getLast().value != value) {
            samples.add(new Sample(now, value));
        }
        // The last sample of before the window is kept: what has grown since then has grown within it.
        while (samples.size() > 1 && !secondIsInside(now, window)) {
            samples.removeFirst();
        }
        return value - samples.getFirst().value;
    }

    private boolean secondIsInside(Instant now, Duration window) {
        Sample first = samples.removeFirst();
        boolean inside = samples.getFirst().at.plus(window).isAfter(now);
        samples.addFirst(first);
        return inside;
    }
}
