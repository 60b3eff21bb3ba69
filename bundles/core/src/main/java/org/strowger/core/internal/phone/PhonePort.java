package org.strowger.core.internal.phone;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.strowger.core.internal.provider.Faults;
import org.strowger.telephony.phone.ButtonInfo;
import org.strowger.telephony.phone.ButtonState;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.HookSwitchStatus;
import org.strowger.telephony.phone.LampMode;
import org.strowger.telephony.phone.PhoneCondition;
import org.strowger.telephony.phone.PhoneFeature;
import org.strowger.telephony.phone.PhoneStateItem;
import org.strowger.telephony.phone.RingerStatus;
import org.strowger.telephony.spi.PhoneSink;
import org.strowger.telephony.spi.PhoneSnapshot;

/** What a driver holds of an opening of its phone: checks its events and hands them to the phone. */
final class PhonePort implements PhoneSink {
    private final ManagedPhone phone;

    PhonePort(ManagedPhone phone) {
        this.phone = phone;
    }

    @Override
    public void conditions(Set<PhoneCondition> now) {
        if (isUsable(now)) {
            Set<PhoneCondition> conditions = Set.copyOf(now);
            update(before -> before.withConditions(conditions));
        }
    }

    @Override
    public void hookSwitch(HookSwitchDevice device, HookSwitchStatus now) {
        boolean there = device != null && phone.capabilities().hookSwitches().containsKey(device);
        if (isGood(there && now != null)) {
            update(before -> before.withHookSwitch(device, now));
        }
    }

    @Override
    public void ringer(RingerStatus now) {
        if (isGood(now != null)) {
            update(before -> before.withRinger(now));
        }
    }

    @Override
    public void lamp(int id, LampMode now) {
        if (isGood(phone.hasPlace(id) && now != null)) {
            update(before -> id < before.lamps().size() ? before.withLamp(id, now) : before);
        }
    }

    @Override
    public void button(int id, ButtonState now) {
        if (isGood(phone.hasPlace(id) && now != null)) {
            update(before -> id < before.buttons().size()
                    ? before.withButton(id, before.buttons().get(id).withState(now))
                    : before);
        }
    }

    @Override
    public void buttonInfo(int id, ButtonInfo now) {
        if (isGood(phone.hasPlace(id) && now != null)) {
            update(before -> id < before.buttons().size()
                    ? before.withButton(
                            id, now.withState(before.buttons().get(id).state()))
                    : before);
        }
    }

    @Override
    public void display(List<String> rows) {
        if (isUsable(rows)) {
            List<String> copy = List.copyOf(rows);
            update(before -> before.withDisplay(copy));
        }
    }

    @Override
    public void features(Set<PhoneFeature> now) {
        if (isUsable(now)) {
            Set<PhoneFeature> features = Set.copyOf(now);
            update(before -> before.withFeatures(features));
        }
    }

    @Override
    public void snapshot(PhoneSnapshot now) {
        if (isGood(now != null)) {
            update(before -> now);
        }
    }

    private void update(UnaryOperator<PhoneSnapshot> change) {
        synchronized (phone.lock()) {
            if (isAcceptable()) {
                phone.update(change);
            }
        }
    }

    @Override
    public void stateChanged(Set<PhoneStateItem> changed) {
        if (isUsable(changed)) {
            Set<PhoneStateItem> items = Set.copyOf(changed);
            synchronized (phone.lock()) {
                if (isAcceptable()) {
                    phone.notices().fromDriver(items);
                }
            }
        }
    }

    @Override
    public void deviceSpecific(long first, long second, long third) {
        synchronized (phone.lock()) {
            if (isAcceptable()) {
                phone.notices().deviceSpecific(first, second, third);
            }
        }
    }

    @Override
    public void closed() {
        phone.closedByDriver(this);
    }

    private boolean isUsable(Collection<?> given) {
        return isGood(given != null && given.stream().noneMatch(Objects::isNull));
    }

    private boolean isGood(boolean good) {
        if (!good) {
            phone.fault(Faults.Kind.BAD_ARGUMENT, phone);
        }
        return good;
    }

    private boolean isAcceptable() {
        boolean open = phone.atDriver().isOpenThrough(this);
        if (!open) {
            phone.fault(Faults.Kind.EVENT_FOR_CLOSED_PHONE, phone);
        }
        return open;
    }
}
