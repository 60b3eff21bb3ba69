package org.strowger.core.bench.model;

import java.util.Optional;
import org.strowger.telephony.Call;

/** Which conference a member is told of (rules L-193, L-194). */
final class ViewChecker {
    private final Ledger ledger;

    ViewChecker(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A handle was told a state, and with it this conference. */
    void told(HandleRecord handle, Notice due, Optional<Call> conference) {
        if (due.view() == null) {
            ledger.require(conference.isEmpty(), "L-193", "%s is no member, and was told of %s", handle, conference);
            return;
        }
        conference.ifPresent(told -> belongs(handle, due.view().conference(), told));
        if (!due.view().certain() || handle.call.ruined) {
            return;
        }
        HandleRecord seen = due.view().seenBy().get(handle.line);
        boolean right = seen == null
                ? conference.isEmpty()
                : conference.isPresent()
                        && (seen.api == null || conference.get().handle() == seen.number);
        ledger.require(right, "L-193", "%s was told of %s, not of %s", handle, conference, seen);
    }

    /** A handle was told a state that could not be foretold. */
    void roughly(HandleRecord handle, Optional<Call> conference) {
        conference.ifPresent(told -> belongs(handle, null, told));
    }

    private void belongs(HandleRecord handle, CallRecord conference, Call told) {
        boolean sameLine = told.line().handle() == handle.line.number;
        ledger.require(sameLine, "L-193", "%s was told of a conference on another line handle", handle);
        HandleRecord known = handle.line.session.handles.get(told.handle());
        CallRecord meant = known == null ? null : known.call;
        boolean right = meant == null || conference == null || meant == conference;
        ledger.require(right, "L-193", "%s was told of %s, not of %s", handle, meant, conference);
    }
}
