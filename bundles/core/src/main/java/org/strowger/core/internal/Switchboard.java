package org.strowger.core.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.internal.assisted.RequestQueue;
import org.strowger.core.internal.device.Devices;
import org.strowger.core.internal.device.PermanentNumbers;
import org.strowger.core.internal.handle.HandleTable;
import org.strowger.core.internal.line.LineContext;
import org.strowger.core.internal.line.ManagedLine;
import org.strowger.core.internal.priority.Priorities;
import org.strowger.core.internal.provider.Attachment;
import org.strowger.core.internal.provider.Faults;
import org.strowger.core.internal.provider.Vitals;
import org.strowger.core.internal.request.RequestIds;
import org.strowger.core.internal.runtime.OneStrand;
import org.strowger.core.internal.runtime.Thrown;
import org.strowger.core.internal.runtime.Workers;
import org.strowger.core.internal.session.Session;
import org.strowger.core.internal.session.SessionVitals;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.Application;
import org.strowger.telephony.ApplicationPriorities;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.TelephonyService;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.assisted.AssistedTelephony;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.Scheduler;
import org.strowger.telephony.spi.TelephonyProvider;

/** The core as a whole: between applications that open sessions and providers that come and go. */
public final class Switchboard implements TelephonyService, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Switchboard.class);

    private final Workers workers;
    private volatile Settings settings;
    private final Priorities priorities;
    private final Devices devices;
    private final HandleTable handles = new HandleTable();
    private final RequestIds requestIds = new RequestIds();
    private final RequestQueue requests;
    /** Guards itself. */
    private final Map<TelephonyProvider, Attachment> attachments = new IdentityHashMap<>();
    /** The ids of providers that are being stopped, and when they are free; guarded by the attachments. */
    private final Map<String, CompletableFuture<Void>> leaving = new HashMap<>();
    /** The providers that are being stopped. */
    private final Map<TelephonyProvider, CompletableFuture<Void>> stopping = new IdentityHashMap<>();

    /** The providers that the core works with, until they were stopped. */
    private final Set<Vitals> vitals = ConcurrentHashMap.newKeySet();

    /** The sessions that are open, in the order in which they were opened; guards itself. */
    private final Set<Session> sessions = new LinkedHashSet<>();

    private volatile boolean closed;

    /**
     * A switchboard that forgets the applications' priorities and the numbers of devices at the end.
     *
     * @param workers threads and time; closed with the switchboard
     * @param settings what is configured
     */
    public Switchboard(Workers workers, Settings settings) {
        this(workers, settings, Priorities.inMemory());
    }

    /**
     * A switchboard that forgets the numbers of devices at the end.
     *
     * @param workers threads and time; closed with the switchboard
     * @param settings what is configured
     * @param priorities which applications come first
     */
    public Switchboard(Workers workers, Settings settings, Priorities priorities) {
        this(workers, settings, priorities, PermanentNumbers.inMemory());
    }

    /**
     * @param workers threads and time; closed with the switchboard
     * @param settings what is configured
     * @param priorities which applications come first
     * @param permanentNumbers the numbers of devices seen before
     */
    public Switchboard(Workers workers, Settings settings, Priorities priorities, PermanentNumbers permanentNumbers) {
        this.priorities = priorities;
        this.requests = new RequestQueue(priorities);
        this.devices = new Devices(permanentNumbers);
        this.workers = workers;
        this.settings = settings;
    }

    /** Something else is configured from now on; requests that are under way end as was configured before. */
    public void configure(Settings now) {
        settings = now;
    }

    @Override
    public ApiVersion version() {
        return ApiVersion.V2_2;
    }

    @Override
    public ApplicationPriorities priorities() {
        return priorities;
    }

    /** For applications that leave the making of a call to another one. */
    public AssistedTelephony assistedTelephony() {
        return requests;
    }

    /** Address translation has changed; open lines are told if they asked for it (rule L-454). */
    public void translationChanged() {
        devices.present().forEach(ManagedLine::translationChanged);
    }

    @Override
    public TelephonySession openSession(Application application, EventDelivery delivery) {
        return openSession(application, delivery, new HashSet<>(1));
    }

    /**
     * As {@link #openSession(Application, EventDelivery)}.
     *
     * @param open holds the session as long as it is open; safe for use by any thread unless it is for one session
     */
    public TelephonySession openSession(
            Application application, EventDelivery delivery, Set<? super TelephonySession> open) {
        if (application == null || application.name().isBlank()) {
            throw new TelephonyException(LineError.INVALAPPNAME, "the application needs a name");
        }
        if (delivery == null) {
            throw new TelephonyException(
                    LineError.INVALPARAM, "the delivery is null; use EventDelivery.toListener(...)");
        }
        if (!application.version().isAtLeast(ApiVersion.V1_3)) {
            throw new TelephonyException(
                    LineError.INCOMPATIBLEAPIVERSION, "versions 1.3 to 2.2 are served, not " + application.version());
        }
        Session session = new Session(application, delivery, devices, handles, workers, requests, ended -> {
            devices.remove(ended);
            synchronized (sessions) {
                sessions.remove(ended);
            }
            open.remove(ended);
        });
        devices.add(session);
        synchronized (sessions) {
            sessions.add(session);
        }
        open.add(session);
        if (closed) {
            // Whoever closes the core may have looked for sessions before this one was there.
            session.close();
            throw new TelephonyException(LineError.OPERATIONFAILED, "telephony has been stopped");
        }
        return session;
    }

    /** Starts to work with a provider; its lines appear when it has started. */
    public void attach(TelephonyProvider provider) {
        Attachment attachment;
        CompletableFuture<Void> before;
        try {
            String id = Attachment.requireId(provider);
            boolean serial = provider.wantsOneCallAtATime();
            synchronized (attachments) {
                if (closed) {
                    LOG.debug("Provider {} comes when the core has stopped", id);
                    return;
                }
                if (attachments.values().stream().anyMatch(other -> other.id().equals(id))) {
                    throw new IllegalArgumentException("%s: there is a provider \"%s\" already; configure another name"
                            .formatted(LineError.NOMULTIPLEINSTANCE, id));
                }
                attachment = new Attachment(provider, id, devices, contextFor(id, serial));
                attachments.put(provider, attachment);
                vitals.add(attachment.vitals());
                before = leaving.getOrDefault(id, CompletableFuture.completedFuture(null));
            }
        } catch (Throwable e) {
            Thrown.warn(LOG, e, "A provider cannot be used: {}", Thrown.told(e));
            return;
        }
        startAfter(before, attachment);
    }

    private LineContext contextFor(String provider, boolean serial) {
        Faults faults = new Faults(provider, workers.strand("faults of provider " + provider));
        Workers own = serial ? new OneStrand(workers, "provider " + provider) : workers;
        return new LineContext(own, () -> settings, handles, requestIds, priorities, faults);
    }

    /** Whoever had the id before must have stopped, unless it takes too long (rules L-033, S-011). */
    private void startAfter(CompletableFuture<Void> before, Attachment attachment) {
        CompletableFuture<Void> ready = before.copy();
        if (!ready.isDone()) {
            Scheduler.Timer patience = workers.scheduler().schedule(stopLimit(), () -> ready.complete(null));
            ready.thenRun(patience::cancel);
        }
        ready.thenRun(attachment::start);
    }

    private Duration stopLimit() {
        return settings.queryLimit().multipliedBy(2);
    }

    /**
     * Stops working with a provider. When this returns its lines are gone and their handles void. May be told more than
     * once.
     *
     * @return completes when the provider was stopped
     */
    public CompletableFuture<Void> detach(TelephonyProvider provider) {
        CompletableFuture<Void> stopped = new CompletableFuture<>();
        Attachment attachment;
        synchronized (attachments) {
            attachment = attachments.remove(provider);
            if (attachment == null) {
                return stopping.getOrDefault(provider, CompletableFuture.completedFuture(null));
            }
            stopping.put(provider, stopped);
            leave(attachment.id(), stopped);
        }
        attachment.stop(settings.queryLimit()).thenRun(() -> {
            synchronized (attachments) {
                stopping.remove(provider, stopped);
            }
            vitals.remove(attachment.vitals());
            stopped.complete(null);
        });
        return stopped;
    }

    /**
     * The id is free when this one and all that had it before have stopped. One that hangs may keep it for ever, so
     * nothing but the id is remembered meanwhile.
     */
    private void leave(String id, CompletableFuture<Void> stopped) {
        CompletableFuture<Void> before = leaving.getOrDefault(id, CompletableFuture.completedFuture(null));
        CompletableFuture<Void> all = CompletableFuture.allOf(stopped, before);
        leaving.put(id, all);
        all.thenRun(() -> {
            synchronized (attachments) {
                leaving.remove(id, all);
            }
        });
    }

    /** How each provider is that the core works with; in no order. */
    public Collection<Vitals> providers() {
        return List.copyOf(vitals);
    }

    /** How each session is that is open, in the order in which they were opened. */
    public List<SessionVitals> sessions() {
        return openSessions().stream().map(Session::vitals).toList();
    }

    private List<Session> openSessions() {
        synchronized (sessions) {
            return List.copyOf(sessions);
        }
    }

    /** Closes every session and lets go of every provider. */
    @Override
    public void close() {
        List<TelephonyProvider> all = new ArrayList<>();
        synchronized (attachments) {
            closed = true;
            attachments.entrySet().stream()
                    .sorted(Comparator.comparing(attached -> attached.getValue().id()))
                    .forEach(attached -> all.add(attached.getKey()));
        }
        List<CompletableFuture<Void>> ending = new ArrayList<>();
        for (Session session : openSessions()) {
            session.close();
            ending.add(session.told());
        }
        all.forEach(provider -> ending.add(detach(provider)));
        await(CompletableFuture.allOf(ending.toArray(CompletableFuture[]::new)));
        workers.close();
    }

    /** Waits for providers to be stopped, but not for ever. */
    public void await(CompletableFuture<Void> stopped) {
        Duration limit = stopLimit();
        try {
            workers.await(stopped, limit);
        } catch (TimeoutException e) {
            LOG.warn("A provider was not stopped within {}; it is left to itself", limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
