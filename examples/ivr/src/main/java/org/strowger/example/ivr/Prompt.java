package org.strowger.example.ivr;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.strowger.telephony.device.ToneCapabilities;
import org.strowger.telephony.media.Tone;
import org.strowger.telephony.media.ToneComponent;
import org.strowger.telephony.media.ToneMode;

/** What is played to a caller: a little melody. Recorded speech would take its place where there is a media server. */
record Prompt(List<Tone> notes) {
    private static final Pattern NOTE = Pattern.compile("([1-9]\\d{1,3})/([1-9]\\d{0,4})(?:/(\\d{1,5}))?");

    /**
     * Reads a setting.
     *
     * @throws IllegalArgumentException saying what is wrong where, and what would be right
     */
    static Prompt of(String setting, String text) {
        return new Prompt(Arrays.stream(text.strip().split("\\s+"))
                .map(note -> note(setting, note))
                .toList());
    }

    private static Tone note(String setting, String text) {
        Matcher parts = NOTE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    ("%s: \"%s\" is no note; right would be hertz/milliseconds, such as 660/150,"
                                    + " or 660/150/50 with 50 ms of silence after it")
                            .formatted(setting, text));
        }
        Duration on = milliseconds(parts.group(2));
        Duration off = parts.group(3) == null ? Duration.ZERO : milliseconds(parts.group(3));
        int hertz = Integer.parseInt(parts.group(1));
        return Tone.custom(new ToneComponent(hertz, on, off, ToneComponent.FULL_VOLUME))
                .lasting(on.plus(off));
    }

    private static Duration milliseconds(String text) {
        return Duration.ofMillis(Long.parseLong(text));
    }

    /** How long it takes. */
    Duration length() {
        return notes.stream().map(Tone::duration).reduce(Duration.ZERO, Duration::plus);
    }

    /** This one, then the other. */
    Prompt then(Prompt next) {
        return new Prompt(Stream.concat(notes.stream(), next.notes().stream()).toList());
    }

    /** What a line that has these tones can make of it: the same, as many beeps as it has notes, or nothing. */
    Prompt on(ToneCapabilities line) {
        if (line.generated().contains(ToneMode.CUSTOM)) {
            return this;
        }
        return line.generated().contains(ToneMode.BEEP) ? asBeeps() : new Prompt(List.of());
    }

    private Prompt asBeeps() {
        return new Prompt(notes.stream()
                .map(note -> Tone.of(ToneMode.BEEP).lasting(note.duration()))
                .toList());
    }
}
