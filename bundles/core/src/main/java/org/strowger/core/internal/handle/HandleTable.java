package org.strowger.core.internal.handle;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongFunction;

/**
 * All handles of the core by their numbers. A number is a slot in the low 32 bits and the slot's generation in the high
 * ones, so a stale number never means a later handle, of whatever kind. Looking up takes no lock and constant time.
 */
public final class HandleTable {
    private static final int CHUNK_BITS = 10;
    private static final int CHUNK = 1 << CHUNK_BITS;

    private volatile Chunk[] chunks = new Chunk[0];
    private final Object lock = new Object();
    private int[] freeSlots = new int[CHUNK];
    private int free;

    /** Makes a handle under a number that was never used before. */
    public <T extends Numbered> T allocate(LongFunction<T> maker) {
        long number;
        synchronized (lock) {
            if (free == 0) {
                grow();
            }
            int slot = freeSlots[--free];
            number = (long) chunks[slot >>> CHUNK_BITS].generations[slot & CHUNK - 1] << Integer.SIZE | slot;
        }
        T handle = maker.apply(number);
        int slot = (int) number;
        chunks[slot >>> CHUNK_BITS].handles.set(slot & CHUNK - 1, handle);
        return handle;
    }

    /** Forgets a handle; its number will not be used again. */
    public void release(Numbered handle) {
        int slot = (int) handle.handle();
        Chunk chunk = chunks[slot >>> CHUNK_BITS];
        synchronized (lock) {
            if (!chunk.handles.compareAndSet(slot & CHUNK - 1, handle, null)) {
                return;
            }
            // A slot whose generations are used up is retired, so that no number ever comes back.
            if (++chunk.generations[slot & CHUNK - 1] < Integer.MAX_VALUE) {
                freeSlots[free++] = slot;
            }
        }
    }

    /** The handle with this number, if it is one of that type and was not released. */
    public <T> Optional<T> find(long number, Class<T> type) {
        int slot = (int) number;
        Chunk[] now = chunks;
        if (slot < 0 || slot >>> CHUNK_BITS >= now.length) {
            return Optional.empty();
        }
        Numbered found = now[slot >>> CHUNK_BITS].handles.get(slot & CHUNK - 1);
        return found != null && found.handle() == number && type.isInstance(found)
                ? Optional.of(type.cast(found))
                : Optional.empty();
    }

    private void grow() {
        int count = chunks.length;
        Chunk[] more = Arrays.copyOf(chunks, count + 1);
        more[count] = new Chunk();
        if (freeSlots.length < more.length << CHUNK_BITS) {
            freeSlots = new int[more.length << CHUNK_BITS + 1];
        }
        for (int i = CHUNK - 1; i >= 0; i--) {
            freeSlots[free++] = (count << CHUNK_BITS) + i;
        }
        chunks = more;
    }

    /** A fixed part of the table; the generations are guarded by the table's lock. */
    private static final class Chunk {
        private final AtomicReferenceArray<Numbered> handles = new AtomicReferenceArray<>(CHUNK);
        private final int[] generations = new int[CHUNK];

        Chunk() {
            // From 1, so that zero is no handle.
            Arrays.fill(generations, 1);
        }
    }
}
