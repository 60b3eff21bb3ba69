package org.strowger.provider.modem.internal.line;

import java.time.Duration;

/** How long to wait before the next attempt: twice as long each time, up to a limit. */
final class BackOff {
    private static final Duration FIRST = Duration.ofSeconds(1);

    private final Duration most;
    private Duration next;

    BackOff(Duration most) {
        this.most = most;
        reset();
    }

    /** The wait before the next attempt. */
    Duration next() {
        Duration wait = next;
        Duration doubled = wait.multipliedBy(2);
        next = doubled.compareTo(most) > 0 ? most : doubled;
        return wait;
    }

    /** An attempt succeeded: the next failure starts small again. */
    void reset() {
        next = FIRST.compareTo(most) > 0 ? most : FIRST;
    }
}
