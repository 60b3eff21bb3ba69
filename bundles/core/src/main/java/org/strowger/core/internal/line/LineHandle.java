package org.strowger.core.internal.line;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.strowger.core.internal.handle.Numbered;
import org.strowger.core.internal.proxy.Agents;
import org.strowger.core.internal.proxy.ProxyVoice;
import org.strowger.telephony.AgentControl;
import org.strowger.telephony.Call;
import org.strowger.telephony.ConferenceSetUp;
import org.strowger.telephony.DeviceExtensions;
import org.strowger.telephony.ForwardControl;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineEquipment;
import org.strowger.telephony.LineMedia;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.PickupControl;
import org.strowger.telephony.ProxyControl;
import org.strowger.telephony.Request;
import org.strowger.telephony.RingCount;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.device.AddressStateItem;
import org.strowger.telephony.device.AddressStatus;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.device.LineStatus;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** One application's opening of a line. State is the line's; only filters and validity are its own. */
final class LineHandle implements Line, Numbered {
    private final long number;
    private final Subscriber session;
    private final ManagedLine line;
    private final LineOpenOptions options;
    private volatile boolean open = true;
    /** Guarded by the line's lock. */
    private Set<LineStateItem> lineFilter = Set.of();
    /** Guarded by the line's lock. */
    private Set<AddressStateItem> addressFilter = Set.of();

    LineHandle(long number, Subscriber session, ManagedLine line, LineOpenOptions options) {
        this.number = number;
        this.session = session;
        this.line = line;
        this.options = options;
    }

    @Override
    public long handle() {
        return number;
    }

    @Override
    public LineDevice device() {
        return line.device();
    }

    @Override
    public LineOpenOptions options() {
        return options;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public LineStatus status() {
        synchronized (line.lock()) {
            requireOpen();
            return line.status();
        }
    }

    @Override
    public AddressStatus addressStatus(int addressId) {
        synchronized (line.lock()) {
            requireOpen();
            line.requireAddress(addressId);
            return line.addressStatus(addressId);
        }
    }

    @Override
    public Request<Call> makeCall(String destination, CallParams params) {
        requireOpen();
        return line.calling().makeCall(this, destination, params);
    }

    @Override
    public Request<ConferenceSetUp> setUpConference(int parties, CallParams params) {
        requireOpen();
        return line.calling().setUpConference(this, parties, params);
    }

    @Override
    public PickupControl pickup(int addressId) {
        requireOpen();
        line.requireAddress(addressId);
        return new LinePickup(this, addressId);
    }

    @Override
    public ForwardControl forwarding(int addressId) {
        requireOpen();
        line.requireAddress(addressId);
        return new LineForwarding(this, OptionalInt.of(addressId));
    }

    @Override
    public ForwardControl forwarding() {
        requireOpen();
        return new LineForwarding(this, OptionalInt.empty());
    }

    @Override
    public LineMedia media() {
        requireOpen();
        return new LineStreams(this);
    }

    @Override
    public Request<Void> cancelCompletion(int completionId) {
        requireOpen();
        return line.calling().cancelCompletion(this, completionId);
    }

    @Override
    public AgentControl agents() {
        requireOpen();
        return new Agents(line.proxies(), new LineOpener(this));
    }

    @Override
    public ProxyControl proxy() {
        requireOpen();
        return new ProxyVoice(line.proxies(), new LineOpener(this));
    }

    @Override
    public LineEquipment equipment() {
        requireOpen();
        return new OpenLineEquipment(this);
    }

    @Override
    public DeviceExtensions extensions() {
        requireOpen();
        return new OpenLineExtensions(this);
    }

    @Override
    public RingCount rings(int addressId) {
        requireOpen();
        line.requireAddress(addressId);
        return line.rings().of(this, addressId);
    }

    @Override
    public List<Call> calls() {
        synchronized (line.lock()) {
            requireOpen();
            return line.callsOf(this);
        }
    }

    @Override
    public List<Call> newCalls() {
        synchronized (line.lock()) {
            requireOpen();
            return line.newCalls(this, call -> true);
        }
    }

    @Override
    public List<Call> newCalls(int addressId) {
        synchronized (line.lock()) {
            requireOpen();
            line.requireAddress(addressId);
            return line.newCalls(this, call -> call.addressId() == addressId);
        }
    }

    @Override
    public void setStatusMessages(Set<LineStateItem> lineStates, Set<AddressStateItem> addressStates) {
        requireOpen();
        if (lineStates == null || addressStates == null) {
            throw new TelephonyException(LineError.INVALPOINTER, "a set of states is null; use Set.of() for none");
        }
        synchronized (line.lock()) {
            requireOpen();
            lineFilter = Set.copyOf(lineStates);
            addressFilter = Set.copyOf(addressStates);
        }
        line.reconcileLater();
    }

    @Override
    public void close() {
        line.close(this, session.closingReason(this));
    }

    Subscriber session() {
        return session;
    }

    ManagedLine managed() {
        return line;
    }

    boolean has(CallPrivilege privilege) {
        return options.privileges().contains(privilege);
    }

    Set<LineStateItem> lineFilter() {
        return lineFilter;
    }

    Set<AddressStateItem> addressFilter() {
        return addressFilter;
    }

    /** Under the line's lock. */
    void invalidate() {
        open = false;
    }

    void requireOpen() {
        if (!open) {
            throw new TelephonyException(LineError.INVALLINEHANDLE, this + " is closed");
        }
    }

    @Override
    public String toString() {
        return "line handle 0x%x on %s".formatted(number, line);
    }
}
