package org.strowger.telephony.media;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/**
 * What digits to gather (the arguments of lineGatherDigits).
 *
 * @param modes how they are signalled: PULSE, DTMF, or both
 * @param count how many, at least one; the gathering ends when so many are there
 * @param terminators digits that end it, too; may be empty
 * @param firstTimeout how long to wait for the first digit; zero for any time
 * @param interTimeout how long to wait for each further one; zero for any time
 */
public record GatherRequest(
        Set<DigitMode> modes, int count, String terminators, Duration firstTimeout, Duration interTimeout) {
    /** Checks that nothing is null. */
    public GatherRequest {
        modes = Set.copyOf(modes);
        Objects.requireNonNull(terminators, "terminators");
        Objects.requireNonNull(firstTimeout, "firstTimeout");
        Objects.requireNonNull(interTimeout, "interTimeout");
    }

    /** So many DTMF digits, in whatever time it takes. */
    public static GatherRequest digits(int count) {
        return new GatherRequest(Set.of(DigitMode.DTMF), count, "", Duration.ZERO, Duration.ZERO);
    }

    /** The same, of digits that are signalled in these ways. */
    public GatherRequest signalledBy(Set<DigitMode> ways) {
        return new GatherRequest(ways, count, terminators, firstTimeout, interTimeout);
    }

    /** The same, ended by any of these digits, too. */
    public GatherRequest endedBy(String digits) {
        return new GatherRequest(modes, count, digits, firstTimeout, interTimeout);
    }

    /** The same, ended when no digit comes in this time. */
    public GatherRequest firstWithin(Duration limit) {
        return new GatherRequest(modes, count, terminators, limit, interTimeout);
    }

    /** The same, ended when no further digit comes in this time. */
    public GatherRequest eachWithin(Duration limit) {
        return new GatherRequest(modes, count, terminators, firstTimeout, limit);
    }
}
