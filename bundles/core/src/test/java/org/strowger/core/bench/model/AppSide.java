package org.strowger.core.bench.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** What applications do, with the model as their witness: each method does it and judges what comes of it. */
public final class AppSide {
    private final Ledger ledger;
    private final Closings closings;
    private final HandleChecker handles;
    private final OpenChecker opens;
    private final Introductions introductions;
    private final Openings openings;
    private final CountChecker counts;
    private final DeviceChecker devices;

    AppSide(Ledger ledger, Closings closings, Introductions introductions, Openings openings, Checkers checkers) {
        this.ledger = ledger;
        this.closings = closings;
        this.handles = checkers.handles;
        this.opens = checkers.opens;
        this.introductions = introductions;
        this.openings = openings;
        this.counts = checkers.counts;
        this.devices = checkers.devices;
    }

    /** Who judges what. */
    record Checkers(HandleChecker handles, OpenChecker opens, CountChecker counts, DeviceChecker devices) {}

    /** A session was opened. */
    public SessionRecord opened(String name, TelephonySession api, boolean lossy) {
        SessionRecord session = new SessionRecord(name, api, lossy);
        ledger.sessions.add(session);
        ledger.story.tell("%s opens a session for %s%s", name, api.application().version(), lossy ? ", lossy" : "");
        return session;
    }

    /** Closes a session. */
    public void close(SessionRecord session) {
        ledger.story.tell("%s closes its session", session);
        closings.refresh(session);
        session.closing = true;
        session.api.close();
        closings.closed(session);
    }

    /** Lists the devices that a session sees. */
    public List<DeviceRecord> devices(SessionRecord session) {
        List<DeviceRecord> seen = new ArrayList<>();
        for (LineDevice device : session.api.lines()) {
            seen.add(devices.seen(device));
        }
        return seen;
    }

    /** Opens a line; null if that is refused. */
    public LineRecord open(SessionRecord session, DeviceRecord device, LineOpenOptions options) {
        Opening opening = new Opening(session, device, options, ledger.tick(), ledger.now());
        Expectation expected = opens.opening(session, device, options);
        int number = device == null ? 1_000_000 : device.id;
        openings.began(opening);
        ledger.story.tell("%s begins to open %s", session, device);
        try {
            Line api = session.api.openLine(new LineDeviceId(number), options);
            return expected.accepted() ? openings.opened(opening, api) : null;
        } catch (TelephonyException refused) {
            opens.afterwards(session, opening, expected);
            openings.refused(opening);
            expected.refused(refused.error());
            return null;
        } finally {
            openings.ended(opening);
        }
    }

    /** Closes a line. */
    public void close(LineRecord line) {
        ledger.story.tell("%s closes %s", line.session, line);
        closings.refresh(line.device);
        line.closing |= line.isOpen();
        line.api.close();
        ledger.require(!line.api.isOpen(), "L-093", "%s is open after closing", line);
        closings.closed(line, LineRecord.Life.CLOSED_BY_APPLICATION);
    }

    /** Chooses what a line handle is told. */
    public void askFor(LineRecord line, Set<LineStateItem> items) {
        Expectation expected = usingLine(line, "L-394", "ask for " + items);
        try {
            line.api.setStatusMessages(items, Set.of());
            if (expected.accepted()) {
                line.askedFor.addAll(items);
            }
        } catch (TelephonyException refused) {
            expected.refused(refused.error());
        }
    }

    /** Something is done with a line handle. */
    Expectation usingLine(LineRecord line, String rule, Object what) {
        closings.refresh(line.device);
        Expectation expected = new Expectation(ledger, rule, "%s on %s", what, line);
        if (!line.isOpen()) {
            boolean own = line.life == LineRecord.Life.CLOSED_BY_APPLICATION;
            expected.refusedWith(LineError.INVALLINEHANDLE, own ? "L-093" : "L-105");
        }
        return expected;
    }

    /**
     * Waits for a session's latest request.
     *
     * @param delivering whether it is done by the session's own listener, which must not wait
     */
    public void await(SessionRecord session, Duration limit, boolean delivering) {
        if (session.requests.isEmpty()) {
            return;
        }
        RequestRecord request = session.requests.get(session.requests.size() - 1);
        Instant since = ledger.now();
        ledger.story.tell("%s waits %s for %s", session, limit, request);
        try {
            request.api.await(limit);
            boolean right = request.ended && request.outcome.isEmpty() && !delivering;
            ledger.require(right, "L-002", "waiting for %s succeeded; it %s", request, request.outcome);
        } catch (TelephonyException failed) {
            ledger.story.tell("  waiting for %s: %s", request, failed.error().name());
            boolean itsOwn = request.ended && request.outcome.equals(Optional.of(failed.error()));
            boolean elapsed = !ledger.now().isBefore(since.plus(limit));
            boolean noWaiting = failed.error() == LineError.OPERATIONFAILED && (elapsed || delivering);
            ledger.require(itsOwn || noWaiting, "L-004", "waiting for %s failed with %s", request, failed.error());
        }
    }

    /** Changes the privilege of a handle. */
    public void setPrivilege(HandleRecord handle, CallPrivilege privilege) {
        Expectation expected = handles.settingPrivilege(handle, privilege);
        try {
            handle.api.setPrivilege(privilege);
            if (expected.accepted() && privilege != handle.privilege) {
                counts.privilegeChanged(handle, privilege);
                handle.privilege = privilege;
                handle.privilegeNews = true;
            }
        } catch (TelephonyException refused) {
            expected.refused(refused.error());
        }
    }

    /** Gives a handle back. */
    public void close(HandleRecord handle) {
        Expectation expected = handles.closing(handle);
        try {
            handle.api.close();
            expected.accepted();
            ledger.require(!handle.api.isValid(), "L-114", "%s is valid after closing", handle);
            if (handle.valid) {
                closings.ended(handle, false);
            }
        } catch (TelephonyException refused) {
            expected.refused(refused.error());
        }
    }

    /** Asks for handles to calls that a line has none for. */
    public List<HandleRecord> newCalls(LineRecord line) {
        Expectation expected = usingLine(line, "L-164", "new calls");
        List<HandleRecord> got = new ArrayList<>();
        try {
            List<Call> calls = line.api.newCalls();
            expected.accepted();
            Set<CallRecord> due = new NewCalls(line).due();
            for (Call call : calls) {
                got.add(asked(line, call));
            }
            got.forEach(handle -> due.remove(handle.call));
            ledger.require(due.isEmpty(), "L-164", "%s asked for new calls, and was not given %s", line, due);
        } catch (TelephonyException refused) {
            expected.refused(refused.error());
        }
        return got;
    }

    /** A handle that was asked for. */
    HandleRecord asked(LineRecord line, Call api) {
        CallRecord call = handles.callOf(api);
        if (call != null && call.succeeded) {
            introductions.outgoing(call);
        }
        boolean allowed = call == null || new NewCalls(line).mayHave(call);
        ledger.require(allowed, "L-164", "%s was given %s, to which it has no right", line, call);
        HandleRecord handle = new HandleRecord(line, call, HandleRecord.Origin.ASKED, CallPrivilege.MONITOR);
        ledger.story.tell("  = %s", handle);
        handles.told(handle, api);
        line.handles.add(handle);
        if (call != null) {
            call.fuzzy |= call.life != CallRecord.Life.LIVE;
            call.handles.add(handle);
            call.held = true;
            counts.joined(handle);
        }
        return handle;
    }
}
