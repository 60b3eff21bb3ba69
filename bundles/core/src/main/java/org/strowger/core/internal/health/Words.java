package org.strowger.core.internal.health;

import java.time.Duration;
import java.time.Instant;

/** How times are told to administrators. */
final class Words {
    private static final int SECONDS_SHOWN = 120;

    private Words() {}

    /** "35 s", or "12 min" when seconds do not matter any more. */
    static String duration(Instant from, Instant to) {
        long seconds = Duration.between(from, to).toSeconds();
        return seconds < SECONDS_SHOWN
                ? seconds + " s"
                : Duration.ofSeconds(seconds).toMinutes() + " min";
    }

    /** "1 request", "3 requests". */
    static String count(long number, String one) {
        return number == 1 ? "1 " + one : number + " " + one + "s";
    }
}
