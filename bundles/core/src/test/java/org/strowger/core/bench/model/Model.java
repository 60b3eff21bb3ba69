package org.strowger.core.bench.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.DeviceEvent;
import org.strowger.telephony.EventsMissed;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.Reply;
import org.strowger.telephony.TelephonyEvent;

/**
 * The rules of call control, written once more without the core: it is told what applications do and are told, and what
 * providers do and are asked, and says which rule was broken.
 */
public final class Model {
    private final Ledger ledger;
    private final Closings closings;
    private final OrderChecker order;
    private final RequestChecker requests;
    private final DeviceChecker devices;
    private final Inspector inspector;
    private final RestChecker rest;
    private final AppSide applications;
    private final CallSide calls;
    private final DriverSide drivers;

    /**
     * @param story written along
     * @param clock the time now
     * @param requestLimit how long a provider may take to complete a request
     * @param queryLimit how long a provider may take to open a line
     */
    public Model(Story story, Supplier<Instant> clock, Duration requestLimit, Duration queryLimit) {
        ledger = new Ledger(story, clock, requestLimit, queryLimit);
        CountChecker counts = new CountChecker(ledger);
        closings = new Closings(ledger, counts);
        HandleChecker handles = new HandleChecker(ledger, closings);
        Introductions introductions = new Introductions(ledger, closings);
        Openings openings = new Openings(ledger, closings);
        order = new OrderChecker(ledger, handles, introductions, counts, openings);
        requests = new RequestChecker(ledger, closings, handles, introductions);
        devices = new DeviceChecker(ledger, closings, openings);
        inspector = new Inspector(ledger, closings, devices);
        DriverChecker driverRules = new DriverChecker(ledger, closings);
        rest = new RestChecker(ledger, requests, order, counts, devices, driverRules);
        applications = new AppSide(
                ledger,
                closings,
                introductions,
                openings,
                new AppSide.Checkers(handles, new OpenChecker(ledger), counts, devices));
        calls = new CallSide(
                ledger,
                applications,
                requests,
                new OperationChecker(ledger, handles),
                new HandOffChecker(ledger, handles, introductions, counts),
                new ConferenceChecker(ledger, handles, introductions));
        drivers = new DriverSide(ledger, closings, introductions, requests, driverRules);
    }

    /** The applications' side. */
    public AppSide applications() {
        return applications;
    }

    /** What applications do with lines and calls. */
    public CallSide calls() {
        return calls;
    }

    /** The providers' side. */
    public DriverSide drivers() {
        return drivers;
    }

    /** A session is told something. */
    public void delivered(SessionRecord session, TelephonyEvent event) {
        ledger.story.tell("  %s is told %s", session, event);
        ledger.require(!session.closed, "L-146", "%s is closed, and was told %s", session, event);
        closings.refresh(session);
        order.next(session, event);
        if (event instanceof CallEvent callEvent) {
            call(session, callEvent);
        } else if (event instanceof Reply reply) {
            requests.reply(session, reply);
        } else if (event instanceof LineEvent lineEvent) {
            line(session, lineEvent);
        } else if (event instanceof DeviceEvent deviceEvent) {
            device(session, deviceEvent);
        } else if (event instanceof EventsMissed missed) {
            session.missed += missed.count();
            ledger.require(session.lossy, "L-029", "%s missed events, and its queue is long enough", session);
        }
    }

    private void call(SessionRecord session, CallEvent event) {
        HandleRecord known = session.handles.get(event.call().handle());
        boolean late = known != null && known.line.closedTold > 0;
        ledger.require(!late, "L-105", "%s: its line was closed by force, and then came %s", known, event);
        if (event instanceof CallEvent.Appeared appeared) {
            order.appeared(session, appeared);
        } else if (event instanceof CallEvent.StateChanged changed) {
            order.state(session, changed);
        } else if (event instanceof CallEvent.InfoChanged changed) {
            order.info(session, changed);
        }
    }

    private void line(SessionRecord session, LineEvent event) {
        if (event instanceof LineEvent.Closed closed) {
            devices.closed(session, closed);
        } else if (event instanceof LineEvent.StateChanged changed) {
            devices.stateChanged(session, changed);
        } else if (event instanceof LineEvent.Ringing ringing) {
            devices.ringing(session, ringing);
        } else if (event instanceof LineEvent.CompletionCancelled cancelled) {
            devices.completionCancelled(session, cancelled);
        }
    }

    private void device(SessionRecord session, DeviceEvent event) {
        if (event instanceof DeviceEvent.LineCreated created) {
            devices.created(session, created);
        } else if (event instanceof DeviceEvent.LineRemoved removed) {
            devices.removed(session, removed);
        } else if (event instanceof DeviceEvent.ReinitializeAdvised advised) {
            devices.advised(session, advised);
        }
    }

    /** The handle behind a call of an event or a reply; null if the session does not know it. */
    public HandleRecord handle(SessionRecord session, long number) {
        return session.handles.get(number);
    }

    /** Some session's handle that its application knows; empty if there is none. */
    public List<HandleRecord> everyKnownHandle() {
        return ledger.sessions.stream()
                .flatMap(session -> session.handles.values().stream())
                .toList();
    }

    /** The handles that the application knows, also void ones. */
    public List<HandleRecord> knownHandles(SessionRecord session) {
        return List.copyOf(session.handles.values());
    }

    /** Compares what a session can ask with the ledger. */
    public void inspect(SessionRecord session) {
        if (!session.closed) {
            inspector.session(session);
            session.lines.forEach(inspector::line);
            session.handles.values().forEach(inspector::handle);
            ledger.sessions.stream()
                    .filter(other -> other != session)
                    .forEach(other -> inspector.strangers(session, other));
        }
    }

    /** Nothing is left to run, and every event was taken. */
    public void atRest() {
        rest.atRest();
    }

    /** The core is about to be closed, and with it every session. */
    public void ending() {
        rest.ending();
    }

    /** Everything is closed. */
    public void atEnd() {
        rest.atEnd();
    }

    /** Something outside the rules of the model went wrong. */
    public void violated(String rule, String what) {
        ledger.violated(rule, "%s", what);
    }

    /** What was broken so far. */
    public List<Violation> violations() {
        return List.copyOf(ledger.violations());
    }
}
