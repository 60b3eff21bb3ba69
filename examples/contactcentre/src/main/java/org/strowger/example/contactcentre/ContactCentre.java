package org.strowger.example.contactcentre;

import java.time.Clock;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.telephony.AgentEvent;
import org.strowger.telephony.Application;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.DeviceEvent;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.EventRouter;
import org.strowger.telephony.EventsMissed;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.ProxyControl;
import org.strowger.telephony.TelephonyService;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.agent.ProxyTask;
import org.strowger.telephony.agent.QueueStatusItem;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.error.TelephonyException;

/**
 * Callers wait on one line; each is sent to the agent who has been idle for the longest time.
 *
 * <p>It opens the line as owner of its calls and as proxy handler: other applications log agents on and ask for figures
 * through their own handles to the same line. As the attendant it has one thread on which everything happens.
 */
@Component(
        service = ContactCentre.class,
        immediate = true,
        configurationPid = "org.strowger.example.contactcentre",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = ContactCentreSettings.class)
public final class ContactCentre {
    private static final Logger LOG = LoggerFactory.getLogger(ContactCentre.class);
    private static final int SECONDS_TO_NEXT_TRY = 30;

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "contact centre"));
    private final TelephonyService telephony;
    private final String number;
    private final Roster roster;
    private final WaitingLine<Call> queue;
    private final AgentTelephones telephones;
    private final FrontDesk desk;
    private TelephonySession session;
    /** Null while the line cannot be had. */
    private Line line;

    /**
     * Opens the session, and after that, without keeping the activation waiting, the line.
     *
     * @throws IllegalArgumentException if the settings name no line
     */
    @Activate
    public ContactCentre(@Reference TelephonyService telephony, ContactCentreSettings settings) {
        this(telephony, settings, Clock.systemUTC());
    }

    ContactCentre(TelephonyService telephony, ContactCentreSettings settings, InstantSource clock) {
        this.telephony = telephony;
        this.number = named(settings.line());
        this.roster = new Roster(clock);
        this.queue = new WaitingLine<>(clock);
        this.telephones = new AgentTelephones(roster, new Announcements(this::tell));
        this.desk = new FrontDesk(settings.group(), roster, queue, telephones);
        // On the one thread: no event of the session can come there before this is done.
        CompletableFuture.runAsync(this::openSession, thread).join();
        // Again and again, for a line or telephones that could not be opened or were closed by force.
        thread.scheduleWithFixedDelay(this::openLine, 0, SECONDS_TO_NEXT_TRY, TimeUnit.SECONDS);
    }

    private static String named(String line) {
        if (line == null || line.isBlank()) {
            throw new IllegalArgumentException(
                    "line: no line is named; right would be a permanent id or an address, such as exchange/1008");
        }
        return line.strip();
    }

    /** Leaves callers and agents to themselves. */
    @Deactivate
    void close() {
        session.close();
        thread.shutdownNow();
    }

    private void openSession() {
        session = telephony.openSession(
                Application.named("org.strowger.example.contactcentre").withFriendlyName("Contact centre"),
                EventDelivery.toExecutor(
                        thread,
                        new EventRouter()
                                .on(AgentEvent.ProxyRequested.class, event -> asked(event.task()))
                                .on(CallEvent.StateChanged.class, event -> reached(event.call(), event.state()))
                                .on(EventsMissed.class, event -> catchUp())
                                .on(DeviceEvent.LineCreated.class, event -> openLine())
                                .on(LineEvent.Closed.class, event -> lost(event.line()))));
        telephones.watchThrough(session);
    }

    private void openLine() {
        if (line == null) {
            session.lines().stream().filter(this::isOurs).findFirst().ifPresent(this::open);
        }
        telephones.watchAll();
        distribute();
    }

    private boolean isOurs(LineDevice device) {
        return device.permanentId().equals(number) || AgentTelephones.has(device, number);
    }

    private void open(LineDevice device) {
        try {
            line = session.openLine(
                    device.id(),
                    LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE).withProxy(FrontDesk.SERVED));
            line.newCalls().forEach(call -> attempt(() -> takeUnowned(call)));
        } catch (TelephonyException e) {
            LOG.debug("Line {} cannot be opened now", device.permanentId(), e);
        }
    }

    /** A call that was there before: a caller whom nobody serves. */
    private void takeUnowned(Call call) {
        if (call.status().state() == CallState.OFFERING && call.info().owners() == 0) {
            call.setPrivilege(CallPrivilege.OWNER);
            callerReached(call, CallState.OFFERING);
        } else {
            call.close();
        }
    }

    /** What the events that were missed told can be read from the calls themselves. */
    private void catchUp() {
        session.calls()
                .forEach(call -> attempt(() -> reached(call, call.status().state())));
    }

    private void lost(Line closed) {
        if (closed.equals(line)) {
            line = null;
            queue.clear();
        } else {
            telephones.lost(closed);
        }
    }

    private void asked(ProxyTask task) {
        desk.answer(task);
        distribute();
    }

    private void reached(Call call, CallState state) {
        if (call.line().equals(line)) {
            callerReached(call, state);
        } else {
            telephones.reached(call, state);
        }
        distribute();
    }

    private void callerReached(Call call, CallState state) {
        if (state == CallState.OFFERING) {
            queue.add(call);
            queueChanged();
        } else if (state == CallState.DISCONNECTED || state == CallState.IDLE) {
            if (queue.abandon(call)) {
                queueChanged();
            }
            if (state == CallState.IDLE) {
                call.close();
            } else {
                attempt(call::drop);
            }
        }
    }

    /** As long as somebody waits and somebody is free. */
    private void distribute() {
        Optional<WaitingLine.Waiting<Call>> caller = queue.first();
        Optional<Shift> idle = roster.longestIdle();
        while (caller.isPresent() && idle.isPresent()) {
            send(caller.get(), idle.get());
            caller = queue.first();
            idle = roster.longestIdle();
        }
    }

    private void send(WaitingLine.Waiting<Call> caller, Shift shift) {
        queue.serve(caller.call());
        roster.assign(shift, caller.waited());
        telephones.changed(shift);
        queueChanged();
        try {
            caller.call().redirect(roster.agent(shift).extension()).reply().whenComplete((done, failure) -> {
                if (failure != null) {
                    notSent(caller, shift, failure);
                }
            });
        } catch (TelephonyException e) {
            notSent(caller, shift, e);
        }
    }

    /** Either the caller has gone meanwhile, or the agent's telephone cannot be reached; events tell which. */
    private void notSent(WaitingLine.Waiting<Call> caller, Shift shift, Throwable failure) {
        LOG.debug("A caller could not be sent to {}", roster.agent(shift).extension(), failure);
        roster.takeBack(shift);
        telephones.changed(shift);
        if (caller.call().isValid()) {
            queue.putBack(caller);
            queueChanged();
        }
        distribute();
    }

    private void queueChanged() {
        tell(proxy -> proxy.queueStatus(FrontDesk.QUEUE, Set.of(QueueStatusItem.UPDATE_INFO)));
    }

    private void tell(Consumer<ProxyControl> message) {
        attempt(() -> {
            if (line != null) {
                message.accept(line.proxy());
            }
        });
    }

    /** Whatever is done with a handle may find that it has become void. */
    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (TelephonyException e) {
            LOG.debug("Too late", e);
        }
    }
}
