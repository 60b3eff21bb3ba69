package org.strowger.core.bench.model;

import java.util.ArrayList;
import java.util.List;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.MediaMode;

/** Foretells who gets a handle to a new call (rules L-142, L-151 to L-156). */
final class Introductions {
    private final Closings closings;

    Introductions(Closings closings) {
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
            call.states.addAll(call.early);
            return;
        }
        call.fuzzy |= !call.device.openingsUnderWay.isEmpty() || call.device.changes != call.changesAtBirth;
        foretell(new HandleRecord(line, call, HandleRecord.Origin.MADE, CallPrivilege.OWNER));
        if (!call.fuzzy) {
            watchers(call, line, HandleRecord.Origin.WATCHING);
        }
        call.states.addAll(call.early);
    }

    /** The provider told a state of the call. */
    void state(CallRecord call, CallState state, CallStateMode mode) {
        closings.refresh(call.device);
        if (call.closes > 0 || call.life == CallRecord.Life.FAILED || call.isIdle()) {
            return;
        }
        Notice notice = Notice.of(state, mode);
        if (call.life == CallRecord.Life.PENDING) {
            tooEarly(call, notice);
            return;
        }
        if (call.life == CallRecord.Life.ANNOUNCED) {
            incoming(call);
        }
        call.states.add(notice);
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
            handle.call.maker.result = handle;
        }
    }

    /** The lines that may be first owner: one if it is clear which, several if the order of opening is not. */
    private static List<LineRecord> candidates(CallRecord call) {
        List<LineRecord> eligible = eligible(call);
        List<LineRecord> first = new ArrayList<>();
        for (LineRecord line : eligible) {
            if (eligible.stream().noneMatch(other -> other.openedBefore(line))) {
                first.add(line);
            }
        }
        boolean modeIsKnown = call.mediaModes.size() == 1;
        return modeIsKnown ? first : eligible;
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
    private static void tooEarly(CallRecord call, Notice notice) {
        if (!call.succeeded) {
            call.early.clear();
        }
        boolean over =
                !call.early.isEmpty() && call.early.get(call.early.size() - 1).state() == CallState.IDLE;
        if (!over) {
            call.early.add(notice);
        }
    }
}
