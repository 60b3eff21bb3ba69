package org.strowger.provider.simulator.internal.configuration;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as people write them in settings: {@code 200ms}, {@code 5s}, {@code 2min}. */
public final class TimeText {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\s*(ms|s|min)");

    private TimeText() {}

    /** The time that the text names; empty if it names none. */
    public static Optional<Duration> parse(String text) {
        Matcher matcher = FORM.matcher(text.trim());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(count);
                    case "s" -> Duration.ofSeconds(count);
                    default -> Duration.ofMinutes(count);
                });
    }

    /** The time as text that {@link #parse} reads. */
    public static String of(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms";
    }
}
