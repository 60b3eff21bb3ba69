package org.strowger.core.internal.phone;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.strowger.telephony.HookSwitchControl;
import org.strowger.telephony.Request;
import org.strowger.telephony.device.PhoneCapabilities;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.HookSwitchMode;
import org.strowger.telephony.phone.PhoneFeature;

/** The hookswitches of a phone, through one handle (rules P-074 to P-079). */
final class PhoneHookSwitch implements HookSwitchControl {
    private final PhoneHandle handle;
    private final ManagedPhone phone;

    PhoneHookSwitch(PhoneHandle handle) {
        this.handle = handle;
        this.phone = handle.managed();
    }

    @Override
    public Set<HookSwitchDevice> offHook() {
        synchronized (phone.lock()) {
            handle.requireOpen();
            EnumSet<HookSwitchDevice> off = EnumSet.noneOf(HookSwitchDevice.class);
            Set<HookSwitchDevice> told = tellable();
            if (told.isEmpty()) {
                throw new TelephonyException(
                        PhoneError.OPERATIONUNAVAIL, phone + " can tell of no hookswitch where it is");
            }
            for (HookSwitchDevice device : told) {
                phone.operations().requireNow(PhoneFeature.getHookSwitch(device), PhoneError.INVALPHONESTATE);
                if (phone.state().hookSwitches().get(device).mode().isOffHook()) {
                    off.add(device);
                }
            }
            return off;
        }
    }

    private Set<HookSwitchDevice> tellable() {
        PhoneCapabilities can = phone.capabilities();
        return can.hookSwitches().keySet().stream()
                .filter(device -> can.features().contains(PhoneFeature.getHookSwitch(device)))
                .collect(Collectors.toSet());
    }

    @Override
    public Request<Void> set(Set<HookSwitchDevice> devices, HookSwitchMode mode) {
        handle.requireOwner();
        Set<HookSwitchDevice> named = requireThere(devices);
        if (mode == null || !mode.isSettable()) {
            throw new TelephonyException(
                    PhoneError.INVALHOOKSWITCHMODE, "the mode " + mode + " cannot be set; it is only ever reported");
        }
        Set<PhoneFeature> needed =
                named.stream().map(PhoneFeature::setHookSwitch).collect(Collectors.toSet());
        needed.forEach(phone.operations()::requireEver);
        named.forEach(device -> requireMode(device, mode));
        return phone.operations()
                .change(
                        handle,
                        "set hookswitch",
                        needed,
                        (driver, completion) -> driver.setHookSwitch(named, mode, completion));
    }

    private Set<HookSwitchDevice> requireThere(Set<HookSwitchDevice> devices) {
        Set<HookSwitchDevice> there = phone.capabilities().hookSwitches().keySet();
        boolean good = devices != null
                && !devices.isEmpty()
                && devices.stream().noneMatch(Objects::isNull)
                && there.containsAll(devices);
        if (!good) {
            throw new TelephonyException(
                    PhoneError.INVALHOOKSWITCHDEV,
                    "%s has the hookswitch devices %s; at least one of these is needed, not %s"
                            .formatted(phone, there, devices));
        }
        return Set.copyOf(devices);
    }

    private void requireMode(HookSwitchDevice device, HookSwitchMode mode) {
        Set<HookSwitchMode> settable =
                phone.capabilities().hookSwitches().get(device).settable();
        if (!settable.contains(mode)) {
            throw new TelephonyException(
                    PhoneError.INVALHOOKSWITCHMODE,
                    "on the %s of %s %s can be set, not %s".formatted(device, phone, settable, mode));
        }
    }
}
