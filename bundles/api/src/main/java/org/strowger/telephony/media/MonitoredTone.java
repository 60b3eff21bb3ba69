package org.strowger.telephony.media;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * A tone to watch for (LINEMONITORTONE).
 *
 * @param tag the application's own value, which comes back with each detection (rule L-345)
 * @param duration for how long the tone has to be there before it counts
 * @param frequencies in hertz, that sound together; none for silence (rule L-340)
 */
public record MonitoredTone(int tag, Duration duration, List<Integer> frequencies) {
    /** Checks that nothing is null; frequencies of zero are unused ones and are left out. */
    public MonitoredTone {
        Objects.requireNonNull(duration, "duration");
        frequencies = frequencies.stream().filter(hertz -> hertz != 0).toList();
    }

    /** Frequencies that sound together. */
    public static MonitoredTone of(int tag, Duration duration, Integer... frequencies) {
        return new MonitoredTone(tag, duration, List.of(frequencies));
    }

    /** Silence. */
    public static MonitoredTone silence(int tag, Duration duration) {
        return new MonitoredTone(tag, duration, List.of());
    }

    /** Whether it is silence that is watched for. */
    public boolean isSilence() {
        return frequencies.isEmpty();
    }
}
