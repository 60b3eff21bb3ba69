package org.strowger.core.bench.model;

import java.util.Objects;
import java.util.Optional;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;

/** In which order a session is told of calls and their states (rules L-136 to L-139, L-155 to L-159, L-197, L-198). */
final class OrderChecker {
    private final Ledger ledger;
    private final HandleChecker handles;
    private final Introductions introductions;
    private final CountChecker counts;
    private final Openings openings;

    OrderChecker(
            Ledger ledger, HandleChecker handles, Introductions introductions, CountChecker counts, Openings openings) {
        this.ledger = ledger;
        this.handles = handles;
        this.introductions = introductions;
        this.counts = counts;
        this.openings = openings;
    }

    /** Any event: an announced handle must be followed by its state. */
    void next(SessionRecord session, TelephonyEvent event) {
        HandleRecord owed = session.owesState;
        session.owesState = null;
        if (owed != null && !session.lossy) {
            boolean paid = event instanceof CallEvent.StateChanged state
                    && state.call().handle() == owed.number;
            ledger.require(paid, "L-157", "%s was announced, and not its state but %s came next", owed, event);
        }
    }

    void appeared(SessionRecord session, CallEvent.Appeared event) {
        ledger.require(!session.isBefore(ApiVersion.V2_0), "L-157", "%s is too old for %s", session, event);
        if (session.handles.containsKey(event.call().handle())) {
            HandleRecord known = session.handles.get(event.call().handle());
            boolean asked = known.origin == HandleRecord.Origin.MADE || known.origin == HandleRecord.Origin.ASKED;
            ledger.violated(asked ? "L-159" : "L-157", "%s is known already and was announced", known);
            return;
        }
        HandleRecord handle = announced(session, event.call(), event.privilege());
        if (handle == null) {
            return;
        }
        session.owesState = handle;
        if (handle.call != null) {
            ledger.require(
                    event.addressId() == handle.call.addressId, "L-157", "%s: wrong address in %s", handle, event);
        }
    }

    void state(SessionRecord session, CallEvent.StateChanged event) {
        HandleRecord handle = session.handles.get(event.call().handle());
        if (handle == null && !session.isBefore(ApiVersion.V2_0)) {
            ledger.violated(unannounced(session, event.call()), "%s of a call nobody announced", event);
            return;
        }
        if (handle == null) {
            handle = announced(session, event.call(), event.newPrivilege().orElse(CallPrivilege.NONE));
        }
        if (handle != null) {
            privilegeNews(handle, event.newPrivilege());
            ledger.require(!handle.idleTold, "L-197", "%s left idle: %s", handle, event.state());
            follow(handle, new Notice(event.state(), event.mode()));
            handle.anyStateTold = true;
            handle.idleTold |= event.state() == CallState.IDLE;
        }
    }

    void info(SessionRecord session, CallEvent.InfoChanged event) {
        HandleRecord handle = session.handles.get(event.call().handle());
        if (handle == null) {
            ledger.violated(unannounced(session, event.call()), "%s of a call nobody announced", event);
            return;
        }
        ledger.require(!handle.idleTold, "L-198", "%s is idle, and was told of %s", handle, event.changed());
        ledger.require(!event.changed().isEmpty(), "L-177", "%s was told that nothing changed", handle);
        counts.told(handle, event.changed());
    }

    void atRest(HandleRecord handle) {
        if (handle.isExact()) {
            boolean whole = handle.next == handle.call.states.size();
            ledger.require(whole, "L-029", "%s was told %d of the states %s", handle, handle.next, handle.call.states);
            ledger.require(!handle.unknownFirst, "L-139", "%s was never told of the new call", handle);
            ledger.require(handle.api != null, "L-156", "%s was never announced", handle);
        }
    }

    private String unannounced(SessionRecord session, Call api) {
        CallRecord call = handles.callOf(api);
        boolean own = call != null && call.isOutgoing() && call.maker.line.session == session;
        return own ? "L-136" : "L-157";
    }

