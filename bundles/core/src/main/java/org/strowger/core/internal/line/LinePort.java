package org.strowger.core.internal.line;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.strowger.core.internal.provider.Faults;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.TerminalMode;
import org.strowger.telephony.device.AddressStateItem;
import org.strowger.telephony.device.DeviceMessage;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.device.LineReadings;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.LineSink;

/** What a driver holds of an opening of its line: checks its events and hands them to the line. */
final class LinePort implements LineSink {
    private final ManagedLine line;

    LinePort(ManagedLine line) {
        this.line = line;
    }

    @Override
    public Optional<CallSink> newCall(CallDriver driver, CallInfo info) {
        if (driver == null || info == null || !line.hasAddress(info.addressId())) {
            line.fault(Faults.Kind.BAD_ARGUMENT, line);
            return Optional.empty();
        }
        synchronized (line.lock()) {
            return line.isOpenThrough(this)
                    ? Optional.of(new CallPort(line, line.callAnnounced(driver, info)))
                    : Optional.empty();
        }
    }

    @Override
    public void ringing(int ringMode, int ringCount) {
        synchronized (line.lock()) {
            if (isAcceptable()) {
                line.notices().ringing(ringMode, ringCount);
            }
        }
    }

    @Override
    public void conditions(Set<LineCondition> now) {
        if (isUnusable(now)) {
            return;
        }
        Set<LineCondition> conditions = Set.copyOf(now);
        synchronized (line.lock()) {
            if (isAcceptable()) {
                line.shown().is(conditions);
            }
        }
    }

    @Override
    public void lineStateChanged(Set<LineStateItem> changed) {
        if (isUnusable(changed)) {
            return;
        }
        Set<LineStateItem> items = Set.copyOf(changed);
        synchronized (line.lock()) {
            if (isAcceptable()) {
                line.notices().fromDriver(items);
            }
        }
    }

    @Override
    public void addressStateChanged(int addressId, Set<AddressStateItem> changed) {
        if (!line.hasAddress(addressId)) {
            line.fault(Faults.Kind.BAD_ARGUMENT, line);
            return;
        }
        if (isUnusable(changed)) {
            return;
        }
        Set<AddressStateItem> items = Set.copyOf(changed);
        synchronized (line.lock()) {
            if (isAcceptable()) {
                line.notices().addressChanged(addressId, items);
            }
        }
    }

    @Override
    public void forwardingChanged(int addressId, List<Forwarding> forwardings, int rings) {
        if (forwardings == null || forwardings.stream().anyMatch(Objects::isNull) || !line.hasAddress(addressId)) {
            line.fault(Faults.Kind.BAD_ARGUMENT, line);
            return;
        }
        AddressForwarding now = new AddressForwarding(List.copyOf(forwardings), rings);
        synchronized (line.lock()) {
            if (isAcceptable()) {
                line.shown().forwards(addressId, now);
            }
        }
    }

    @Override
    public void completionCancelled(int completionId) {
        synchronized (line.lock()) {
            if (isAcceptable()) {
                line.notices().completionCancelled(completionId);
            }
        }
    }

    @Override
    public void readings(LineReadings now) {
        if (now == null) {
            line.fault(Faults.Kind.BAD_ARGUMENT, line);
            return;
        }
        synchronized (line.lock()) {
            if (isAcceptable()) {
                line.shown().shows(now);
            }
        }
    }

    @Override
    public void addressTerminals(int addressId, List<Set<TerminalMode>> modes) {
        boolean usable = modes != null
                && line.hasAddress(addressId)
                && modes.stream().allMatch(of -> of != null && of.stream().allMatch(Objects::nonNull));
        if (!usable) {
            line.fault(Faults.Kind.BAD_ARGUMENT, line);
            return;
        }
        List<Set<TerminalMode>> now = modes.stream().map(Set::copyOf).toList();
        synchronized (line.lock()) {
            if (isAcceptable()) {
                line.shown().routes(addressId, now);
            }
        }
    }

    @Override
    public void deviceSpecific(DeviceMessage message) {
        if (message == null) {
            line.fault(Faults.Kind.BAD_ARGUMENT, line);
            return;
        }
        synchronized (line.lock()) {
            if (isAcceptable()) {
                line.notices().deviceSpecific(message);
            }
        }
    }

    @Override
    public void closed() {
        line.closedByDriver(this);
    }

    private boolean isUnusable(Set<?> given) {
        boolean unusable = given == null || given.stream().anyMatch(Objects::isNull);
        if (unusable) {
            line.fault(Faults.Kind.BAD_ARGUMENT, line);
        }
        return unusable;
    }

    private boolean isAcceptable() {
        boolean open = line.isOpenThrough(this);
        // While a closing is on its way to the driver, its events are late but not wrong.
        if (!open && !line.atDriver().isOpenThrough(this)) {
            line.fault(Faults.Kind.EVENT_FOR_CLOSED_LINE, line);
        }
        return open;
    }
}
