package org.strowger.telephony.media;

import java.time.Duration;
import java.time.Instant;

/**
 * When something was detected on a call: milliseconds of the machine that detected it, from 0 to 2<sup>32</sup> - 1,
 * which begin again after about 49.7 days. They may be compared with each other only (rule L-346).
 *
 * @param millis the milliseconds; 0 when not known
 */
public record TickCount(long millis) {
    /** Not known. */
    public static final TickCount NONE = new TickCount(0);

    private static final long CYCLE = 1L << 32;

    /** Takes what is beyond the cycle away. */
    public TickCount {
        millis = Math.floorMod(millis, CYCLE);
    }

    /** The tick count of a machine whose clock shows this; never {@link #NONE}. */
    public static TickCount at(Instant time) {
        TickCount count = new TickCount(time.toEpochMilli());
        return count.isKnown() ? count : new TickCount(1);
    }

    /** Whether it says anything. */
    public boolean isKnown() {
        return millis != 0;
    }

    /** How much time lies between an earlier count, of the same machine, and this one; less than a cycle. */
    public Duration since(TickCount earlier) {
        return Duration.ofMillis(Math.floorMod(millis - earlier.millis, CYCLE));
    }
}
