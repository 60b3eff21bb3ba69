package org.strowger.shell.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.strowger.telephony.Phone;
import org.strowger.telephony.PhoneOpenOptions;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.device.PhoneDevice;
import org.strowger.telephony.device.PhoneDeviceId;
import org.strowger.telephony.device.PhonePrivilege;
import org.strowger.telephony.phone.ButtonMode;
import org.strowger.telephony.phone.ButtonState;
import org.strowger.telephony.phone.PhoneStateItem;

/** The phones that the shell has open. Safe for use by any thread. */
final class DeskPhones {
    private final Map<PhoneDeviceId, Phone> open = new ConcurrentHashMap<>();
    private final TelephonySession session;

    DeskPhones(TelephonySession session) {
        this.session = session;
    }

    /** The phone devices that exist now. */
    List<PhoneDevice> devices() {
        return session.phones();
    }

    /** The shell's handle to a phone, if it is open here. */
    Optional<Phone> phone(PhoneDeviceId id) {
        return Optional.ofNullable(open.get(id)).filter(Phone::isOpen);
    }

    /** Opens a phone to see and show all that happens on it, and closes it before if it was open in another way. */
    Phone open(PhoneDevice device, PhonePrivilege privilege) {
        Optional<Phone> present = phone(device.id());
        if (present.isPresent() && present.get().privilege() == privilege) {
            return present.get();
        }
        Phone phone = session.openPhone(device.id(), PhoneOpenOptions.of(privilege));
        phone.setStatusMessages(
                EnumSet.allOf(PhoneStateItem.class),
                EnumSet.allOf(ButtonMode.class),
                EnumSet.of(ButtonState.UP, ButtonState.DOWN));
        Phone before = open.put(device.id(), phone);
        if (before != null) {
            before.close();
        }
        return phone;
    }

    void close(PhoneDevice device) {
        Phone phone = open.remove(device.id());
        if (phone != null) {
            phone.close();
        }
    }

    /** The phone was closed by force. */
    void closed(Phone phone) {
        open.remove(phone.device().id(), phone);
    }

    /**
     * The phone with this permanent id, or else the only one with this id or name.
     *
     * @throws Mistake if there is none, or several
     */
    PhoneDevice named(String name) {
        List<PhoneDevice> all = devices();
        List<PhoneDevice> candidates = all.stream()
                .filter(phone -> phone.permanentId().equals(name)
                        || phone.id().toString().equals(name)
                        || phone.name().equalsIgnoreCase(name))
                .toList();
        if (candidates.isEmpty()) {
            throw new Mistake("no phone is called \"" + name + "\"; "
                    + (all.isEmpty() ? "there are no phones" : "there is " + described(all)));
        }
        return candidates.stream()
                .filter(phone -> candidates.size() == 1 || phone.permanentId().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new Mistake("\"" + name + "\" may mean " + described(candidates) + "; use the permanent id"));
    }

    private static String described(List<PhoneDevice> phones) {
        return phones.stream()
                .limit(5)
                .map(phone -> phone.permanentId() + " (id " + phone.id() + ")")
                .collect(Collectors.joining(", "));
    }
}
