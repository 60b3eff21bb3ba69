package org.strowger.core.internal.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.strowger.core.internal.assisted.Recipient;
import org.strowger.core.internal.assisted.RequestQueue;
import org.strowger.core.internal.device.DeviceSubscriber;
import org.strowger.core.internal.device.Devices;
import org.strowger.core.internal.event.ListenerReceiver;
import org.strowger.core.internal.event.Outbox;
import org.strowger.core.internal.event.PullReceiver;
import org.strowger.core.internal.event.Receiver;
import org.strowger.core.internal.handle.HandleTable;
import org.strowger.core.internal.line.CallHandle;
import org.strowger.core.internal.line.OpenCheck;
import org.strowger.core.internal.line.Subscriber;
import org.strowger.core.internal.line.VersionRules;
import org.strowger.core.internal.runtime.Strand;
import org.strowger.core.internal.runtime.Workers;
import org.strowger.telephony.Application;
import org.strowger.telephony.Call;
import org.strowger.telephony.DeviceEvent;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineDeviceSetup;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Phone;
import org.strowger.telephony.PhoneOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.agent.AgentCapabilities;
import org.strowger.telephony.agent.ProxyRequestType;
import org.strowger.telephony.assisted.AssistedRequests;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.device.ExtensionVersion;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.device.PhoneDevice;
import org.strowger.telephony.device.PhoneDeviceId;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** One application's use of telephony: its open lines, its handles and its outbox. */
public final class Session implements TelephonySession, Subscriber, DeviceSubscriber {
    private final Application application;
    private final Devices devices;
    private final HandleTable handles;
    private final Workers workers;
    private final VersionRules version;
    private final Receiver receiver;
    private final Outbox outbox;
    private final Strand strand;
    private final Consumer<Session> whenClosed;
    private final Recipient recipient;
    private final Set<Line> lines = new LinkedHashSet<>();
    private final OpenPhones phones = new OpenPhones(this);
    private final DeviceNews news;
    /** Stands for the session where nothing of it must be kept alive. */
    private final Object key = new Object();

    private final AgentInquiries inquiries = new AgentInquiries(this);
    private boolean closed;

    /**
     * @param application who opened it
     * @param delivery how it receives events
     * @param devices all devices
     * @param handles all handles
     * @param workers threads and time
     * @param requests what applications ask of each other
     * @param whenClosed told once when it is closed
     */
    public Session(
            Application application,
            EventDelivery delivery,
            Devices devices,
            HandleTable handles,
            Workers workers,
            RequestQueue requests,
            Consumer<Session> whenClosed) {
        this.application = application;
        this.devices = devices;
        this.handles = handles;
        this.workers = workers;
        this.version = new VersionRules(application.version());
        this.whenClosed = whenClosed;
        this.strand = workers.strand("session of " + application.name());
        this.receiver = receiver(delivery, strand);
        this.outbox = new Outbox(delivery.capacity(), strand, receiver);
        this.news = new DeviceNews(outbox);
        this.recipient = new Recipient(application.name(), outbox, requests, this::requireOpen);
    }

    private Receiver receiver(EventDelivery delivery, Strand strand) {
        if (delivery instanceof EventDelivery.ToListener way) {
            // Deliveries are started on the strand already.
            return new ListenerReceiver(application.name(), Runnable::run, way.listener());
        }
        if (delivery instanceof EventDelivery.ToExecutor way) {
            return new ListenerReceiver(application.name(), way.executor(), way.listener());
        }
        return new PullReceiver(workers);
    }

    @Override
    public Application application() {
        return application;
    }

    @Override
    public List<LineDevice> lines() {
        requireOpen();
        return devices.lines();
    }

    @Override
    public List<PhoneDevice> phones() {
        requireOpen();
        return devices.phones();
    }

    @Override
    public LineDevice line(LineDeviceId id) {
        requireOpen();
        return devices.line(id).device();
    }

    @Override
    public Optional<LineDevice> line(String permanentId) {
        requireOpen();
        return devices.lines().stream()
                .filter(device -> device.permanentId().equals(permanentId))
                .findFirst();
    }

    @Override
    public LineDeviceSetup setup(LineDeviceId id) {
        requireOpen();
        return devices.line(id).setup(this::requireOpen);
    }

    @Override
    public Line openLine(LineDeviceId id, LineOpenOptions options) {
        requireOpen();
        return devices.line(id).open(this, options);
    }