    private HandleRecord announced(SessionRecord session, Call api, CallPrivilege privilege) {
        LineRecord line = openings.find(session, api.line());
        if (line == null) {
            ledger.violated("L-109", "%s was told of a call on a line it never opened", session);
            return null;
        }
        CallRecord call = handles.callOf(api);
        if (call != null && call.succeeded) {
            introductions.outgoing(call);
        }
        HandleRecord handle = foretold(line, call);
        if (handle == null) {
            handle = learned(line, call, privilege);
        }
        ledger.require(
                handle.privilege == privilege,
                "L-158",
                "%s was announced as %s, not %s",
                handle,
                privilege,
                handle.privilege);
        if (call != null && privilege == CallPrivilege.OWNER) {
            call.ownerGranted = true;
        }
        handles.told(handle, api);
        return handle;
    }

    /** A void handle does not tell which call it is, so nothing can be foretold of it. */
    private static HandleRecord foretold(LineRecord line, CallRecord call) {
        for (HandleRecord candidate : line.untold) {
            if (call != null && candidate.call == call) {
                line.untold.remove(candidate);
                return candidate;
            }
        }
        return null;
    }

    private HandleRecord learned(LineRecord line, CallRecord call, CallPrivilege privilege) {
        boolean unforeseen = call != null && call.isCertain() && !line.session.lossy && line.isOpen();
        String rule = privilege == CallPrivilege.OWNER ? "L-151" : "L-156";
        ledger.require(!unforeseen, rule, "%s was given %s as %s, and had no right to it", line, call, privilege);
        entitled(line, call, privilege);
        HandleRecord handle = new HandleRecord(line, call, HandleRecord.Origin.LEARNED, privilege);
        handle.next = 0;
        if (line.isOpen()) {
            line.handles.add(handle);
        } else {
            handle.valid = false;
        }
        if (call != null && handle.valid) {
            call.handles.add(handle);
            call.held = true;
        }
        return handle;
    }

    private void entitled(LineRecord line, CallRecord call, CallPrivilege privilege) {
        if (privilege == CallPrivilege.MONITOR) {
            ledger.require(line.watches(), "L-156", "%s watches nothing, and was given a monitor handle", line);
        } else if (call != null) {
            ledger.require(Introductions.mayOwn(line, call), "L-069", "%s may not own %s", line, call);
            ledger.require(!call.ownerGranted, "L-155", "%s was given to a second owner: %s", call, line);
        }
    }

    private void privilegeNews(HandleRecord handle, Optional<CallPrivilege> news) {
        boolean first = !handle.anyStateTold && handle.isAnnouncedUnasked();
        if (first) {
            boolean granted = news.isPresent() && (news.get() == handle.privilege || handle.privilegeNews);
            ledger.require(granted, "L-158", "%s: its first state says %s", handle, news);
        } else if (news.isPresent()) {
            boolean changed = handle.privilegeNews || !handle.anyStateTold;
            boolean right = news.get() == handle.privilege || !handle.isExact();
            ledger.require(changed && right, "L-158", "%s: a later state says %s", handle, news);
        }
        handle.privilegeNews = false;
    }

    private void follow(HandleRecord handle, Notice told) {
        if (handle.unknownFirst) {
            handle.unknownFirst = false;
            ledger.require(told.equals(Notice.UNKNOWN), "L-139", "%s was told %s first, not unknown", handle, told);
        } else if (handle.isExact()) {
            exactly(handle, told);
        } else if (handle.call != null && !handle.call.ruined) {
            roughly(handle, told);
        }
    }

    private void exactly(HandleRecord handle, Notice told) {
        CallRecord call = handle.call;
        Notice due = handle.next < call.states.size() ? call.states.get(handle.next) : null;
        ledger.require(
                Objects.equals(due, told),
                "L-029",
                "%s was told %s; state %d of %s was due",
                handle,
                told,
                handle.next,
                call.states);
        handle.next++;
    }

    private void roughly(HandleRecord handle, Notice told) {
        CallRecord call = handle.call;
        boolean announcement = !handle.anyStateTold && call.isOutgoing() && told.equals(Notice.UNKNOWN);
        if (announcement) {
            return;
        }
        for (int i = handle.next; i < call.states.size(); i++) {
            if (call.states.get(i).equals(told)) {
                handle.next = i + 1;
                return;
            }
        }
        ledger.violated("L-029", "%s was told %s; it had been told %d of %s", handle, told, handle.next, call.states);
    }
}
