package org.strowger.core.internal.line;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.strowger.telephony.LineEquipment;
import org.strowger.telephony.Request;
import org.strowger.telephony.TerminalControl;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.device.DeviceIdentity;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** The equipment of a line for one of its handles (rules L-398, L-401, L-405 to L-408). */
final class OpenLineEquipment implements LineEquipment {
    private final LineHandle handle;
    private final ManagedLine line;

    OpenLineEquipment(LineHandle handle) {
        this.handle = handle;
        this.line = handle.managed();
    }

    @Override
    public Request<Void> setConditions(Set<LineCondition> conditions, boolean on) {
        handle.requireOpen();
        Set<LineCondition> settable = line.capabilities().settableConditions();
        boolean usable = conditions != null
                && !conditions.isEmpty()
                && conditions.stream().allMatch(Objects::nonNull)
                && settable.containsAll(conditions);
        if (!usable) {
            throw new TelephonyException(
                    LineError.INVALPARAM, "of this line " + settable + " can be set, at least one; not " + conditions);
        }
        Set<LineCondition> wanted = Set.copyOf(conditions);
        return line.calling()
                .ask(
                        () -> {
                            handle.requireOpen();
                            return line.requests().<Void>accept("set conditions", handle, null, null, () -> null);
                        },
                        ticket -> line.calling().lineDriver().setConditions(wanted, on, ticket));
    }

    @Override
    public TerminalControl terminals() {
        handle.requireOpen();
        return TerminalRouting.ofLine(handle, OptionalInt.empty());
    }

    @Override
    public TerminalControl terminals(int addressId) {
        handle.requireOpen();
        line.requireAddress(addressId);
        return TerminalRouting.ofLine(handle, OptionalInt.of(addressId));
    }

    @Override
    public DeviceIdentity deviceId(String deviceClass) {
        return find(deviceClass, OptionalInt.empty());
    }

    @Override
    public DeviceIdentity deviceId(int addressId, String deviceClass) {
        handle.requireOpen();
        line.requireAddress(addressId);
        return find(deviceClass, OptionalInt.of(addressId));
    }

    private DeviceIdentity find(String deviceClass, OptionalInt addressId) {
        handle.requireOpen();
        return new DeviceFinder(handle)
                .find(deviceClass, name -> line.calling().lineDriver().deviceId(name, addressId));
    }

    @Override
    public int addressId(String address) {
        handle.requireOpen();
        if (address == null) {
            throw new TelephonyException(LineError.INVALPOINTER, "the address is null");
        }
        List<String> known = line.capabilities().addresses().stream()
                .map(AddressCapabilities::address)
                .toList();
        if (!known.contains(address)) {
            throw new TelephonyException(
                    LineError.INVALADDRESS, "the addresses of " + line + " are " + known + ", not " + address);
        }
        return known.indexOf(address);
    }
}
