package org.strowger.telephony.device;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.strowger.telephony.media.DigitMode;

/**
 * What a line can do with digits within a call (LINEDEVCAPS).
 *
 * @param generated how it can generate them; PULSE, DTMF, or both; empty if it cannot
 * @param monitored how it can detect them; empty if it cannot
 * @param shortestTimeout the shortest time limit of a gathering (rule L-328)
 * @param longestTimeout the longest one; zero if there can be no time limit
 */
public record DigitCapabilities(
        Set<DigitMode> generated, Set<DigitMode> monitored, Duration shortestTimeout, Duration longestTimeout) {
    /** No digits within a call. */
    public static final DigitCapabilities NONE = of(Set.of(), Set.of());

    /** Checks that nothing is null. */
    public DigitCapabilities {
        generated = Set.copyOf(generated);
        monitored = Set.copyOf(monitored);
        Objects.requireNonNull(shortestTimeout, "shortestTimeout");
        Objects.requireNonNull(longestTimeout, "longestTimeout");
    }

    /** These modes, without time limits. */
    public static DigitCapabilities of(Set<DigitMode> generated, Set<DigitMode> monitored) {
        return new DigitCapabilities(generated, monitored, Duration.ZERO, Duration.ZERO);
    }

    /** The same modes, with time limits in this range. */
    public DigitCapabilities withTimeouts(Duration shortest, Duration longest) {
        return new DigitCapabilities(generated, monitored, shortest, longest);
    }
}
