package org.strowger.core.internal.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** Passing a call from one application to another (rules L-178 to L-186). Used under the line's lock. */
final class HandOff {
    private final CallHandle from;
    private final ManagedCall call;
    private final ManagedLine line;

    HandOff(CallHandle from) {
        this.from = from;
        this.call = from.call();
        this.line = from.lineHandle().managed();
    }

    /** To an application by its name; it may be the giver itself (rules L-179, L-181). */
    void to(String application) {
        from.requireOwner();
        if (application == null) {
            throw new TelephonyException(LineError.INVALPOINTER, "the name of the application to hand off to is null");
        }
        List<LineHandle> targets = line.openHandles().stream()
                .filter(handle -> handle.has(CallPrivilege.OWNER))
                .filter(handle -> handle.session().name().equals(application))
                .toList();
        if (targets.isEmpty()) {
            throw notFound("application " + application);
        }
        give(targets.stream()
                .filter(handle -> call.handleOf(handle).isPresent())
                .findFirst()
                .orElse(targets.get(0)));
    }

    /** To the first application for a media mode (rule L-180). */
    void to(MediaMode mode) {
        from.requireOwner();
        if (mode == null || !line.capabilities().mediaModes().contains(mode)) {
            throw new TelephonyException(
                    LineError.INVALMEDIAMODE,
                    "the line has " + line.capabilities().mediaModes() + ", not " + mode);
        }
        LineHandle target = FirstOwner.ofMode(line, mode).stream()
                .findFirst()
                .orElseThrow(() -> notFound("application that opened the line for " + mode));
        if (target.session() == from.lineHandle().session()) {
            throw new TelephonyException(
                    LineError.TARGETSELF, "the application itself is the first for " + mode + " on " + line);
        }
        give(target);
    }

    private TelephonyException notFound(String what) {
        return new TelephonyException(LineError.TARGETNOTFOUND, "no " + what + " has " + line + " open with OWNER");
    }

    private void give(LineHandle target) {
        Optional<CallHandle> existing = call.handleOf(target);
        boolean wasOwner = existing.filter(CallHandle::isOwner).isPresent();
        List<TelephonyEvent> told = new ArrayList<>();
        CallHandle handle = existing.orElseGet(() -> call.give(target, CallPrivilege.OWNER));
        if (existing.isPresent()) {
            told.add(call.stateEvent(handle, Optional.of(CallPrivilege.OWNER)));
        } else {
            told.addAll(target.session().version().appearance(handle, CallPrivilege.OWNER));
        }
        if (!target.session().outbox().offer(told)) {
            if (existing.isEmpty()) {
                call.take(handle);
            }
            throw new TelephonyException(
                    LineError.OPERATIONFAILED, target.session() + " cannot take a call: its queue of events is full");
        }
        call.raise(handle);
        tellOthers(target, existing.isPresent(), wasOwner);
    }

    private void tellOthers(LineHandle target, boolean hadHandle, boolean wasOwner) {
        if (!wasOwner) {
            Set<CallInfoItem> changed = hadHandle
                    ? Set.of(CallInfoItem.OWNERS_INCREASED, CallInfoItem.MONITORS)
                    : Set.of(CallInfoItem.OWNERS_INCREASED);
            call.tellCounts(Set.of(target, from.lineHandle()), changed);
        }
    }
}
