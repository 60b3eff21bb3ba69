package org.strowger.core.internal.device;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.strowger.core.internal.line.Existence;
import org.strowger.core.internal.line.ManagedLine;
import org.strowger.core.internal.phone.ManagedPhone;
import org.strowger.telephony.DeviceEvent;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.device.PhoneDevice;
import org.strowger.telephony.device.PhoneDeviceId;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyException;

/** All devices, and all who are told when one comes or goes. */
public final class Devices {
    private static final int NO_NUMBER = -1;

    private final Numbers<ManagedLine> lines = new Numbers<>();
    private final Numbers<ManagedPhone> phones = new Numbers<>();
    /** Guards itself; device events are posted under it, so that every subscriber sees them in one order. */
    private final Set<DeviceSubscriber> subscribers = new LinkedHashSet<>();

    private final PermanentNumbers permanentNumbers;

    /** @param permanentNumbers the numbers of devices seen before */
    public Devices(PermanentNumbers permanentNumbers) {
        this.permanentNumbers = permanentNumbers;
    }

    /** The numbers that stand for permanent ids. */
    public PermanentNumbers permanentNumbers() {
        return permanentNumbers;
    }

    /** The lines that exist now. */
    public List<LineDevice> lines() {
        return present().map(ManagedLine::device).toList();
    }

    /** The lines that exist now, with what the core does with them. */
    public Stream<ManagedLine> present() {
        return lines.all().stream().filter(line -> line.existence() == Existence.PRESENT);
    }

    /** The phones that exist now. */
    public List<PhoneDevice> phones() {
        return presentPhones().map(ManagedPhone::device).toList();
    }

    /**
     * The line with this id.
     *
     * @throws TelephonyException with BADDEVICEID, NODEVICE or NODRIVER if it cannot be used (rules L-051 to L-053)
     */
    public ManagedLine line(LineDeviceId id) {
        int number = id == null ? NO_NUMBER : id.number();
        Optional<ManagedLine> line = lines.find(number);
        if (line.isEmpty()) {
            lines.end(number).ifPresent(end -> end.require("line " + id));
            throw new TelephonyException(LineError.BADDEVICEID, "there never was a line " + id);
        }
        line.get().existence().require(line.get());
        return line.get();
    }

    /**
     * The phone with this id.
     *
     * @throws TelephonyException with BADDEVICEID, NODEVICE or NODRIVER if it cannot be used (rules P-013, P-018)
     */
    public ManagedPhone phone(PhoneDeviceId id) {
        int number = id == null ? NO_NUMBER : id.number();
        Optional<ManagedPhone> phone = phones.find(number);
        if (phone.isEmpty()) {
            phones.end(number).ifPresent(end -> end.requirePhone("phone " + id));
            throw new TelephonyException(PhoneError.BADDEVICEID, "there never was a phone " + id);
        }
        phone.get().requirePresent();
        return phone.get();
    }

    /** Whether there is a line of this permanent id now. */
    public boolean hasLine(String permanentId) {
        return lines.has(permanentId);
    }

    /** Whether there is a phone of this permanent id now. */
    public boolean hasPhone(String permanentId) {
        return phones.has(permanentId);
    }

    /** The phones that belong to a line and exist now (rule P-110). */
    public List<PhoneDevice> phonesOf(LineDevice line) {
        return presentPhones()
                .filter(phone -> phone.belongsTo(line))
                .map(ManagedPhone::device)
                .toList();
    }

    /** The phone at each terminal of a line, as far as there is one (rule P-111). */
    public List<Optional<PhoneDevice>> phonesAtTerminalsOf(LineDevice line) {
        return IntStream.range(0, line.capabilities().terminals().size())
                .mapToObj(terminal -> presentPhones()
                        .filter(phone -> phone.terminalOf(line).equals(OptionalInt.of(terminal)))
                        .map(ManagedPhone::device)
                        .findFirst())
                .toList();
    }

    /** The phones that exist now, with what the core does with them. */
    public Stream<ManagedPhone> presentPhones() {
        return phones.all().stream().filter(phone -> phone.existence() == Existence.PRESENT);
    }

    /**
     * Sets aside the next numbers for lines, one after the other (rule L-041).
     *
     * @return the first of them
     */
    public int reserveLines(int count) {
        return lines.reserve(count);
    }

    /**
     * Sets aside the next numbers for phones, one after the other.
     *
     * @return the first of them
     */
    public int reservePhones(int count) {
        return phones.reserve(count);
    }

    /**
     * Makes a line under a number set aside and tells every session (rule L-045).
     *
     * @param number the number
     * @param maker makes it, or throws if it cannot be had after all (rule L-043)
     */
    public void addLine(int number, IntFunction<ManagedLine> maker) {
        ManagedLine line;
        try {
            line = maker.apply(number);
        } catch (Throwable e) {
            lines.giveBack(number);
            throw e;
        }
        synchronized (subscribers) {
            lines.put(number, line.device().permanentId(), line);
            if (line.existence() == Existence.PRESENT) {
                tell(new DeviceEvent.LineCreated(line.device()));
            } else {
                lines.forget(number, line.existence());
            }
        }
    }

    /** Makes a phone under a number set aside and tells every session (rule P-014). */
    public void addPhone(int number, IntFunction<ManagedPhone> maker) {
        ManagedPhone phone;
        try {
            phone = maker.apply(number);
        } catch (Throwable e) {
            phones.giveBack(number);
            throw e;
        }
        synchronized (subscribers) {
            phones.put(number, phone.device().permanentId(), phone);
            if (phone.existence() == Existence.PRESENT) {
                tell(new DeviceEvent.PhoneCreated(phone.device()));
            } else {
                phones.forget(number, phone.existence());
            }
        }
    }

    /** A line was removed and everybody who had it open was told; now all sessions are (rule L-049). */
    public void lineRemoved(LineDeviceId id) {
        synchronized (subscribers) {
            // A line that left before it was made known is not known to leave either.
            lines.find(id.number()).ifPresent(line -> {
                lines.forget(id.number(), line.existence());
                tell(new DeviceEvent.LineRemoved(id));
            });
        }
    }

    /** A phone was removed; all sessions are told (rule P-016). */
    public void phoneRemoved(PhoneDeviceId id) {
        synchronized (subscribers) {
            phones.find(id.number()).ifPresent(phone -> {
                phones.forget(id.number(), phone.existence());
                tell(new DeviceEvent.PhoneRemoved(id));
            });
        }
    }

    /** Hears of devices from now on. */
    public void add(DeviceSubscriber subscriber) {
        synchronized (subscribers) {
            subscribers.add(subscriber);
        }
    }

    /** Hears of devices no more. */
    public void remove(DeviceSubscriber subscriber) {
        synchronized (subscribers) {
            subscribers.remove(subscriber);
        }
    }

    private void tell(DeviceEvent event) {
        subscribers.forEach(subscriber -> subscriber.tell(event));
    }
}
