package org.strowger.telephony.media;

import java.time.Duration;
import java.util.Objects;

/**
 * One frequency of a custom tone (LINEGENERATETONE).
 *
 * @param frequency in hertz; a provider may adjust it to its resolution
 * @param on how long it sounds in each cycle; zero means not at all
 * @param off how long it is silent in each cycle; zero for a constant tone
 * @param volume from 0, silence, to 65535, full volume
 */
public record ToneComponent(int frequency, Duration on, Duration off, int volume) {
    /** Full volume. */
    public static final int FULL_VOLUME = 0xFFFF;

    /** Checks that nothing is null. */
    public ToneComponent {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(off, "off");
    }

    /** A constant frequency at full volume. */
    public static ToneComponent constant(int frequency) {
        return new ToneComponent(frequency, Duration.ofSeconds(1), Duration.ZERO, FULL_VOLUME);
    }
}
