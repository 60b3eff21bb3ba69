package org.strowger.core.internal.device;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Gives each permanent id of a line or phone a number, and never to another device: not when it was removed, and not
 * after a restart (rules L-039, P-021, S-027, S-028). Safe for use by any thread.
 */
public final class PermanentNumbers {
    private final Consumer<Map<Entry, Integer>> store;
    private final Map<Entry, Integer> numbers;
    private int last;

    /** A kind of device. */
    public enum Kind {
        LINE,
        PHONE
    }

    /**
     * What has a number.
     *
     * @param kind of the device
     * @param permanentId of the device, with its provider's
     */
    public record Entry(Kind kind, String permanentId) {}

    /**
     * @param known the numbers given so far
     * @param store keeps further ones before anybody hears of them; called by one thread at a time
     */
    public PermanentNumbers(Map<Entry, Integer> known, Consumer<Map<Entry, Integer>> store) {
        this.numbers = new HashMap<>(known);
        this.store = store;
        this.last = known.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Numbers that are forgotten at the end. */
    public static PermanentNumbers inMemory() {
        return new PermanentNumbers(Map.of(), added -> {});
    }

    /** Sees to it that each of these lines has a number; those that have none get the next ones, in order. */
    public void giveToLines(Collection<String> permanentIds) {
        give(Kind.LINE, permanentIds);
    }

    /** The number of a line; a new one if it was never seen before. */
    public int ofLine(String permanentId) {
        return give(Kind.LINE, List.of(permanentId));
    }

    /** The number of a phone; a new one if it was never seen before. */
    public int ofPhone(String permanentId) {
        return give(Kind.PHONE, List.of(permanentId));
    }

    /** @return the number of the last one */
    private synchronized int give(Kind kind, Collection<String> permanentIds) {
        Map<Entry, Integer> added = new LinkedHashMap<>();
        int number = 0;
        for (String id : permanentIds) {
            Entry entry = new Entry(kind, id);
            Integer given = numbers.get(entry);
            if (given == null) {
                given = ++last;
                numbers.put(entry, given);
                added.put(entry, given);
            }
            number = given;
        }
        if (!added.isEmpty()) {
            store.accept(added);
        }
        return number;
    }
}