    @Override
    public Line openAnyLine(LineOpenOptions options, CallParams params) {
        requireOpen();
        OpenCheck.requirePrivileges(options);
        if (params == null) {
            throw new TelephonyException(
                    LineError.INVALCALLPARAMS, "the call parameters are null; use CallParams.defaults()");
        }
        return devices.present()
                .map(line -> line.openIfPossible(this, options, params))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new TelephonyException(
                        LineError.LINEMAPPERFAILED, "no line can serve such a call now: " + options.mediaModes()));
    }

    @Override
    public PhoneDevice phone(PhoneDeviceId id) {
        requireOpen();
        return devices.phone(id).device();
    }

    @Override
    public ExtensionVersion negotiateExtensions(PhoneDeviceId id, ExtensionVersion lowest, ExtensionVersion highest) {
        requireOpen();
        return devices.phone(id).negotiateExtensions(lowest, highest);
    }

    @Override
    public Phone openPhone(PhoneDeviceId id, PhoneOpenOptions options) {
        requireOpen();
        return devices.phone(id).open(phones, options);
    }

    @Override
    public List<Phone> openPhones() {
        requireOpen();
        return phones.all();
    }

    @Override
    public List<PhoneDevice> phonesOf(LineDeviceId line) {
        requireOpen();
        return devices.phonesOf(devices.line(line).device());
    }

    @Override
    public List<Optional<PhoneDevice>> phonesAtTerminalsOf(LineDevice line) {
        requireOpen();
        return devices.phonesAtTerminalsOf(line);
    }

    @Override
    public AssistedRequests assistedRequests() {
        requireOpen();
        return recipient;
    }

    @Override
    public Request<AgentCapabilities> agentCapabilities(LineDeviceId id, int addressId) {
        requireOpen();
        return inquiries.capabilities(devices.line(id), addressId);
    }

    @Override
    public Set<ProxyRequestType> proxyStatus(LineDeviceId id) {
        requireOpen();
        return devices.line(id).proxies().served();
    }

    @Override
    public Optional<Call> call(long handle) {
        requireOpen();
        return handles.find(handle, CallHandle.class).filter(this::isOwn).map(call -> call);
    }

    private boolean isOwn(CallHandle call) {
        if (!call.isKnown()) {
            return false;
        }
        synchronized (lines) {
            return lines.contains(call.line());
        }
    }

    @Override
    public List<Call> calls() {
        return openLines().stream().flatMap(Session::callsOf).toList();
    }

    private static Stream<Call> callsOf(Line line) {
        try {
            return line.calls().stream();
        } catch (TelephonyException e) {
            // Closed since it was listed: it has no calls any more.
            return Stream.empty();
        }
    }

    @Override
    public List<Line> openLines() {
        requireOpen();
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    @Override
    public TelephonyEvent nextEvent(Duration limit) {
        requireOpen();
        if (receiver instanceof PullReceiver queue) {
            return queue.take(limit);
        }
        throw new TelephonyException(
                LineError.OPERATIONUNAVAIL,
                "this session's events go to a listener; open it with EventDelivery.toQueue()");
    }

    @Override
    public long eventsMissed() {
        requireOpen();
        return outbox.missed();
    }

    @Override
    public void close() {
        List<Line> open;
        synchronized (lines) {
            if (closed) {
                return;
            }
            closed = true;
            open = new ArrayList<>(lines);
        }
        outbox.close();
        recipient.leave();
        open.forEach(Line::close);
        phones.close();
        inquiries.close();
        whenClosed.accept(this);
    }

    /**
     * What was left to deliver when the session was closed.
     *
     * @return completes when every stage of a request has ended, as far as that is in the core's hands
     */
    public CompletableFuture<Void> told() {
        CompletableFuture<Void> told = new CompletableFuture<>();
        strand.execute(() -> told.complete(null));
        return told;
    }

    /** How it keeps up with its events; from any thread. */
    public SessionVitals vitals() {
        return new SessionVitals(key, name(), outbox, outbox.fill());
    }

    @Override
    public void tell(DeviceEvent event) {
        news.tell(event, version.deviceEvent(event));
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public VersionRules version() {
        return version;
    }

    @Override
    public String name() {
        return application.name();
    }

    @Override
    public String friendlyName() {
        return application.friendlyName().isBlank() ? application.name() : application.friendlyName();
    }

    @Override
    public boolean register(Line line) {
        synchronized (lines) {
            return !closed && lines.add(line);
        }
    }

    @Override
    public TelephonyException closingReason(Line line) {
        synchronized (lines) {
            return closed
                    ? new TelephonyException(LineError.INVALAPPHANDLE, this + " was closed")
                    : new TelephonyException(LineError.INVALLINEHANDLE, line + " was closed");
        }
    }

    @Override
    public void forget(Line line) {
        synchronized (lines) {
            lines.remove(line);
        }
    }

    @Override
    public boolean isDelivering() {
        return receiver.isDelivering();
    }

    @Override
    public Workers workers() {
        return workers;
    }

    private void requireOpen() {
        synchronized (lines) {
            if (closed) {
                throw new TelephonyException(
                        LineError.INVALAPPHANDLE, "the session of " + application.name() + " is closed");
            }
        }
    }

    @Override
    public String toString() {
        return "session of " + application.name();
    }
}
