package org.strowger.example.calllog;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
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
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.CallStatus;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.error.TelephonyException;

/**
 * Writes one record for each finished call on any line, without ever touching a call.
 *
 * <p>It opens every line as monitor, and so is told of every call there, whoever owns it. It has one thread, on which
 * everything happens: it hands that thread to its session as the executor of its events. So nothing here needs a lock.
 */
@Component(service = CallLog.class, immediate = true, configurationPid = "org.strowger.example.calllog")
@Designate(ocd = CallLogSettings.class)
public final class CallLog {
    private static final Logger LOG = LoggerFactory.getLogger(CallLog.class);
    private static final int SECONDS_TO_NEXT_TRY = 30;
    private static final int SECONDS_TO_FINISH = 5;

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "call log"));
    private final Map<LineDeviceId, Line> lines = new HashMap<>();
    private final Map<Long, CallTrace> traces = new HashMap<>();
    private final Deque<CallRecord> recent = new LinkedBlockingDeque<>();
    private final TelephonyService telephony;
    private final int keep;
    private final Clock clock;
    private final RecordWriter writer;
    private TelephonySession session;

    /** Opens the session, and after that, without keeping the activation waiting, the lines. */
    @Activate
    public CallLog(@Reference TelephonyService telephony, CallLogSettings settings) {
        this(telephony, settings, Clock.systemUTC());
    }

    CallLog(TelephonyService telephony, CallLogSettings settings, Clock clock) {
        this.telephony = telephony;
        this.keep = settings.keep();
        this.clock = clock;
        this.writer = settings.file().isBlank() ? RecordWriter.NONE : new CsvFile(Path.of(settings.file()));
        // On the one thread: no event of the session can come there before this is done.
        CompletableFuture.runAsync(this::openSession, thread).join();
        // Again and again, for lines that could not be opened or were closed by force.
        thread.scheduleWithFixedDelay(this::openLines, 0, SECONDS_TO_NEXT_TRY, TimeUnit.SECONDS);
    }

    /** Records calls that are still up as far as they went, and closes the session. */
    @Deactivate
    void close() throws InterruptedException {
        Future<?> finished =
                thread.submit(() -> List.copyOf(traces.values()).forEach(trace -> finish(trace, "log stopped")));
        try {
            finished.get(SECONDS_TO_FINISH, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.warn("Not all calls could be recorded", e);
        } finally {
            session.close();
            thread.shutdownNow();
            writer.close();
        }
    }

    /** The last calls, the latest first. */
    List<CallRecord> recent() {
        return List.copyOf(recent);
    }

    private void openSession() {
        session = telephony.openSession(
                Application.named("org.strowger.example.calllog").withFriendlyName("Call log"),
                EventDelivery.toExecutor(
                        thread,
                        new EventRouter()
                                .on(CallEvent.Appeared.class, this::appeared)
                                .on(CallEvent.StateChanged.class, this::stateChanged)
                                .on(CallEvent.InfoChanged.class, this::infoChanged)
                                .on(DeviceEvent.LineCreated.class, event -> open(event.device()))
                                .on(LineEvent.Closed.class, event -> lineLost(event.line()))
                                .on(EventsMissed.class, event -> catchUp())));
    }

    private void openLines() {
        session.lines().forEach(this::open);
    }

    private void open(LineDevice device) {
        if (lines.containsKey(device.id())) {
            return;
        }
        try {
            Line line = session.openLine(device.id(), LineOpenOptions.monitor());
            lines.put(device.id(), line);
            // Calls that were there before are not announced: one asks for them.
            line.newCalls().forEach(this::found);
        } catch (TelephonyException e) {
            LOG.debug("Calls on line {} cannot be logged now", device.permanentId(), e);
        }
    }

    /** A new call; its state follows with the next event. */
    private void appeared(CallEvent.Appeared event) {
        traces.put(event.call().handle(), new CallTrace(event.call(), clock.instant()));
    }

    /** A call of which events were missed. */
    private void found(Call call) {
        try {
            CallStatus status = call.status();
            traces.computeIfAbsent(call.handle(), handle -> new CallTrace(call, status.stateEntered()));
            reached(call, status.state(), status.mode(), status.stateEntered());
        } catch (TelephonyException e) {
            LOG.debug("Call {} was gone before it could be followed", call.handle(), e);
        }
    }

    private void stateChanged(CallEvent.StateChanged event) {
        reached(event.call(), event.state(), event.mode(), clock.instant());
    }

    private void reached(Call call, CallState state, Optional<CallStateMode> mode, Instant at) {
        CallTrace trace = traces.get(call.handle());
        if (trace == null) {
            return;
        }
        trace.reached(state, mode, at);
        if (state == CallState.IDLE) {
            finish(trace, trace.ending());
            // Idle calls keep their handle until it is given back.
            call.close();
        }
    }

    private void infoChanged(CallEvent.InfoChanged event) {
        CallTrace trace = traces.get(event.call().handle());
        if (trace != null) {
            trace.refresh();
        }
    }

    private void lineLost(Line line) {
        lines.remove(line.device().id());
        // The handles of its calls are void by now; what was known of them is not.
        traces.values().stream()
                .filter(trace -> trace.isOn(line))
                .toList()
                .forEach(trace -> finish(trace, "line lost"));
    }

    private void catchUp() {
        openLines();
        lines.values().forEach(line -> line.newCalls().forEach(this::found));
        session.calls().forEach(this::found);
    }

    private void finish(CallTrace trace, String ending) {
        traces.remove(trace.handle());
        CallRecord record = trace.record(clock.instant(), ending);
        recent.addFirst(record);
        if (recent.size() > keep) {
            recent.removeLast();
        }
        writer.write(record);
    }
}
