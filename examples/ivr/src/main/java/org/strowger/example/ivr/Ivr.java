package org.strowger.example.ivr;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
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
import org.strowger.telephony.TelephonyService;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.CallStatus;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.error.TelephonyException;

/**
 * Answers the calls of its lines and asks callers whom they want.
 *
 * <p>As the attendant it owns its calls, and has one thread on which everything happens: events, and the ends of
 * requests. It needs no timer: how long a caller may think is part of what it gathers.
 */
@Component(
        service = Ivr.class,
        immediate = true,
        configurationPid = "org.strowger.example.ivr",
        // Whoever installs this bundle has to say which lines it answers, and where callers can go.
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = IvrSettings.class)
public final class Ivr {
    private static final Logger LOG = LoggerFactory.getLogger(Ivr.class);
    private static final int SECONDS_TO_NEXT_TRY = 30;
    private static final int SECONDS_TO_HANG_UP = 2;

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "voice menu"));
    private final Map<Long, Visit> visits = new HashMap<>();
    private final Lines lines;
    private final Visit.House house;
    private TelephonySession session;

    /**
     * Opens the session, and after that, without keeping the activation waiting, the lines.
     *
     * @throws IllegalArgumentException if the settings are wrong, saying which and why
     */
    @Activate
    public Ivr(@Reference TelephonyService telephony, IvrSettings settings) {
        this.lines = new Lines(settings.lines());
        this.house = new Visit.House(
                new MainMenu(settings),
                Prompt.of("sorryPrompt", settings.sorryPrompt()),
                Prompt.of("goodbyePrompt", settings.goodbyePrompt()));
        // On the one thread: no event of the session can come there before this is done.
        CompletableFuture.runAsync(() -> openSession(telephony), thread).join();
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

    private void openSession(TelephonyService telephony) {
        session = telephony.openSession(
                Application.named("org.strowger.example.ivr").withFriendlyName("Voice menu"),
                EventDelivery.toExecutor(thread, router()));
    }

    private EventRouter router() {
        return new EventRouter()
                .on(CallEvent.Appeared.class, event -> welcome(event.call()))
                .on(CallEvent.StateChanged.class, event -> reached(event.call(), event.state(), event.mode()))
                .on(CallEvent.DigitDetected.class, event -> in(event.call(), Visit::pressed))
                .on(
                        CallEvent.DigitsGathered.class,
                        event -> in(event.call(), visit -> visit.gathered(event.digits(), event.reason())))
                .on(CallEvent.GenerationEnded.class, event -> in(event.call(), visit -> visit.played(event.reason())))
                .on(DeviceEvent.LineCreated.class, event -> open(event.device()))
                .on(LineEvent.Closed.class, event -> lost(event.line()))
                .on(EventsMissed.class, event -> catchUp());
    }

    private void in(Call call, Consumer<Visit> step) {
        Visit visit = visits.get(call.handle());
        if (visit != null) {
            step.accept(visit);
        }
    }

    private void openLines() {
        session.lines().forEach(this::open);
    }

    private void open(LineDevice device) {
        lines.open(session, device).ifPresent(this::takeUnowned);
    }

    /** Calls that were there before: those still offering that nobody owns are taken, the others are let go. */
    private void takeUnowned(Line line) {
        whileValid(() -> line.newCalls().forEach(call -> whileValid(() -> takeIfUnowned(call))));
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

    /** Any question to a call or a line may find that it is gone by now; an event tells so. */
    private static void whileValid(Runnable step) {
        try {
            step.run();
        } catch (TelephonyException e) {
            LOG.debug("Too late", e);
        }
    }

    private void welcome(Call call) {
        visits.computeIfAbsent(call.handle(), handle -> new Visit(call, house));
    }

    private void reached(Call call, CallState state, Optional<CallStateMode> mode) {
        in(call, visit -> visit.reached(state, mode));
        if (state == CallState.IDLE) {
            visits.remove(call.handle());
            call.close();
        }
    }

    private void lost(Line line) {
        lines.lost(line);
        visits.values().removeIf(visit -> !visit.call().isValid());
    }

    /** What the events that were missed told can be read from the calls themselves; ends of tones are never missed. */
    private void catchUp() {
        openLines();
        lines.open().forEach(this::takeUnowned);
        List<Call> calls = session.calls();
        calls.forEach(this::welcome);
        calls.forEach(call -> whileValid(() -> refresh(call)));
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
