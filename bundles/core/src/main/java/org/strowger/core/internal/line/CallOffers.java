package org.strowger.core.internal.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.strowger.telephony.Call;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallPrivilege;

/**
 * Gives handles of a line's calls to applications and takes them back, and tells everybody whom it concerns. Used under
 * the line's lock.
 */
final class CallOffers {
    private final ManagedLine line;
    private final List<LineHandle> openHandles;

    CallOffers(ManagedLine line, List<LineHandle> openHandles) {
        this.line = line;
        this.openHandles = openHandles;
    }

    /** A call that nobody asked for: one first owner, and every monitor (rules L-151, L-155, L-156). */
    void announce(ManagedCall call) {
        for (LineHandle candidate : FirstOwner.candidates(line, call)) {
            if (appear(call, candidate, CallPrivilege.OWNER)) {
                break;
            }
        }
        tellMonitors(call);
        line.dropUnowned(call);
        letGoIfUnheld(call);
    }

    /** Gives every monitor of the line that has none yet a handle. */
    void tellMonitors(ManagedCall call) {
        for (LineHandle handle : openHandles) {
            if (handle.has(CallPrivilege.MONITOR) && call.handleOf(handle).isEmpty()) {
                appear(call, handle, CallPrivilege.MONITOR);
            }
        }
    }

    private boolean appear(ManagedCall call, LineHandle to, CallPrivilege privilege) {
        CallHandle handle = call.give(to, privilege);
        boolean told = to.session().outbox().offer(to.session().version().appearance(handle, privilege));
        if (!told) {
            // A session that cannot take events is given no calls it could not follow; it can ask for them later.
            call.take(handle);
        }
        return told;
    }

    /** Gives a line handle monitor handles for those calls that it has none for (rule L-164). */
    List<Call> give(LineHandle to, List<ManagedCall> wanted) {
        List<Call> given = new ArrayList<>();
        for (ManagedCall call : wanted) {
            if (call.stage() == ManagedCall.Stage.LIVE && call.handleOf(to).isEmpty()) {
                given.add(call.give(to, CallPrivilege.MONITOR));
                call.tellCounts(to, Set.of(CallInfoItem.MONITORS));
            }
        }
        return given;
    }

    /** A line handle's handles for these calls; with monitor privilege where it has none yet (rule L-274). */
    List<Call> having(LineHandle to, List<ManagedCall> wanted) {
        give(to, wanted);
        List<Call> had = new ArrayList<>();
        wanted.forEach(call -> call.handleOf(to).filter(CallHandle::isKnown).ifPresent(had::add));
        return had;
    }

    /** Takes a handle back. */
    void take(ManagedCall call, CallHandle handle) {
        call.take(handle);
        call.tellCounts(
                handle.lineHandle(), Set.of(handle.isOwner() ? CallInfoItem.OWNERS_DECREASED : CallInfoItem.MONITORS));
        if (handle.isOwner()) {
            line.dropUnowned(call);
        }
        letGoIfUnheld(call);
    }

    /** A call that nobody holds a handle to is closed at its driver (rules L-121, S-079; contradiction E-03). */
    private void letGoIfUnheld(ManagedCall call) {
        if (call.handles().isEmpty()) {
            line.letGo(call);
        }
    }
}
