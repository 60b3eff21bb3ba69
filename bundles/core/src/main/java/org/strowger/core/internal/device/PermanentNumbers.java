package org.strowger.core.internal.device;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Gives each permanent id of a line a number, and never to another: not when the line was removed, and not after a
 * restart (rules L-039, S-027, S-028). Safe for use by any thread.
 */
public final class PermanentNumbers {
    private final Consumer<Map<String, Integer>> store;
    private final Map<String, Integer> lines;
    private int last;

    /**
     * @param known the numbers given so far
     * @param store keeps further ones before anybody hears of them; called by one thread at a time
     */
    public PermanentNumbers(Map<String, Integer> known, Consumer<Map<String, Integer>> store) {
        this.lines = new HashMap<>(known);
        this.store = store;
        this.last = known.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Numbers that are forgotten at the end. */
    public static PermanentNumbers inMemory() {
        return new PermanentNumbers(Map.of(), added -> {});
    }

    /** Sees to it that each of these lines has a number; those that have none get the next ones, in order. */
    public synchronized void giveToLines(Collection<String> permanentIds) {
        Map<String, Integer> added = new LinkedHashMap<>();
        for (String id : permanentIds) {
            if (!lines.containsKey(id)) {
                lines.put(id, ++last);
                added.put(id, last);
            }
        }
        if (!added.isEmpty()) {
            store.accept(added);
        }
    }

    /** The number of a line; a new one if it was never seen before. */
    public synchronized int ofLine(String permanentId) {
        giveToLines(List.of(permanentId));
        return lines.get(permanentId);
    }
}
