package org.strowger.shell.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.telephony.Application;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.DeviceEvent;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.EventsMissed;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.PhoneEvent;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.TelephonyService;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.error.TelephonyException;

/**
 * The telephony session behind all commands: lines opened on demand stay open, so what one command starts the next can
 * go on with. A line that goes away and returns is opened again as it was; the handle of a call is given back when the
 * call has become idle. Safe for use by any thread.
 *
 * <p>Immediate, because Gogo lets go of a command after each use: a lazy component would forget its calls then.
 */
@Component(service = Desk.class, immediate = true)
public final class Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final Set<LineStateItem> STATES_TO_SHOW = EnumSet.of(
            LineStateItem.RINGING,
            LineStateItem.CONNECTED,
            LineStateItem.DISCONNECTED,
            LineStateItem.IN_SERVICE,
            LineStateItem.OUT_OF_SERVICE,
            LineStateItem.CAPABILITIES_CHANGE,
            LineStateItem.TRANSLATE_CHANGE);

    private final Map<LineDeviceId, Line> open = new ConcurrentHashMap<>();
    private final Map<String, Opening> wanted = new ConcurrentHashMap<>();
    private final List<Watch> watches = new CopyOnWriteArrayList<>();
    private final TelephonySession session;
    private final DeskPhones phones;

    /** Opens the session. */
    @Activate
    public Desk(@Reference TelephonyService telephony) {
        session = telephony.openSession(
                Application.named("org.strowger.shell").withFriendlyName("Shell"),
                EventDelivery.toListener(this::onEvent));
        phones = new DeskPhones(session);
    }

    /** Closes the session; calls go on without it. */
    @Deactivate
    void close() {
        watches.clear();
        session.close();
    }

    /** The phones. */
    DeskPhones phones() {
        return phones;
    }

    /** The line devices that exist now. */
    List<LineDevice> devices() {
        return session.lines();
    }

    /** The desk's handle to a line, if it is open here. */
    Optional<Line> line(LineDeviceId id) {
        return Optional.ofNullable(open.get(id)).filter(Line::isOpen);
    }

    /** The desk's handle to a line; only if the line is not open here at all it is opened, for this purpose. */
    Line use(LineDevice device, Opening purpose) {
        return line(device.id()).orElseGet(() -> open(device, purpose));
    }

    /**
     * Opens a line, unless it is open already and for enough.
     *
     * @throws Mistake if it would have to be opened again and own calls would be lost by that
     * @throws TelephonyException if it cannot be opened
     */
    Line open(LineDevice device, Opening purpose) {
        Optional<Line> present = line(device.id());
        if (present.isPresent() && Opening.of(present.get().options()).covers(purpose)) {
            return present.get();
        }
        present.ifPresent(this::requireNothingOwned);
        Line line = session.openLine(device.id(), purpose.options(device));
        wanted.put(device.permanentId(), purpose);
        Line before = open.put(device.id(), line);
        if (before != null) {
            before.close();
        }
        Set<LineStateItem> states = EnumSet.copyOf(STATES_TO_SHOW);
        states.retainAll(device.capabilities().lineStates());
        line.setStatusMessages(states, Set.of());
        line.newCalls();
        return line;
    }

    /** Opens every line that is not open here yet as monitor, and says which could not be opened, and why. */
    List<String> openAll() {
        List<String> failures = new ArrayList<>();
        for (LineDevice device : devices()) {
            try {
                use(device, Opening.MONITOR);
            } catch (TelephonyException e) {
                failures.add("line " + Words.line(device) + " cannot be opened: " + Words.printable(e.getMessage()));
            }
        }
        return failures;
    }

    /** Closes a line, and does not open it again by itself. */
    void close(LineDevice device) {
        wanted.remove(device.permanentId());
        Line line = open.remove(device.id());
        if (line != null) {
            line.close();
        }
    }

    /** All calls on lines that are open here, oldest handle first. */
    List<Call> calls() {
        return session.calls().stream()
                .sorted(Comparator.comparingLong(Call::handle))
                .toList();
    }

    /** The call with this handle. */
    Optional<Call> call(long handle) {
        return session.call(handle);
    }

    /** Shows all further events to a listener, on the session's thread, until the watch is closed. */
    Watch watch(Consumer<TelephonyEvent> listener) {
        return watch(new Watch(listener, false));
    }

    /** As {@link #watch}, and meanwhile every line that comes is opened as monitor. */
    Watch watchAll(Consumer<TelephonyEvent> listener) {
        return watch(new Watch(listener, true));
    }

    private Watch watch(Watch watch) {
        watches.add(watch);
        return watch;
    }

    /** Somebody who is shown events. */
    final class Watch implements AutoCloseable {
        private final Consumer<TelephonyEvent> listener;
        private final boolean newLines;

        private Watch(Consumer<TelephonyEvent> listener, boolean newLines) {
            this.listener = listener;
            this.newLines = newLines;
        }

        @Override
        public void close() {
            watches.remove(this);
        }
    }

    private void requireNothingOwned(Line line) {
        List<String> owned =
                line.calls().stream().filter(CallText::isOwn).map(Words::handle).toList();
        if (!owned.isEmpty()) {
            throw new Mistake(
                    "line " + Words.line(line.device()) + " must be opened again for that, and the shell owns "
                            + String.join(", ", owned) + " on it; drop or release that first");
        }
    }

    private void onEvent(TelephonyEvent event) {
        watches.forEach(watch -> watch.listener.accept(event));
        if (event instanceof CallEvent.StateChanged change && change.state() == CallState.IDLE) {
            change.call().close();
        } else if (event instanceof LineEvent.Closed closed) {
            open.remove(closed.line().device().id(), closed.line());
        } else if (event instanceof PhoneEvent.Closed closed) {
            phones.closed(closed.phone());
        } else if (event instanceof DeviceEvent.LineCreated created) {
            reopen(created.device());
        } else if (event instanceof EventsMissed) {
            catchUp();
        }
    }

    private void reopen(LineDevice device) {
        boolean watched = watches.stream().anyMatch(watch -> watch.newLines);
        Opening purpose = wanted.getOrDefault(device.permanentId(), watched ? Opening.MONITOR : null);
        if (purpose == null) {
            return;
        }
        try {
            use(device, purpose);
        } catch (TelephonyException e) {
            LOG.warn("Line {} is back, but cannot be opened again: {}", device.permanentId(), e.getMessage());
        }
    }

    private void catchUp() {
        open.values().stream().filter(Line::isOpen).forEach(Line::newCalls);
        session.calls().stream().filter(CallText::isOver).forEach(Call::close);
    }
}
