package org.strowger.core.internal.line;

import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The calls of one line in the order in which they came; guarded by the line's lock.
 *
 * <p>A call carries its own place in the list: a call that comes and goes touches its neighbours only, and no table
 * that grows with the number of calls on the line.
 */
final class CallList extends AbstractCollection<ManagedCall> {
    private ManagedCall first;
    private ManagedCall last;
    private int size;

    @Override
    public boolean add(ManagedCall call) {
        Place place = call.place();
        if (place.listed) {
            return false;
        }
        place.listed = true;
        place.before = last;
        if (last == null) {
            first = call;
        } else {
            last.place().after = call;
        }
        last = call;
        size++;
        return true;
    }

    @Override
    public boolean remove(Object object) {
        if (!(object instanceof ManagedCall call) || !call.place().listed) {
            return false;
        }
        Place place = call.place();
        if (place.before == null) {
            first = place.after;
        } else {
            place.before.place().after = place.after;
        }
        if (place.after == null) {
            last = place.before;
        } else {
            place.after.place().before = place.before;
        }
        place.clear();
        size--;
        return true;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Iterator<ManagedCall> iterator() {
        return new Iterator<>() {
            private ManagedCall next = first;

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public ManagedCall next() {
                if (next == null) {
                    throw new NoSuchElementException();
                }
                ManagedCall call = next;
                next = call.place().after;
                return call;
            }
        };
    }

    /** Where a call stands in the list of its line. */
    static final class Place {
        private ManagedCall before;
        private ManagedCall after;
        private boolean listed;

        private void clear() {
            before = null;
            after = null;
            listed = false;
        }
    }
}
