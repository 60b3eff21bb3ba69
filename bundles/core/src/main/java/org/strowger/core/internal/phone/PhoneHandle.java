package org.strowger.core.internal.phone;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.strowger.core.internal.handle.Numbered;
import org.strowger.telephony.ButtonControl;
import org.strowger.telephony.DisplayControl;
import org.strowger.telephony.HookSwitchControl;
import org.strowger.telephony.LampControl;
import org.strowger.telephony.LevelControl;
import org.strowger.telephony.Phone;
import org.strowger.telephony.PhoneDataControl;
import org.strowger.telephony.PhoneOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.RingerControl;
import org.strowger.telephony.device.DeviceIdentity;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.device.PhoneDevice;
import org.strowger.telephony.device.PhonePrivilege;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.phone.ButtonMode;
import org.strowger.telephony.phone.ButtonState;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.PhoneStateItem;
import org.strowger.telephony.phone.PhoneStatus;
import org.strowger.telephony.phone.PhoneStatusMessages;
import org.strowger.telephony.spi.PhoneSnapshot;

/** One application's opening of a phone. State is the phone's; only the filter and validity are its own. */
final class PhoneHandle implements Phone, Numbered {
    private final long number;
    private final PhoneSubscriber session;
    private final ManagedPhone phone;
    private final PhoneOpenOptions options;
    private volatile boolean open = true;
    /** Guarded by the phone's lock. */
    private PhoneStatusMessages filter = PhoneStatusMessages.NONE;

    PhoneHandle(long number, PhoneSubscriber session, ManagedPhone phone, PhoneOpenOptions options) {
        this.number = number;
        this.session = session;
        this.phone = phone;
        this.options = options;
    }

    @Override
    public long handle() {
        return number;
    }

    @Override
    public PhoneDevice device() {
        return phone.device();
    }

    @Override
    public PhoneOpenOptions options() {
        return options;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public PhoneStatus status() {
        synchronized (phone.lock()) {
            requireOpen();
            PhoneSnapshot now = phone.state();
            return new PhoneStatus(
                    phone.use(),
                    now.conditions(),
                    now.hookSwitches(),
                    now.ringer(),
                    now.lamps(),
                    now.display(),
                    phone.operations().featuresFor(this));
        }
    }

    @Override
    public void setStatusMessages(
            Set<PhoneStateItem> states, Set<ButtonMode> buttonModes, Set<ButtonState> buttonStates) {
        requireOpen();
        PhoneStatusMessages wanted = new PhoneStatusMessages(
                known(states, PhoneError.INVALPHONESTATE),
                known(buttonModes, PhoneError.INVALBUTTONMODE),
                known(buttonStates, PhoneError.INVALBUTTONSTATE));
        if (!wanted.buttonModes().isEmpty() && wanted.buttonStates().isEmpty()) {
            throw new TelephonyException(
                    PhoneError.INVALBUTTONSTATE,
                    "buttons of the modes " + wanted.buttonModes() + " are asked for, but neither UP nor DOWN");
        }
        synchronized (phone.lock()) {
            requireOpen();
            filter = wanted;
        }
        phone.reconcileLater();
    }

    /** Checks that each of them is something (rule P-068). */
    private static <T> Set<T> known(Set<T> wanted, PhoneError otherwise) {
        if (wanted == null) {
            throw new TelephonyException(PhoneError.INVALPOINTER, "a set is null; use Set.of() for none");
        }
        Collection<T> copy = new HashSet<>(wanted);
        if (copy.stream().anyMatch(Objects::isNull)) {
            throw new TelephonyException(otherwise, "null is among " + copy);
        }
        return Set.copyOf(copy);
    }

    @Override
    public PhoneStatusMessages statusMessages() {
        synchronized (phone.lock()) {
            requireOpen();
            return filter;
        }
    }

    @Override
    public HookSwitchControl hookSwitch() {
        requireOpen();
        return new PhoneHookSwitch(this);
    }

    @Override
    public LevelControl volume(HookSwitchDevice device) {
        requireOpen();
        return PhoneLevel.volume(this, device);
    }

    @Override
    public LevelControl gain(HookSwitchDevice device) {
        requireOpen();
        return PhoneLevel.gain(this, device);
    }

    @Override
    public RingerControl ringer() {
        requireOpen();
        return new PhoneRinger(this);
    }

    @Override
    public LampControl lamp(int id) {
        requireOpen();
        requirePlace(id);
        return new PhoneLamp(this, id);
    }

    @Override
    public ButtonControl button(int id) {
        requireOpen();
        requirePlace(id);
        return new PhoneButton(this, id);
    }

    @Override
    public DisplayControl display() {
        requireOpen();
        return new PhoneDisplay(this);
    }

    @Override
    public PhoneDataControl data() {
        requireOpen();
        return new PhoneData(this);
    }

    @Override
    public Request<byte[]> deviceSpecific(byte[] parameters) {
        requireOpen();
        if (parameters == null) {
            throw new TelephonyException(
                    PhoneError.INVALPOINTER, "the parameters are null; use an empty array for none");
        }
        return phone.operations().deviceSpecific(this, parameters);
    }

    @Override
    public DeviceIdentity deviceId(String deviceClass) {
        requireOpen();
        return new PhoneDeviceFinder(this).find(deviceClass);
    }

    @Override
    public List<LineDevice> lines() {
        requireOpen();
        return phone.lines();
    }

    @Override
    public void close() {
        phone.close(this, session.closingReason(this));
    }

    PhoneSubscriber session() {
        return session;
    }

    ManagedPhone managed() {
        return phone;
    }

    /** Under the phone's lock. */
    PhoneStatusMessages filter() {
        return filter;
    }

    boolean isOwner() {
        return options.privilege() == PhonePrivilege.OWNER;
    }

    /** Under the phone's lock. */
    void invalidate() {
        open = false;
    }

    void requireOpen() {
        if (!open) {
            throw new TelephonyException(PhoneError.INVALPHONEHANDLE, this + " is closed");
        }
    }

    void requireOwner() {
        requireOpen();
        if (!isOwner()) {
            throw new TelephonyException(
                    PhoneError.NOTOWNER, this + " was opened as monitor; open the phone with OWNER to change it");
        }
    }

    void requirePlace(int buttonLampId) {
        if (!phone.hasPlace(buttonLampId)) {
            throw new TelephonyException(
                    PhoneError.INVALBUTTONLAMPID,
                    "%s has no button or lamp %d; it has %d of them, counted from 0"
                            .formatted(
                                    phone,
                                    buttonLampId,
                                    phone.capabilities().buttonLamps().size()));
        }
    }

    @Override
    public String toString() {
        return "phone handle 0x%x on %s".formatted(number, phone);
    }
}
