package org.strowger.provider.tck.bench;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.media.DigitMode;

/** What a provider detected in one call. Safe for use by any thread. */
public final class Heard {
    private final List<Digit> digits = new CopyOnWriteArrayList<>();
    private final List<Detection> tones = new CopyOnWriteArrayList<>();
    private final List<MediaMode> media = new CopyOnWriteArrayList<>();

    /**
     * A digit as it was told.
     *
     * @param mode how it was signalled
     * @param digit which one
     */
    public record Digit(DigitMode mode, char digit) {}

    /**
     * A tone as it was told.
     *
     * @param listId the list that asked for it
     * @param tag the tag of the entry
     */
    public record Detection(int listId, int tag) {}

    void digit(DigitMode mode, char digit) {
        digits.add(new Digit(mode, digit));
    }

    void tone(int listId, int tag) {
        tones.add(new Detection(listId, tag));
    }

    void media(MediaMode mode) {
        media.add(mode);
    }

    /** All digits, in their order. */
    public List<Digit> digits() {
        return List.copyOf(digits);
    }

    /** The digits of one mode, in their order. */
    public String digits(DigitMode mode) {
        return digits.stream()
                .filter(each -> each.mode() == mode)
                .map(each -> String.valueOf(each.digit()))
                .collect(Collectors.joining());
    }

    /** All tones, in their order. */
    public List<Detection> tones() {
        return List.copyOf(tones);
    }

    /** All media modes, in their order. */
    public List<MediaMode> media() {
        return List.copyOf(media);
    }
}
