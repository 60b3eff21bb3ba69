package org.strowger.telephony.media;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * A tone to be generated (the arguments of lineGenerateTone).
 *
 * @param mode which tone
 * @param components for a custom tone: what sounds at the same time; without meaning for others (rule L-339)
 * @param duration for how long; zero for the default of the mode (rule L-344)
 */
public record Tone(ToneMode mode, List<ToneComponent> components, Duration duration) {
    /** Checks that nothing is null, and forgets components that have no meaning. */
    public Tone {
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(duration, "duration");
        components = mode == ToneMode.CUSTOM ? List.copyOf(components) : List.of();
    }

    /** A standard tone of default duration. */
    public static Tone of(ToneMode mode) {
        return new Tone(mode, List.of(), Duration.ZERO);
    }

    /** A tone made of these components, which sounds until it is stopped. */
    public static Tone custom(ToneComponent... components) {
        return new Tone(ToneMode.CUSTOM, List.of(components), Duration.ZERO);
    }

    /** The same tone, for this long. */
    public Tone lasting(Duration time) {
        return new Tone(mode, components, time);
    }

    /** Whether it sounds until it is stopped; the billing tone is one cycle instead (rule L-344). */
    public boolean isEndless() {
        return duration.isZero() && mode != ToneMode.BILLING;
    }
}
