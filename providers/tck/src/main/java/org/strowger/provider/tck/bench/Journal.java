package org.strowger.provider.tck.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Everything that the provider told, in the order in which it told it. Safe for use by any thread. */
public final class Journal {
    private final List<Entry> entries = new ArrayList<>();

    synchronized void note(Object subject, Entry.What what, String text) {
        entries.add(new Entry(subject, what, subject + " " + text));
    }

    /** All entries so far. */
    public synchronized List<Entry> all() {
        return List.copyOf(entries);
    }

    /** What was noted about a line, a call or a request. */
    public List<Entry> about(Object subject) {
        return all().stream().filter(entry -> entry.subject() == subject).toList();
    }

    /** How many entries there are. */
    public synchronized int size() {
        return entries.size();
    }

    /** What was noted after so many entries. */
    public synchronized List<Entry> after(int count) {
        return List.copyOf(entries.subList(count, entries.size()));
    }

    /** The place of an entry. */
    public int placeOf(Entry entry) {
        List<Entry> now = all();
        for (int place = 0; place < now.size(); place++) {
            if (now.get(place) == entry) {
                return place;
            }
        }
        throw new IllegalArgumentException("not in the journal: " + entry);
    }

    @Override
    public String toString() {
        return all().stream().map(Entry::text).collect(Collectors.joining("\n  ", "what was told:\n  ", "\n"));
    }
}
