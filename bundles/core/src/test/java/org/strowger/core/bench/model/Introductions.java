package org.strowger.core.bench.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;

/** Foretells who gets a handle to a new call (rules L-142, L-151 to L-156). */
final class Introductions {
    private final Ledger ledger;
    private final Closings closings;

    Introductions(Ledger ledger, Closings closings) {
        this.ledger = ledger;
        this.closings = closings;
    }

    /** The request that makes the call has succeeded: its maker owns it, and who watches the line sees it. */
    void outgoing(CallRecord call) {
        if (call.life != CallRecord.Life.PENDING) {
            return;
        }
        closings.refresh(call.device);
        call.life = CallRecord.Life.LIVE;
        LineRecord line = call.maker.line;
        if (!line.isOpen()) {
            call.doomed = true;
            call.fuzzy = true;
            catchUp(call);
            return;
        }
        call.fuzzy |= !call.device.openingsUnderWay.isEmpty() || call.device.changes != call.changesAtBirth;
        foretell(new HandleRecord(line, call, HandleRecord.Origin.MADE, CallPrivilege.OWNER));
        if (!call.fuzzy) {
            watchers(call, line, HandleRecord.Origin.WATCHING);
        }
        catchUp(call);
        for (CallRecord member : call.device.calls) {
            if (member.awaited == call && member.closes == 0 && !(member.doomed && member.isCertain())) {
                enter(member, new Notice(CallState.CONFERENCED, Optional.empty()), call);
            }
        }
    }

    private void catchUp(CallRecord call) {
        call.early.forEach(early -> enter(call, early.notice(), early.conference()));
        call.early.clear();
    }

    /** The provider told a state of the call. */
    void state(CallRecord call, Notice notice, CallRecord conference) {
        closings.refresh(call.device);
        if (call.closes > 0 || call.life == CallRecord.Life.FAILED || call.isIdle()) {
            return;
        }
        if (call.life == CallRecord.Life.PENDING) {
            tooEarly(call, new CallRecord.Early(notice, conference));
            return;
        }
        enter(call, notice, conference);
    }

    private void enter(CallRecord call, Notice notice, CallRecord conference) {
        call.awaited = null;
        if (conference != null && isToCome(conference, call)) {
            call.awaited = conference;
            return;
        }
        call.join(conference);
        if (call.life == CallRecord.Life.ANNOUNCED) {
            incoming(call);
        }
        View view = conference == null ? null : View.of(conference);
        call.states.add(new Notice(notice.state(), notice.mode(), view));
    }

    /** A call can be the member of a conference that has yet to come to be; who is told of it, and when, is L-193. */
    private boolean isToCome(CallRecord conference, CallRecord member) {
        if (conference.life != CallRecord.Life.PENDING || conference.maker.ended) {
            return false;
        }
        boolean certain = !conference.succeeded && !closings.mayBeCut(conference.maker);
        member.ruined |= !certain;
        return certain;
    }

    /** The first state of a call that the provider announced: now everybody is told. */
    private void incoming(CallRecord call) {
        DeviceRecord device = call.device;
        call.life = CallRecord.Life.LIVE;
        call.fuzzy |= !device.openingsUnderWay.isEmpty() || device.changes != call.changesAtBirth;
        List<LineRecord> candidates = candidates(call);
        call.fuzzy |= candidates.size() > 1;
        call.fuzzy |= candidates.stream().anyMatch(line -> line.session.lossy);
        if (call.fuzzy) {
            return;
        }
        LineRecord owner = candidates.isEmpty() ? null : candidates.get(0);
        if (owner != null) {
            foretell(new HandleRecord(owner, call, HandleRecord.Origin.ANNOUNCED, CallPrivilege.OWNER));
        }
        watchers(call, owner, HandleRecord.Origin.ANNOUNCED);
        call.doomed |= !call.held;
    }

    private static void watchers(CallRecord call, LineRecord owner, HandleRecord.Origin origin) {
        for (LineRecord line : List.copyOf(call.device.lines)) {
            boolean watches = line != owner && line.watches();
            call.fuzzy |= watches && line.session.lossy;
            if (watches && !line.session.lossy) {
                foretell(new HandleRecord(line, call, origin, CallPrivilege.MONITOR));
            }
        }
    }

    private static void foretell(HandleRecord handle) {
        handle.line.handles.add(handle);
        handle.call.handles.add(handle);
        handle.call.held = true;
        handle.next = 0;
        if (handle.isAnnouncedUnasked()) {
            handle.line.untold.add(handle);
        } else {
            handle.call.own = handle;
        }
    }

    /** The lines that may be first owner: one if it is clear which, several if the order of opening is not. */
    private List<LineRecord> candidates(CallRecord call) {
        boolean modeIsKnown = call.mediaModes.size() == 1;
        List<LineRecord> eligible = eligible(call);
        if (modeIsKnown) {
            preferred(eligible, call.mediaModes.iterator().next());
        }
        List<LineRecord> first = new ArrayList<>();
        for (LineRecord line : eligible) {
            if (eligible.stream().noneMatch(other -> other.openedBefore(line))) {
                first.add(line);
            }
        }
        return modeIsKnown ? first : eligible;
    }

    /** Leaves those whose application comes first for a media mode (L-151, L-188). */
    void preferred(List<LineRecord> eligible, MediaMode mode) {
        List<String> order = ledger.priorities.getOrDefault(mode, List.of());
        for (String application : order) {
            List<LineRecord> its = new ArrayList<>(eligible);
            its.removeIf(line -> !line.session.applicationName().equals(application));
            if (!its.isEmpty()) {
                eligible.retainAll(its);
                return;
            }
        }
    }

    private static List<LineRecord> eligible(CallRecord call) {
        List<LineRecord> eligible = new ArrayList<>();
        for (LineRecord line : call.device.lines) {
            if (mayOwn(line, call)) {
                eligible.add(line);
            }
        }
        return eligible;
    }

    static boolean mayOwn(LineRecord line, CallRecord call) {
        for (MediaMode mode : call.mediaModes) {
            if (line.takes(mode, call.addressId)) {
                return true;
            }
        }
        return false;
    }

    /** After the success every state counts; before it only the latest. */
    private static void tooEarly(CallRecord call, CallRecord.Early early) {
        if (!call.succeeded) {
            call.early.clear();
        }
        boolean over = !call.early.isEmpty()
                && call.early.get(call.early.size() - 1).notice().state() == CallState.IDLE;
        if (!over) {
            call.early.add(early);
        }
    }
}
