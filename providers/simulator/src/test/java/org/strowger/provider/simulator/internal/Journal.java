package org.strowger.provider.simulator.internal;

import java.util.ArrayList;
import java.util.List;

/** What an exchange told a {@link TestCore}, in order, each entry beginning with the line or call that it is about. */
final class Journal {
    private final List<String> entries = new ArrayList<>();

    synchronized void note(String about, String what) {
        entries.add(about + " " + what);
    }

    synchronized List<String> all() {
        return List.copyOf(entries);
    }

    synchronized void forget() {
        entries.clear();
    }

    /** What was told about this call or line, without changes of information. */
    List<String> of(String about) {
        return all().stream()
                .filter(entry -> entry.startsWith(about + " ") && !entry.startsWith(about + " info"))
                .map(entry -> entry.substring(about.length() + 1))
                .toList();
    }
}
