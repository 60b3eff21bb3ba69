package org.strowger.itests;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.DeviceEvent;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Reply;
import org.strowger.telephony.Request;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.error.TelephonyException;

/**
 * An application with a connected call between two lines, and a record of everything it was told.
 *
 * <p>Not safe for use by several threads: whoever asks takes the events from the session's queue.
 */
public final class Conversation {
    static final Duration LIMIT = Duration.ofSeconds(20);

    private final TelephonySession session;
    private final List<TelephonyEvent> told = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();

    /** @param session with a pull queue, and for this conversation alone */
    public Conversation(TelephonySession session) {
        this.session = session;
    }

    /** Waits until these providers together have as many lines, and gives them by their permanent ids. */
    public List<LineDevice> awaitLines(Set<String> providers, int count) {
        List<LineDevice> found = linesOf(providers);
        while (found.size() < count) {
            take(DeviceEvent.LineCreated.class, event -> true);
            found = linesOf(providers);
        }
        return found;
    }

    /** The lines that these providers have now, by their permanent ids. */
    public List<LineDevice> linesOf(Set<String> providers) {
        return session.lines().stream()
                .filter(line -> providers.contains(line.provider()))
                .sorted(Comparator.comparing(LineDevice::permanentId))
                .toList();
    }

    /** Opens two lines, calls the second from the first, and answers. */
    public void connect(LineDevice from, LineDevice to) {
        Line caller = open(from, LineOpenOptions.outgoing());
        Line called = open(to, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
        awaitService(caller);
        awaitService(called);
        String number = to.capabilities().addresses().get(0).address();
        Call outgoing = caller.makeCall(number).await(LIMIT);
        Call incoming = take(CallEvent.Appeared.class, event -> event.call().line() == called)
                .call();
        calls.add(outgoing);
        calls.add(incoming);
        if (state(incoming) != CallState.OFFERING) {
            reach(incoming, CallState.OFFERING);
        }
        incoming.answer().await(LIMIT);
        reach(outgoing, CallState.CONNECTED);
        reach(incoming, CallState.CONNECTED);
    }

    /** Waits until calls can be made on a line; some have to be set up, or registered, first. */
    public static void awaitService(Line line) {
        Patience.until(
                "the line is in service", () -> line.status().conditions().contains(LineCondition.IN_SERVICE));
    }

    private static CallState state(Call call) {
        return call.status().state();
    }

    /** Takes events until the call has reached the state. */
    public void reach(Call call, CallState state) {
        while (!lastTold(call, state)) {
            next();
        }
    }

    private boolean lastTold(Call call, CallState state) {
        return told.stream()
                .filter(CallEvent.StateChanged.class::isInstance)
                .map(CallEvent.StateChanged.class::cast)
                .filter(event -> event.call().equals(call))
                .reduce((first, second) -> second)
                .filter(event -> event.state() == state)
                .isPresent();
    }

    /** Opens a line that the conversation then keeps an eye on. */
    public Line open(LineDevice device, LineOpenOptions options) {
        Line line = session.openLine(device.id(), options);
        lines.add(line);
        return line;
    }

    /** Takes events until the one wanted comes. */
    public <E extends TelephonyEvent> E take(Class<E> kind, Predicate<E> wanted) {
        while (true) {
            TelephonyEvent event = next();
            if (kind.isInstance(event) && wanted.test(kind.cast(event))) {
                return kind.cast(event);
            }
        }
    }

    private TelephonyEvent next() {
        TelephonyEvent event = session.nextEvent(LIMIT);
        told.add(event);
        return event;
    }

    /** Takes the events that are there. */
    public void takeWaiting() {
        while (true) {
            try {
                told.add(session.nextEvent(Duration.ZERO));
            } catch (TelephonyException e) {
                return;
            }
        }
    }

    /** Takes events until every line that was opened has been removed. */
    public void awaitRemovals() {
        for (Line line : lines) {
            LineDeviceId id = line.device().id();
            if (positions(DeviceEvent.LineRemoved.class, event -> event.id().equals(id))
                    .isEmpty()) {
                take(DeviceEvent.LineRemoved.class, event -> event.id().equals(id));
            }
        }
    }

    /** The lines opened so far, whether or not they are valid still. */
    public List<Line> lines() {
        return lines;
    }

    /** The handles of the connected calls. */
    public List<Call> calls() {
        return calls;
    }

    /** The session. */
    public TelephonySession session() {
        return session;
    }

    /** Where in the order of events the forced closings of a line stand. */
    public List<Integer> closings(Line line) {
        return positions(LineEvent.Closed.class, event -> event.line().equals(line));
    }

    /** Where in the order of events the removals of a device stand. */
    public List<Integer> removals(LineDeviceId id) {
        return positions(DeviceEvent.LineRemoved.class, event -> event.id().equals(id));
    }

    /** Where in the order of events the replies to a request stand. */
    public List<Integer> replies(Request<?> request) {
        return positions(Reply.class, event -> event.request().equals(request));
    }

    /** Where in the order of events a line's calls were last heard of; -1 for never. */
    public int lastWordOf(Line line) {
        return positions(CallEvent.class, event -> event.call().line().equals(line)).stream()
                .max(Integer::compare)
                .orElse(-1);
    }

    /** The events of a kind that were taken so far. */
    public <E extends TelephonyEvent> List<E> told(Class<E> kind) {
        return told.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private <E extends TelephonyEvent> List<Integer> positions(Class<E> kind, Predicate<E> wanted) {
        List<Integer> found = new ArrayList<>();
        for (int place = 0; place < told.size(); place++) {
            TelephonyEvent event = told.get(place);
            if (kind.isInstance(event) && wanted.test(kind.cast(event))) {
                found.add(place);
            }
        }
        return found;
    }
}
