package org.strowger.core.bench.model;

import java.util.ArrayList;
import java.util.List;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;

/** To whom a call may be handed, and what comes of it (rules L-178 to L-185). */
final class HandOffChecker {
    private final Ledger ledger;
    private final HandleChecker handles;
    private final Introductions introductions;
    private final CountChecker counts;

    HandOffChecker(Ledger ledger, HandleChecker handles, Introductions introductions, CountChecker counts) {
        this.ledger = ledger;
        this.handles = handles;
        this.introductions = introductions;
        this.counts = counts;
    }

    /** The line handles of an application that may be given the call (L-179). */
    List<LineRecord> byName(HandleRecord giver, String application) {
        List<LineRecord> targets = new ArrayList<>();
        for (LineRecord line : giver.line.device.lines) {
            if (owns(line) && line.session.applicationName().equals(application)) {
                targets.add(line);
            }
        }
        return targets;
    }

    /** The line handles of the application that comes first for a media mode (L-180). */
    List<LineRecord> byMode(HandleRecord giver, MediaMode mode) {
        List<LineRecord> targets = new ArrayList<>();
        for (LineRecord line : giver.line.device.lines) {
            if (owns(line) && line.options.mediaModes().contains(mode)) {
                targets.add(line);
            }
        }
        introductions.preferred(targets, mode);
        List<LineRecord> first = new ArrayList<>(targets);
        first.removeIf(line -> targets.stream().anyMatch(other -> other.openedBefore(line)));
        return first;
    }

    private static boolean owns(LineRecord line) {
        return line.options.privileges().contains(CallPrivilege.OWNER);
    }

    Expectation handingOff(HandleRecord giver, List<LineRecord> targets, boolean byMode, String what) {
        Expectation expected = new Expectation(ledger, "L-179", "%s hands the call to %s", giver, what);
        if (handles.isVoid(giver, expected)) {
            return expected;
        }
        if (!HandleChecker.owns(giver)) {
            expected.refusedWith(LineError.NOTOWNER, "L-178");
        }
        if (!giver.line.device.openingsUnderWay.isEmpty()) {
            expected.unclear();
        }
        if (targets.isEmpty()) {
            expected.refusedWith(LineError.TARGETNOTFOUND, "L-182");
        }
        if (byMode) {
            self(giver, targets, expected);
        }
        if (targets.stream().anyMatch(line -> line.session.lossy)) {
            expected.perhapsRefusedWith(LineError.OPERATIONFAILED, "L-029");
        }
        return expected;
    }

    private static void self(HandleRecord giver, List<LineRecord> targets, Expectation expected) {
        long own = targets.stream()
                .filter(line -> line.session == giver.line.session)
                .count();
        if (own > 0 && own == targets.size()) {
            expected.refusedWith(LineError.TARGETSELF, "L-181");
        } else if (own > 0) {
            expected.perhapsRefusedWith(LineError.TARGETSELF, "L-181");
        }
    }

    /** The call was handed to one of these. */
    void handedOff(HandleRecord giver, List<LineRecord> targets, boolean byMode) {
        CallRecord call = giver.call;
        giver.gave = true;
        if (call == null) {
            return;
        }
        LineRecord target = byMode ? only(targets) : chosen(call, targets);
        boolean known = target != null && (!target.session.lossy || call.handleOf(target) != null);
        if (!known || !call.isCertain() || !giver.line.device.openingsUnderWay.isEmpty()) {
            call.fuzzy = true;
            call.loose.addAll(giver.line.device.lines);
            return;
        }
        give(giver, call, target);
    }

    private static LineRecord only(List<LineRecord> targets) {
        return targets.size() == 1 ? targets.get(0) : null;
    }

    /** One that has a handle already, else the one opened first; null if that is not clear. */
    private static LineRecord chosen(CallRecord call, List<LineRecord> targets) {
        List<LineRecord> eligible = new ArrayList<>(targets);
        eligible.removeIf(line -> call.handleOf(line) == null);
        List<LineRecord> from = eligible.isEmpty() ? new ArrayList<>(targets) : eligible;
        List<LineRecord> first = new ArrayList<>(from);
        first.removeIf(line -> from.stream().anyMatch(other -> other.openedBefore(line)));
        return only(first);
    }

    private void give(HandleRecord giver, CallRecord call, LineRecord target) {
        HandleRecord existing = call.handleOf(target);
        HandleRecord receiver = existing == null
                ? new HandleRecord(target, call, HandleRecord.Origin.ANNOUNCED, CallPrivilege.OWNER)
                : existing;
        boolean raised = existing == null || existing.privilege != CallPrivilege.OWNER;
        if (existing == null) {
            target.handles.add(receiver);
            target.untold.add(receiver);
            call.handles.add(receiver);
        }
        receiver.privilege = CallPrivilege.OWNER;
        receiver.handOvers.add(
                new HandleRecord.HandOver(call.states.size(), call.current().seenNow()));
        if (raised) {
            counts.handedOver(giver, receiver, existing != null);
        }
    }
}
