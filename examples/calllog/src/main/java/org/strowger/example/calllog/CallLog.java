package org.strowger.example.calllog;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
 * <p>It opens every line as monitor, and so is told of every call there, whoever owns it. Its state is guarded by its own
 * lock: events come one at a time on the session's thread, but the first lines are opened by the thread that activates
 * the component, and events may come before that is done.
 */
@Component(service = CallLog.class, immediate = true, configurationPid = "org.strowger.example.calllog")
@Designate(ocd = CallLogSettings.class)
public final class CallLog {
    private static final Logger LOG = LoggerFactory.getLogger(CallLog.class);
    private static final int SECONDS_TO_NEXT_TRY = 30;

    private final Map<LineDeviceId, Line> lines = new HashMap<>();
    private final Set<LineDeviceId> refused = new HashSet<>();
    private final Map<Long, CallTrace> traces = new HashMap<>();
    private final Deque<CallRecord> recent = new ArrayDeque<>();
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final int keep;
    private final Clock clock;
    private final RecordWriter writer;
    private final TelephonySession session;

    /** Opens a session and every line. */
    @Activate
    public CallLog(@Reference TelephonyService telephony, CallLogSettings settings) {
        this(telephony, settings, Clock.systemUTC());
    }

    CallLog(TelephonyService telephony, CallLogSettings settings, Clock clock) {
        this.keep = settings.keep();
        this.clock = clock;
        this.writer = settings.file().isBlank() ? RecordWriter.NONE : new CsvFile(Path.of(settings.file()));
        synchronized (this) {
            session = telephony.openSession(Application.named("org.strowger.example.calllog"), events());
            openLines();
        }
        // For lines that could not be opened, or were closed by force.
        scheduler.scheduleWithFixedDelay(this::openLines, SECONDS_TO_NEXT_TRY, SECONDS_TO_NEXT_TRY, TimeUnit.SECONDS);
    }

    private EventDelivery events() {
        return EventDelivery.toListener(new EventRouter()
                .on(CallEvent.Appeared.class, event -> follow(event.call()))
                .on(CallEvent.StateChanged.class, this::stateChanged)
                .on(CallEvent.InfoChanged.class, this::infoChanged)
                .on(DeviceEvent.LineCreated.class, event -> open(event.device()))
                .on(LineEvent.Closed.class, event -> lineLost(event.line()))
                .on(EventsMissed.class, event -> catchUp()));
    }

    /** Closes the session; calls that are still up are recorded as far as they went. */
    @Deactivate
    void close() {
        scheduler.shutdownNow();
        session.close();
        synchronized (this) {
            List.copyOf(traces.values()).forEach(trace -> finish(trace, "log stopped"));
            writer.close();
        }
    }

    /** The last calls, the latest first. */
    synchronized List<CallRecord> recent() {
        return new ArrayList<>(recent);
    }

    private synchronized void openLines() {
        session.lines().forEach(this::open);
    }

    private synchronized void open(LineDevice device) {
        if (lines.containsKey(device.id())) {
            return;
        }
        try {
            Line line = session.openLine(device.id(), LineOpenOptions.monitor());
            lines.put(device.id(), line);
            refused.remove(device.id());
            // Calls that were there before us are not announced: one asks for them.
            line.newCalls().forEach(this::follow);
        } catch (TelephonyException e) {
            if (refused.add(device.id())) {
                LOG.warn("Calls on line {} are not logged: {}", device.permanentId(), e.getMessage());
            }
        }
    }

    private synchronized void follow(Call call) {
        try {
            CallStatus status = call.status();
            traces.computeIfAbsent(call.handle(), handle -> new CallTrace(call, status.stateEntered()));
            reached(call, status.state(), status.mode(), status.stateEntered());
        } catch (TelephonyException e) {
            LOG.debug("Call {} was gone before it could be followed", call.handle(), e);
        }
    }

    private synchronized void stateChanged(CallEvent.StateChanged event) {
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

    private synchronized void infoChanged(CallEvent.InfoChanged event) {
        CallTrace trace = traces.get(event.call().handle());
        if (trace != null) {
            trace.refresh();
        }
    }

    private synchronized void lineLost(Line line) {
        lines.remove(line.device().id());
        // The handles of its calls are void by now; what was known of them is not.
        traces.values().stream().filter(trace -> trace.isOn(line)).toList().forEach(trace -> finish(trace, "line lost"));
    }

    private synchronized void catchUp() {
        openLines();
        lines.values().forEach(line -> line.newCalls().forEach(this::follow));
        session.calls().forEach(this::follow);
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
