package org.strowger.provider.simulator.internal;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.QualityOfService;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.Tone;
import org.strowger.telephony.media.ToneComponent;

/** What one party of a call sends, and the others hear. */
sealed interface Signal {
    /** Whether it goes through the speech path, so that a conference mixes it. */
    default boolean isHeard() {
        return this instanceof Digit || this instanceof Sound || this instanceof Media;
    }

    /**
     * A digit, or the end of one.
     *
     * @param mode how it is signalled
     * @param digit which one
     */
    record Digit(DigitMode mode, char digit) implements Signal {}

    /**
     * A tone begins, and sounds until another one begins or it ends.
     *
     * @param frequencies in hertz; none for silence
     */
    record Sound(Set<Integer> frequencies) implements Signal {
        /** Nothing sounds. */
        static final Sound SILENCE = new Sound(Set.of());

        /** What a tone sounds like. */
        static Sound of(Tone tone) {
            return new Sound(
                    switch (tone.mode()) {
                        case CUSTOM -> tone.components().stream()
                                .filter(component -> !component.on().isZero())
                                .map(ToneComponent::frequency)
                                .collect(Collectors.toCollection(TreeSet::new));
                        case RINGBACK -> Set.of(440, 480);
                        case BUSY -> Set.of(480, 620);
                        case BEEP -> Set.of(1400);
                        case BILLING -> Set.of(941, 1477);
                    });
        }
    }

    /**
     * The sender carries this now.
     *
     * @param mode what it carries
     */
    record Media(MediaMode mode) implements Signal {}

    /**
     * Information from user to user.
     *
     * @param information what it says
     */
    record UserUser(DataBlock information) implements Signal {}

    /**
     * Data is attached to the call.
     *
     * @param data instead of what was attached before
     */
    record Attached(DataBlock data) implements Signal {}

    /**
     * The network carries the call in another quality.
     *
     * @param granted as the one who hears of it sees it
     */
    record Quality(QualityOfService granted) implements Signal {
        /** What one end asked for, as the other end sees it. */
        static Quality fromTheOtherEnd(QualityOfService wanted) {
            return new Quality(new QualityOfService(wanted.receiving(), wanted.sending()));
        }
    }

    /**
     * The exchange gives this to the other party whenever it waits.
     *
     * @param treatment number of the treatment
     */
    record Treated(int treatment) implements Signal {}

    /** How long a digit lasts, and the space after it, when nobody says. */
    Duration DIGIT = Duration.ofMillis(100);
}
