package org.strowger.core.bench.model;

import java.util.ArrayList;
import java.util.List;
import org.strowger.telephony.Call;
import org.strowger.telephony.error.LineError;

/** Which calls belong to one conference (rules L-273 to L-276). */
final class ConferenceChecker {
    private final Ledger ledger;
    private final HandleChecker handles;
    private final Introductions introductions;

    ConferenceChecker(Ledger ledger, HandleChecker handles, Introductions introductions) {
        this.ledger = ledger;
        this.handles = handles;
        this.introductions = introductions;
    }

    Expectation asking(HandleRecord handle) {
        Expectation expected = new Expectation(ledger, "L-274", "related calls of %s", handle);
        if (handles.isVoid(handle, expected)) {
            return expected;
        }
        if (HandleChecker.isUncertain(handle)) {
            return expected.unclear();
        }
        boolean none = !handle.call.conference && handle.call.parent == null;
        if (none) {
            return expected.refusedWith(LineError.NOCONFERENCE, "L-275");
        }
        // A conference that nobody holds a handle to is let go of, and then it is none that anybody could be told of.
        CallRecord parent = handle.call.conference ? handle.call : handle.call.parent;
        return parent.isThere() ? expected : expected.perhapsRefusedWith(LineError.NOCONFERENCE, "L-275");
    }

    /** The calls that belong together, the parent first. */
    static List<CallRecord> related(CallRecord call) {
        CallRecord parent = call.conference ? call : call.parent;
        List<CallRecord> related = new ArrayList<>();
        if (parent != null) {
            related.add(parent);
            related.addAll(parent.members);
        }
        return related;
    }

    /** What was answered, for a line that may be given handles to all of them. */
    void answered(HandleRecord handle, List<Call> answer, AppSide applications) {
        CallRecord call = handle.call;
        List<CallRecord> got = new ArrayList<>();
        for (Call one : answer) {
            got.add(callOf(handle.line, one, applications));
        }
        if (call == null || call.ruined) {
            return;
        }
        List<CallRecord> due = related(call);
        boolean certain = due.stream().allMatch(CallRecord::isCertain);
        for (CallRecord one : got) {
            ledger.require(one == null || due.contains(one), "L-276", "%s does not belong to %s", one, due);
        }
        ledger.require(got.contains(call) || !certain, "L-274", "%s is not among the related %s", call, got);
        if (certain && !got.contains(null)) {
            List<CallRecord> there = new ArrayList<>(due);
            there.removeIf(one -> !got.contains(one) && !mustBeTold(one, handle.line));
            ledger.require(got.equals(there), "L-274", "of %s related calls, %s were told", there, got);
        }
    }

    private static boolean mustBeTold(CallRecord call, LineRecord line) {
        boolean withheld = call.own != null && call.own.line == line && call.own.api == null;
        return call.isThere() && !withheld;
    }

    private CallRecord callOf(LineRecord line, Call api, AppSide applications) {
        HandleRecord known = line.session.handles.get(api.handle());
        if (known != null) {
            ledger.require(known.line == line && known.valid, "L-274", "%s was told of %s", line, known);
            return known.call;
        }
        CallRecord call = handles.callOf(api);
        if (call == null) {
            return applications.asked(line, api).call;
        }
        if (call.succeeded) {
            introductions.outgoing(call);
        }
        HandleRecord own = call.handleOf(line);
        boolean early = own != null && own == call.own;
        ledger.require(!early, "L-136", "%s was told of %s before the reply that delivers it", line, call);
        if (own == null && call.fuzzy) {
            line.session.mentioned.add(api.handle());
        }
        return own != null || call.fuzzy ? call : applications.asked(line, api).call;
    }
}
