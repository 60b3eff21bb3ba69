package org.strowger.core.bench.model;

import java.util.ArrayList;
import java.util.List;

/** What happened, line by line, for people; written only when somebody will read it. */
public final class Story {
    private final boolean wanted;
    private final List<String> lines = new ArrayList<>();

    private Story(boolean wanted) {
        this.wanted = wanted;
    }

    /** A story that is written. */
    public static Story written() {
        return new Story(true);
    }

    /** A story that nobody will read. */
    public static Story untold() {
        return new Story(false);
    }

    /** Adds a line, formatted as by {@link String#format}. */
    public void tell(String format, Object... arguments) {
        if (wanted) {
            lines.add(format.formatted(arguments));
        }
    }

    /** The whole story. */
    public List<String> lines() {
        return List.copyOf(lines);
    }
}
