package org.strowger.provider.simulator.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.strowger.provider.simulator.internal.fault.FaultDesk;
import org.strowger.provider.simulator.internal.post.Mailroom;

/** The desk phones of an exchange, by the numbers of their lines. Used only inside the {@link Mailroom}. */
final class PhoneRoom {
    private final ExchangeFloor floor;
    private final FaultDesk faults;
    private final Map<String, SimulatedPhone> phones = new LinkedHashMap<>();

    PhoneRoom(ExchangeFloor floor, FaultDesk faults) {
        this.floor = floor;
        this.faults = faults;
    }

    /** Puts a phone at a line. */
    SimulatedPhone add(String line) {
        Station station = floor.station(line);
        if (hasOneAt(line)) {
            throw new IllegalArgumentException("line " + line + " has a desk phone already");
        }
        DeskSet set = new DeskSet(station, PhoneLayout.of(floor.settings(), line));
        SimulatedPhone phone = new SimulatedPhone(floor, set, faults);
        phones.put(line, phone);
        station.hasOnDesk(Optional.of(set));
        set.follow();
        return phone;
    }

    /** Takes a phone away. */
    SimulatedPhone remove(String line) {
        SimulatedPhone phone = phone(line);
        phones.remove(line);
        phone.set().station().hasOnDesk(Optional.empty());
        return phone;
    }

    /** The phone at a line. */
    DeskSet at(String line) {
        return phone(line).set();
    }

    boolean hasOneAt(String line) {
        return phones.containsKey(line);
    }

    List<SimulatedPhone> drivers() {
        return List.copyOf(phones.values());
    }

    /** Nothing is told to anybody any more. */
    void close() {
        phones.values().forEach(phone -> phone.set().close());
    }

    private SimulatedPhone phone(String line) {
        SimulatedPhone phone = phones.get(line);
        if (phone == null) {
            throw new IllegalArgumentException(
                    "line " + line + " has no desk phone; there are desk phones at " + phones.keySet());
        }
        return phone;
    }
}
