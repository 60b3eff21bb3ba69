package org.strowger.core.internal.device;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Devices of one kind by their numbers, which are handed out from 0 on and never twice (rules L-038, L-041, L-051).
 *
 * @param <D> what stands for a device
 */
final class Numbers<D> {
    private final List<D> byNumber = new ArrayList<>();

    /**
     * Sets the next numbers aside.
     *
     * @return the first of them
     */
    synchronized int reserve(int count) {
        int first = byNumber.size();
        byNumber.addAll(Collections.nCopies(count, null));
        return first;
    }

    /** The device exists under a number set aside. */
    synchronized void put(int number, D device) {
        byNumber.set(number, device);
    }

    /** The device cannot be had after all; its number is used again if it was the last. */
    synchronized void giveBack(int number) {
        if (number == byNumber.size() - 1) {
            byNumber.remove(number);
        }
    }

    /** The device that has or had this number; empty if there never was one. */
    synchronized Optional<D> find(int number) {
        return number >= 0 && number < byNumber.size() ? Optional.ofNullable(byNumber.get(number)) : Optional.empty();
    }

    /** All devices that ever were, in the order of their numbers. */
    synchronized List<D> all() {
        return byNumber.stream().filter(device -> device != null).toList();
    }
}
