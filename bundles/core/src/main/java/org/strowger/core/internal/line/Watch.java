package org.strowger.core.internal.line;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.spi.CallDriver;

/**
 * Detection on one call: who wants to hear of what. The driver is given the union, and each report goes to those who
 * asked for it (rules L-330, L-351). Used under the line's lock unless a method says otherwise.
 *
 * @param <M> what is detected
 */
final class Watch<M> {
    private final StreamEnd end;
    private final BiConsumer<CallDriver, Set<M>> atDriver;
    private final Supplier<Set<M>> initial;
    private final Map<CallHandle, Set<M>> wishes = new LinkedHashMap<>();
    /** What the core itself has to hear of. */
    private Set<M> own = Set.of();
    /** What the driver was told last; used on the line's strand only. */
    private Set<M> told;

    /**
     * @param atDriver tells the driver
     * @param initial what the driver does before it was told, null if that is not known; asked on the line's strand
     */
    Watch(StreamEnd end, BiConsumer<CallDriver, Set<M>> atDriver, Supplier<Set<M>> initial) {
        this.end = end;
        this.atDriver = atDriver;
        this.initial = initial;
    }

    /** An application wants this from now on; waits for the driver, without lock. */
    void want(CallHandle handle, CallOperation operation, Set<M> modes) {
        if (modes.isEmpty()) {
            synchronized (end.lock()) {
                handle.requireValid();
                forget(handle);
            }
            return;
        }
        end.await(operation, new Wish(handle, operation, modes));
    }

    /** The core itself has to hear of this from now on; the caller has the driver told. */
    void own(Set<M> modes) {
        own = modes;
    }

    /** Something was detected. */
    void report(M mode, Function<CallHandle, CallEvent> event) {
        wishes.forEach((handle, modes) -> {
            if (modes.contains(mode)) {
                end.postNotice(handle, event.apply(handle));
            }
        });
    }

    /** A handle wants nothing any more. */
    void forget(CallHandle handle) {
        if (wishes.remove(handle) != null) {
            tellLater();
        }
    }

    /** Nobody wants anything any more, and the driver knows. */
    void clear() {
        wishes.clear();
        own = Set.of();
    }

    /** Tells the driver soon; nobody waits. */
    void tellLater() {
        end.later(this::tell);
    }

    /** Tells the driver the union, if it does not know it; on the line's strand, without lock. */
    void tell() {
        Set<M> union = new LinkedHashSet<>();
        synchronized (end.lock()) {
            wishes.values().forEach(union::addAll);
            union.addAll(own);
        }
        if (told == null) {
            told = initial.get();
        }
        if (union.equals(told)) {
            return;
        }
        atDriver.accept(end.driver(), Set.copyOf(union));
        told = union;
    }

    /** What one handle wants instead of what it wanted before. */
    private final class Wish implements AtDriver.Step {
        private final CallHandle handle;
        private final CallOperation operation;
        private final Set<M> modes;
        private Set<M> before;
        /** Whether it has its place among the wishes; guarded by the line's lock. */
        private boolean placed;

        Wish(CallHandle handle, CallOperation operation, Set<M> modes) {
            this.handle = handle;
            this.operation = operation;
            this.modes = modes;
        }

        @Override
        public void begin() {
            synchronized (end.lock()) {
                end.require(handle, operation);
                before = wishes.put(handle, modes);
                placed = true;
            }
            try {
                tell();
            } catch (Throwable refused) {
                takeBack();
                throw refused;
            }
        }

        @Override
        public void abandon() {
            takeBack();
        }

        @Override
        public void undo() {
            end.later(Watch.this::tell);
        }

        private void takeBack() {
            synchronized (end.lock()) {
                if (!placed || wishes.get(handle) != modes) {
                    // It was not there yet, or its application has dropped it meanwhile, and whatever was before.
                    return;
                }
                placed = false;
                if (before == null || !handle.isValid()) {
                    wishes.remove(handle);
                } else {
                    wishes.put(handle, before);
                }
            }
        }
    }
}
