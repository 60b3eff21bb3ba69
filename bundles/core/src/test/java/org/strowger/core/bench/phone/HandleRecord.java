package org.strowger.core.bench.phone;

import java.util.HashMap;
import java.util.Map;
import org.strowger.telephony.Phone;
import org.strowger.telephony.device.PhonePrivilege;
import org.strowger.telephony.phone.PhoneStateItem;
import org.strowger.telephony.phone.PhoneStatusMessages;

/** One handle to a phone, and what its session is owed through it. */
final class HandleRecord {
    final PhoneUser user;
    final ChaosPhone device;
    final Phone phone;
    final PhonePrivilege privilege;
    /** Which of the user's sessions it belongs to. */
    private final int opening;

    PhoneStatusMessages filter = PhoneStatusMessages.NONE;
    boolean closedByUser;
    int closedEvents;
    /** What the count of owners was when it was asked for, or told last. */
    int ownersKnown;

    private final Map<String, Integer> balance = new HashMap<>();

    HandleRecord(PhoneUser user, ChaosPhone device, Phone phone, PhonePrivilege privilege) {
        this.user = user;
        this.device = device;
        this.phone = phone;
        this.privilege = privilege;
        this.opening = user.opening();
    }

    boolean isOpen() {
        return phone.isOpen();
    }

    /** Whether the session that it belongs to is open. */
    boolean isHeard() {
        return user.isOpen() && user.opening() == opening;
    }

    boolean wants(PhoneStateItem item) {
        return filter.states().contains(item);
    }

    void owe(String key) {
        balance.merge(key, 1, Integer::sum);
    }

    /**
     * Something was told.
     *
     * @return false if it was not owed
     */
    boolean pay(String key) {
        return balance.merge(key, -1, Integer::sum) >= 0;
    }

    /** What is owed still; empty if nothing is. */
    String owed() {
        StringBuilder owed = new StringBuilder();
        balance.forEach((key, count) -> owed.append(count > 0 ? "; " + count + " times " + key : ""));
        return owed.toString();
    }

    @Override
    public String toString() {
        return user + "'s " + privilege + " of " + device;
    }
}
