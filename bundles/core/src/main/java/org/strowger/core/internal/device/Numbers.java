package org.strowger.core.internal.device;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.strowger.core.internal.line.Existence;

/**
 * Devices of one kind by their numbers, which are handed out from 0 on and never twice (rules L-038, L-041, L-051). Of
 * a device that is gone no more is kept than why.
 *
 * @param <D> what stands for a device
 */
final class Numbers<D> {
    private final NavigableMap<Integer, Device<D>> devices = new TreeMap<>();
    private final Set<String> names = new HashSet<>();
    private final Map<Existence, BitSet> gone = new EnumMap<>(Existence.class);
    private int next;

    private record Device<D>(String name, D device) {}

    /**
     * Sets the next numbers aside.
     *
     * @return the first of them
     */
    synchronized int reserve(int count) {
        int first = next;
        next += count;
        return first;
    }

    /** The device exists under a number set aside. */
    synchronized void put(int number, String name, D device) {
        devices.put(number, new Device<>(name, device));
        names.add(name);
    }

    /** The device cannot be had after all; its number is used again if it was the last. */
    synchronized void giveBack(int number) {
        if (number == next - 1) {
            next--;
        }
    }

    /** The device exists no more. */
    synchronized void forget(int number, Existence why) {
        names.remove(devices.remove(number).name());
        gone.computeIfAbsent(why, none -> new BitSet()).set(number);
    }

    /** The device that has this number. */
    synchronized Optional<D> find(int number) {
        return Optional.ofNullable(devices.get(number)).map(Device::device);
    }

    /** Why the device that had this number has it no more; empty if there is one, or never was one. */
    synchronized Optional<Existence> end(int number) {
        return gone.entrySet().stream()
                .filter(ended -> number >= 0 && ended.getValue().get(number))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether a device of this name exists. */
    synchronized boolean has(String name) {
        return names.contains(name);
    }

    /** All devices that exist, in the order of their numbers. */
    synchronized List<D> all() {
        List<D> all = new ArrayList<>(devices.size());
        devices.values().forEach(device -> all.add(device.device()));
        return all;
    }
}
