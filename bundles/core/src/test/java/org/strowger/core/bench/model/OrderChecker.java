package org.strowger.core.bench.model;

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
    private final ViewChecker views;

    OrderChecker(
            Ledger ledger, HandleChecker handles, Introductions introductions, CountChecker counts, Openings openings) {
        this.ledger = ledger;
        this.handles = handles;
        this.introductions = introductions;
        this.counts = counts;
        this.openings = openings;
        this.views = new ViewChecker(ledger);
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
        if (handle == null
                && session.mentioned.contains(event.call().handle())
                && event.newPrivilege().isEmpty()) {
            return;
        }
        if (handle == null && !session.isBefore(ApiVersion.V2_0)) {
            ledger.violated(unannounced(session, event.call()), "%s of a call nobody announced", event);
            return;
        }
        if (handle == null) {
            handle = announced(session, event.call(), event.newPrivilege().orElse(CallPrivilege.NONE));
        }
        if (handle != null) {
            HandleRecord.HandOver due = handle.isExact() ? handle.dueHandOver() : looseHandOver(handle, event);
            if (due == null) {
                privilegeNews(handle, event.newPrivilege());
            } else {
                handedOver(handle, event.newPrivilege());
            }
            boolean again = event.state() == CallState.IDLE && (due != null || isLoose(handle));
            ledger.require(again || !handle.idleTold, "L-197", "%s left idle: %s", handle, event.state());
            follow(handle, new Notice(event.state(), event.mode()), due, event.conference());
            handle.anyStateTold = true;
            handle.idleTold |= event.state() == CallState.IDLE;
        }
    }

    void info(SessionRecord session, CallEvent.InfoChanged event) {
        HandleRecord handle = session.handles.get(event.call().handle());
        if (handle == null && session.mentioned.contains(event.call().handle())) {
            return;
        }
        if (handle == null) {
            ledger.violated(unannounced(session, event.call()), "%s of a call nobody announced", event);
            return;
        }
        ledger.require(!handle.idleTold, "L-198", "%s is idle, and was told of %s", handle, event.changed());
        ledger.require(!event.changed().isEmpty(), "L-177", "%s was told that nothing changed", handle);
        counts.told(handle, event.changed());
    }

    /** The call was handed to this handle: it is told the state, and that it is owner (L-184). */
    private void handedOver(HandleRecord handle, Optional<CallPrivilege> news) {
        boolean owner = news.equals(Optional.of(CallPrivilege.OWNER));
        ledger.require(owner, "L-184", "%s was handed the call, and told the privilege %s", handle, news);
        handle.privilegeNews = false;
    }

    /** Where not every state can be foretold, neither can the place among them. */
    private static HandleRecord.HandOver looseHandOver(HandleRecord handle, CallEvent.StateChanged event) {
        boolean first = !handle.anyStateTold && handle.isAnnouncedUnasked();
        HandleRecord.HandOver due = first ? null : handle.handOvers.peek();
        boolean fits = due != null && event.newPrivilege().equals(Optional.of(CallPrivilege.OWNER));
        return fits ? due : null;
    }

    void atRest(HandleRecord handle) {
        if (handle.isExact()) {
            ledger.require(!handle.unknownFirst, "L-139", "%s was never told of the new call", handle);
            ledger.require(handle.api != null, "L-156", "%s was never announced", handle);
            boolean whole = handle.next == handle.call.states.size();
            ledger.require(whole, "L-029", "%s was told %d of the states %s", handle, handle.next, handle.call.states);
            boolean owed = !handle.handOvers.isEmpty();
            ledger.require(!owed, "L-184", "%s was never told that it was handed the call", handle);
        }
    }

    private String unannounced(SessionRecord session, Call api) {
        CallRecord call = handles.callOf(api);
        boolean own = call != null && call.isOutgoing() && call.maker.line.session == session;
        own &= call == null || call.handleOf(openings.find(session, api.line())) == call.own;
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
        boolean anotherOwner = call != null && !call.isOutgoing() && privilege != CallPrivilege.NONE;
        ledger.require(
                handle.grantedFirst == privilege,
                anotherOwner ? "L-151" : "L-158",
                "%s was announced as %s, not %s",
                handle,
                privilege,
                handle.grantedFirst);
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
        } else if (call != null && !call.loose.contains(line)) {
            ledger.require(Introductions.mayOwn(line, call), "L-069", "%s may not own %s", line, call);
            ledger.require(!call.ownerGranted, "L-155", "%s was given to a second owner: %s", call, line);
        }
    }

    private void privilegeNews(HandleRecord handle, Optional<CallPrivilege> news) {
        boolean first = !handle.anyStateTold && handle.isAnnouncedUnasked();
        if (first) {
            boolean granted = news.isPresent() && (news.get() == handle.grantedFirst || handle.privilegeNews);
            ledger.require(granted, "L-158", "%s: its first state says %s", handle, news);
        } else if (news.isPresent()) {
            boolean changed = handle.privilegeNews || !handle.anyStateTold || isLoose(handle);
            boolean right = news.get() == handle.privilege || !handle.isExact();
            ledger.require(changed && right, "L-158", "%s: a later state says %s", handle, news);
        }
        handle.privilegeNews = false;
    }

    /** It may have been handed the call without the model knowing. */
    private static boolean isLoose(HandleRecord handle) {
        return handle.call == null || handle.call.loose.contains(handle.line);
    }

    private void follow(HandleRecord handle, Notice told, HandleRecord.HandOver handOver, Optional<Call> conference) {
        if (handle.unknownFirst) {
            handle.unknownFirst = false;
            ledger.require(told.says(Notice.UNKNOWN), "L-139", "%s was told %s first, not unknown", handle, told);
            ledger.require(conference.isEmpty(), "L-193", "%s was told of a conference: %s", handle, conference);
        } else if (handOver != null) {
            handle.handOvers.remove();
            boolean right = handOver.state().knownTo(handle).says(told) || handle.call.ruined;
            ledger.require(right, "L-184", "%s was handed the call as %s, not %s", handle, told, handOver.state());
            views.told(handle, handOver.state(), conference);
        } else if (handle.isExact()) {
            exactly(handle, told, conference);
        } else if (handle.call != null && !handle.call.ruined) {
            roughly(handle, told, conference);
        }
    }

    private void exactly(HandleRecord handle, Notice told, Optional<Call> conference) {
        CallRecord call = handle.call;
        Notice due = handle.next < call.states.size() ? call.states.get(handle.next) : null;
        boolean right = due != null && due.knownTo(handle).says(told);
        ledger.require(
                right, "L-029", "%s was told %s; state %d of %s was due", handle, told, handle.next, call.states);
        if (right) {
            views.told(handle, due, conference);
        }
        handle.next++;
    }

    private void roughly(HandleRecord handle, Notice told, Optional<Call> conference) {
        CallRecord call = handle.call;
        boolean announcement = !handle.anyStateTold && call.isOutgoing() && told.says(Notice.UNKNOWN);
        if (announcement) {
            return;
        }
        for (int i = handle.next; i < call.states.size(); i++) {
            if (call.states.get(i).knownTo(handle).says(told)) {
                handle.next = i + 1;
                views.roughly(handle, conference);
                return;
            }
        }
        boolean again = isLoose(handle)
                && (told.says(Notice.UNKNOWN)
                        || call.states.stream().anyMatch(state -> told.says(state.knownTo(handle))));
        ledger.require(
                again, "L-029", "%s was told %s; it had been told %d of %s", handle, told, handle.next, call.states);
    }
}
