package org.strowger.core.bench.extension;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** One message of a line's extensions, about the line or one of its calls. */
final class Message {
    final int serial;
    /** The line or call that it is about. */
    final Object source;
    /** The handles that it must reach: lines or calls of applications. */
    final Set<Object> owed = identities();
    /** The handles that were known when it was sent. */
    private final Set<Object> known = identities();

    private final Set<Object> told = identities();
    /** Whether it may reach handles that were not known yet. */
    private final boolean open;

    Message(int serial, Object source, List<?> known, List<?> owed, boolean open) {
        this.serial = serial;
        this.source = source;
        this.open = open;
        this.known.addAll(known);
        this.owed.addAll(owed);
    }

    private static Set<Object> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** Whether it may reach this handle. */
    boolean isFor(Object handle) {
        return known.contains(handle) ? owed.contains(handle) : open;
    }

    /** It reaches this handle; false if it had before. */
    boolean tell(Object handle) {
        return told.add(handle);
    }

    boolean hasReached(Object handle) {
        return told.contains(handle);
    }

    @Override
    public String toString() {
        return "message " + serial + " of " + source;
    }
}
