package org.strowger.dialing.internal;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What applications have changed and is kept: the current location, and the toll list of each. Used by one thread. */
final class LocationMemory {
    private final Consumer<Contents> store;
    private Contents contents;

    /**
     * What is kept.
     *
     * @param current the id of the current location
     * @param tolls how toll lists differ from what is configured, by the id of their location
     */
    record Contents(int current, Map<Integer, TollChanges> tolls) {
        Contents {
            tolls = Map.copyOf(tolls);
        }

        static Contents initial() {
            return new Contents(0, Map.of());
        }
    }

    /**
     * How a toll list differs from what is configured.
     *
     * @param added prefixes that it has besides
     * @param removed prefixes that it has no longer
     */
    record TollChanges(Set<String> added, Set<String> removed) {
        static final TollChanges NONE = new TollChanges(Set.of(), Set.of());

        private TollChanges with(String prefix, boolean inList) {
            Set<String> more = new LinkedHashSet<>(added);
            Set<String> less = new LinkedHashSet<>(removed);
            (inList ? more : less).add(prefix);
            (inList ? less : more).remove(prefix);
            return new TollChanges(more, less);
        }

        List<String> appliedTo(List<String> configured) {
            Set<String> list = new LinkedHashSet<>(configured);
            list.addAll(added);
            list.removeAll(removed);
            return List.copyOf(list);
        }
    }

    /**
     * @param stored what was stored before
     * @param store keeps a change; throws if it cannot
     */
    LocationMemory(Contents stored, Consumer<Contents> store) {
        this.contents = stored;
        this.store = store;
    }

    int current() {
        return contents.current();
    }

    TollChanges tolls(int location) {
        return contents.tolls().getOrDefault(location, TollChanges.NONE);
    }

    void setCurrent(int location) {
        keep(new Contents(location, contents.tolls()));
    }

    void setInTollList(int location, String prefix, boolean inList) {
        Map<Integer, TollChanges> tolls = new HashMap<>(contents.tolls());
        tolls.put(location, tolls(location).with(prefix, inList));
        keep(new Contents(contents.current(), tolls));
    }

    private void keep(Contents changed) {
        store.accept(changed);
        contents = changed;
    }
}
