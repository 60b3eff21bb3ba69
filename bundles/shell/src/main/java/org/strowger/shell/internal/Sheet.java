package org.strowger.shell.internal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Facts about one thing, each behind its name, for a screen of 100 columns; what is not known has no line. */
final class Sheet {
    private static final int NAME_WIDTH = 14;
    private static final int SCREEN_WIDTH = 100;

    private final List<String> lines = new ArrayList<>();

    /** Adds a fact; an empty one is left out. */
    Sheet row(String name, String fact) {
        String line = "%%-%ds".formatted(NAME_WIDTH).formatted(name);
        String gap = "";
        for (String word : Words.printable(fact).split(" ")) {
            if (line.length() + gap.length() + word.length() > SCREEN_WIDTH && line.length() > NAME_WIDTH) {
                lines.add(line);
                line = " ".repeat(NAME_WIDTH);
                gap = "";
            }
            line += gap + word;
            gap = " ";
        }
        if (!fact.isEmpty()) {
            lines.add(line);
        }
        return this;
    }

    /** Adds a fact, if it is so. */
    Sheet rowIf(boolean isSo, String name, String fact) {
        return isSo ? row(name, fact) : this;
    }

    /** Prints all facts. */
    void print(PrintStream out) {
        lines.forEach(out::println);
    }
}
