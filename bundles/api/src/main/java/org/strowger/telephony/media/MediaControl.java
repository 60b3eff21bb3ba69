package org.strowger.telephony.media;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;

/**
 * What the provider does to the media stream of a call when something happens (the arguments of lineSetMediaControl,
 * rule L-352). An empty list disables that kind of trigger (rule L-353).
 *
 * @param digits what digits do
 * @param media what detected media modes do
 * @param tones what tones do
 * @param states what call states do
 */
public record MediaControl(List<OnDigit> digits, List<OnMedia> media, List<OnTone> tones, List<OnState> states) {
    private static final MediaControl NONE = new MediaControl(List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public MediaControl {
        digits = List.copyOf(digits);
        media = List.copyOf(media);
        tones = List.copyOf(tones);
        states = List.copyOf(states);
    }

    /** No control at all; also what a control is built from: {@code none().onDigits(...).onStates(...)}. */
    public static MediaControl none() {
        return NONE;
    }

    /** The same, with these digits instead. */
    public MediaControl onDigits(OnDigit... triggers) {
        return new MediaControl(List.of(triggers), media, tones, states);
    }

    /** The same, with these media modes instead. */
    public MediaControl onMedia(OnMedia... triggers) {
        return new MediaControl(digits, List.of(triggers), tones, states);
    }

    /** The same, with these tones instead. */
    public MediaControl onTones(OnTone... triggers) {
        return new MediaControl(digits, media, List.of(triggers), states);
    }

    /** The same, with these call states instead. */
    public MediaControl onStates(OnState... triggers) {
        return new MediaControl(digits, media, tones, List.of(triggers));
    }

    /** Whether nothing triggers anything. */
    public boolean isEmpty() {
        return digits.isEmpty() && media.isEmpty() && tones.isEmpty() && states.isEmpty();
    }

    /**
     * A digit that triggers an action (LINEMEDIACONTROLDIGIT).
     *
     * @param digit the digit
     * @param modes how it is signalled
     * @param action what is done
     */
    public record OnDigit(char digit, Set<DigitMode> modes, MediaAction action) {
        /** Checks that nothing is null. */
        public OnDigit {
            modes = Set.copyOf(modes);
            Objects.requireNonNull(action, "action");
        }

        /** A DTMF digit. */
        public static OnDigit dtmf(char digit, MediaAction action) {
            return new OnDigit(digit, Set.of(DigitMode.DTMF), action);
        }
    }

    /**
     * A media mode that triggers an action (LINEMEDIACONTROLMEDIA).
     *
     * @param modes the media modes
     * @param duration for how long one has to be there before it counts
     * @param action what is done
     */
    public record OnMedia(Set<MediaMode> modes, Duration duration, MediaAction action) {
        /** Checks that nothing is null. */
        public OnMedia {
            modes = Set.copyOf(modes);
            Objects.requireNonNull(duration, "duration");
            Objects.requireNonNull(action, "action");
        }
    }

    /**
     * A tone that triggers an action (LINEMEDIACONTROLTONE).
     *
     * @param tone the tone
     * @param action what is done
     */
    public record OnTone(MonitoredTone tone, MediaAction action) {
        /** Checks that nothing is null. */
        public OnTone {
            Objects.requireNonNull(tone, "tone");
            Objects.requireNonNull(action, "action");
        }
    }

    /**
     * Call states that trigger an action (LINEMEDIACONTROLCALLSTATE).
     *
     * @param states the states
     * @param action what is done
     */
    public record OnState(Set<CallState> states, MediaAction action) {
        /** Checks that nothing is null. */
        public OnState {
            states = Set.copyOf(states);
            Objects.requireNonNull(action, "action");
        }
    }
}
