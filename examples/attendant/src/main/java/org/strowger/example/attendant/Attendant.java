package org.strowger.example.attendant;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import org.strowger.telephony.TelephonyService;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.CallStatus;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.error.TelephonyException;

/**
 * Answers every call that is offered on its lines.
 *
 * <p>It opens its lines as owner, so incoming calls of their media modes are given to it, and it alone must see to it
 * that each is ended and each handle given back. It has one thread, on which everything happens: it hands that thread
 * to its session as the executor of its events, where stages of its requests end too, and uses it for its timers. So
 * nothing here needs a lock.
 */
@Component(
        service = Attendant.class,
        immediate = true,
        configurationPid = "org.strowger.example.attendant",
        // Whoever installs this bundle has to say which lines it answers.
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = AttendantSettings.class)
public final class Attendant {
    private static final Logger LOG = LoggerFactory.getLogger(Attendant.class);
    private static final int SECONDS_TO_NEXT_TRY = 30;
    private static final int SECONDS_TO_HANG_UP = 2;

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "attendant"));
    private final Map<LineDeviceId, Line> lines = new HashMap<>();
    private final Map<Long, Visit> visits = new HashMap<>();
    private final Tally tally = new Tally();
    private final TelephonyService telephony;
    private final AttendantSettings settings;
    private final Set<String> chosen;
    private TelephonySession session;

    /** Opens the session, and after that, without keeping the activation waiting, the lines. */
    @Activate
    public Attendant(@Reference TelephonyService telephony, AttendantSettings settings) {
        this.telephony = telephony;
        this.settings = settings;
        // Text files of settings have no lists: there the lines are separated by commas.
        this.chosen = Arrays.stream(settings.lines())
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        // On the one thread: no event of the session can come there before this is done.
        CompletableFuture.runAsync(this::openSession, thread).join();
        // Again and again, for lines that could not be opened or were closed by force.
        thread.scheduleWithFixedDelay(this::openLines, 0, SECONDS_TO_NEXT_TRY, TimeUnit.SECONDS);
    }

    /** Hangs up what is left, and stops. */
    @Deactivate
    void close() throws InterruptedException {
        CompletableFuture<Void> hungUp = new CompletableFuture<>();
        thread.execute(() -> hangUpAll().thenRun(() -> hungUp.complete(null)));
        try {
            hungUp.get(SECONDS_TO_HANG_UP, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.warn("Not all calls could be ended within {} s; they are left as they are", SECONDS_TO_HANG_UP);
        } finally {
            session.close();
            thread.shutdownNow();
        }
    }

    /** What became of the calls so far. */
    Tally.Counts counts() {
        return tally.counts();
    }

    private void openSession() {
        session = telephony.openSession(
                Application.named("org.strowger.example.attendant").withFriendlyName("Attendant"),
                EventDelivery.toExecutor(
                        thread,
                        new EventRouter()
                                .on(CallEvent.Appeared.class, event -> welcome(event.call()))
                                .on(
                                        CallEvent.StateChanged.class,
                                        event -> reached(event.call(), event.state(), event.mode()))
                                .on(DeviceEvent.LineCreated.class, event -> open(event.device()))
                                .on(LineEvent.Closed.class, event -> lost(event.line()))
                                .on(EventsMissed.class, event -> catchUp())));
    }

    private void openLines() {
        session.lines().forEach(this::open);
    }

    private void open(LineDevice device) {
        Set<MediaMode> modes = EnumSet.of(MediaMode.INTERACTIVE_VOICE, MediaMode.AUTOMATED_VOICE);
        modes.retainAll(device.capabilities().mediaModes());
        if (lines.containsKey(device.id()) || modes.isEmpty() || !isOurs(device)) {
            return;
        }
        try {
            Line line = session.openLine(device.id(), LineOpenOptions.of(Set.of(CallPrivilege.OWNER), modes));
            lines.put(device.id(), line);
            takeUnowned(line);
        } catch (TelephonyException e) {
            LOG.debug("Line {} cannot be attended now", device.permanentId(), e);
        }
    }

    private boolean isOurs(LineDevice device) {
        return chosen.isEmpty()
                || chosen.contains(device.permanentId())
                || device.capabilities().addresses().stream().anyMatch(one -> chosen.contains(one.address()));
    }

    /** Calls that were there before: those still offering that nobody owns are taken, the others are let go. */
    private void takeUnowned(Line line) {
        line.newCalls().forEach(call -> whileValid(call, this::takeIfUnowned));
    }

    private void takeIfUnowned(Call call) {
        if (call.status().state() == CallState.OFFERING && call.info().owners() == 0) {
            call.setPrivilege(CallPrivilege.OWNER);
            welcome(call);
            refresh(call);
        } else {
            call.close();
        }
    }

    /** Any question to a call may find that it is gone by now. */
    private static void whileValid(Call call, Consumer<Call> step) {
        try {
            step.accept(call);
        } catch (TelephonyException e) {
            LOG.debug("Call {} was lost", call.handle(), e);
            call.close();
        }
    }

    private void welcome(Call call) {
        visits.computeIfAbsent(call.handle(), handle -> new Visit(call, settings, thread, tally));
    }

    private void reached(Call call, CallState state, Optional<CallStateMode> mode) {
        Visit visit = visits.get(call.handle());
        if (visit == null) {
            return;
        }
        visit.reached(state, mode);
        if (state == CallState.IDLE) {
            visits.remove(call.handle());
            visit.end();
        }
    }

    private void lost(Line line) {
        lines.remove(line.device().id());
        List<Visit> gone = visits.values().stream()
                .filter(visit -> !visit.call().isValid())
                .toList();
        gone.forEach(visit -> {
            visits.remove(visit.call().handle());
            visit.end();
        });
    }

    /** What the events that were missed told can be read from the calls themselves. */
    private void catchUp() {
        openLines();
        lines.values().forEach(this::takeUnowned);
        session.calls().forEach(this::welcome);
        session.calls().forEach(call -> whileValid(call, this::refresh));
    }

    private void refresh(Call call) {
        CallStatus status = call.status();
        reached(call, status.state(), status.mode());
    }

    private CompletableFuture<Void> hangUpAll() {
        return CompletableFuture.allOf(visits.values().stream()
                .map(visit -> visit.drop().toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new));
    }
}
