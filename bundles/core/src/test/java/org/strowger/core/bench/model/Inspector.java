package org.strowger.core.bench.model;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStatus;
import org.strowger.telephony.device.LineStatus;

/** Asks the core what a session can ask, and compares the answers with the ledger. */
final class Inspector {
    private static final Map<CallFeature, Operation> OPERATIONS = new EnumMap<>(Map.of(
            CallFeature.ACCEPT, Operation.ACCEPT,
            CallFeature.ANSWER, Operation.ANSWER,
            CallFeature.DIAL, Operation.DIAL,
            CallFeature.DROP, Operation.DROP,
            CallFeature.REDIRECT, Operation.REDIRECT,
            CallFeature.HOLD, Operation.HOLD,
            CallFeature.UNHOLD, Operation.UNHOLD));

    static {
        OPERATIONS.put(CallFeature.SECURE, Operation.SECURE);
        OPERATIONS.put(CallFeature.SETUP_TRANSFER, Operation.SET_UP_TRANSFER);
        OPERATIONS.put(CallFeature.COMPLETE_TRANSFER, Operation.COMPLETE_TRANSFER);
        OPERATIONS.put(CallFeature.BLIND_TRANSFER, Operation.BLIND_TRANSFER);
        OPERATIONS.put(CallFeature.SETUP_CONFERENCE, Operation.SET_UP_CONFERENCE);
        OPERATIONS.put(CallFeature.PREPARE_ADD_TO_CONFERENCE, Operation.PREPARE_ADD);
        OPERATIONS.put(CallFeature.REMOVE_FROM_CONFERENCE, Operation.REMOVE);
        OPERATIONS.put(CallFeature.PARK, Operation.PARK_AT);
        OPERATIONS.put(CallFeature.COMPLETE_CALL, Operation.CAMP_ON);
    }

    private final Ledger ledger;
    private final Closings closings;
    private final DeviceChecker devices;

    Inspector(Ledger ledger, Closings closings, DeviceChecker devices) {
        this.ledger = ledger;
        this.closings = closings;
        this.devices = devices;
    }

    void session(SessionRecord session) {
        closings.refresh(session);
        devices.listed(session.api.lines());
        lines(session);
        calls(session, session.api.calls(), session.validHandles(), session + "'s calls");
        for (HandleRecord handle : session.handles.values()) {
            boolean found = session.api.call(handle.number).isPresent();
            String rule = handle.valid ? "L-114" : HandleChecker.whyVoid(handle);
            ledger.require(
                    found == handle.valid, rule, "%s was %s by its number", handle, found ? "found" : "not found");
        }
    }

    /** What another session's numbers mean in this one: nothing. */
    void strangers(SessionRecord session, SessionRecord other) {
        for (long number : other.handles.keySet()) {
            boolean found = session.api.call(number).isPresent();
            ledger.require(!found, "L-110", "%s found the handle %x of %s", session, number, other);
        }
    }

    private void lines(SessionRecord session) {
        Set<Long> open = new HashSet<>();
        for (Line line : session.api.openLines()) {
            open.add(line.handle());
        }
        for (LineRecord line : session.lines) {
            ledger.require(open.remove(line.number), "L-093", "%s is open and not listed", line);
            ledger.require(line.api.isOpen(), "L-105", "%s was closed without a reason", line);
        }
        ledger.require(
                open.isEmpty() || !session.openings.isEmpty(), "L-093", "%s has unknown open lines %s", session, open);
    }

    void line(LineRecord line) {
        closings.refresh(line.device);
        if (line.isOpen()) {
            calls(line.session, line.api.calls(), line.handles, line + "'s calls");
            status(line.device, line.api.status());
        }
    }

    private void calls(SessionRecord session, List<Call> listed, List<HandleRecord> valid, String what) {
        Set<Long> numbers = new HashSet<>();
        boolean uncertain = session.lossy;
        for (Call call : listed) {
            ledger.require(numbers.add(call.handle()), "L-109", "%s has %x twice", what, call.handle());
            ledger.require(call.isValid(), "L-114", "%s holds the void %x", what, call.handle());
        }
        int untold = 0;
        for (HandleRecord handle : valid) {
            boolean known = handle.api != null;
            untold += !known && handle.origin != HandleRecord.Origin.MADE ? 1 : 0;
            ledger.require(!known || numbers.remove(handle.number), "L-114", "%s lacks %s", what, handle);
            uncertain |= handle.call == null;
        }
        for (long number : numbers) {
            HandleRecord known = session.handles.get(number);
            ledger.require(known == null, "L-114", "%s holds %s, which is void", what, known);
        }
        uncertain |= ledger.devices.stream().anyMatch(Inspector::hasFuzzyCalls);
        boolean early = numbers.size() > untold && !uncertain;
        ledger.require(!early, "L-136", "%s has %d handles before their replies", what, numbers.size() - untold);
    }

    private static boolean hasFuzzyCalls(DeviceRecord device) {
        return device.calls.stream().anyMatch(call -> !call.isCertain() || call.isPerhapsLive());
    }

    private void status(DeviceRecord device, LineStatus status) {
        if (device.openingsUnderWay.isEmpty()) {
            int open = device.lines.size();
            ledger.require(
                    status.openHandles() == open, "L-403", "%s has %d open handles, not %s", device, open, status);
            boolean union = status.openMediaModes().equals(device.wantedMediaModes());
            ledger.require(union, "L-088", "%s: %s instead of %s", device, status, device.wantedMediaModes());
        }
        int active = 0;
        int onHold = 0;
        int pending = 0;
        for (CallRecord call : device.calls) {
            if (isUncertain(call)) {
                return;
            }
            boolean counts = call.life == CallRecord.Life.LIVE && call.closes == 0;
            CallState state = call.current().state();
            active += counts && state.isActive() ? 1 : 0;
            onHold += counts && state == CallState.ON_HOLD ? 1 : 0;
            pending += counts && state.isHeld() && state != CallState.ON_HOLD ? 1 : 0;
        }
        LineStatus.CallCounts right = new LineStatus.CallCounts(active, onHold, pending);
        ledger.require(status.calls().equals(right), "L-211", "%s has %s, not %s", device, right, status.calls());
    }

    private static boolean isUncertain(CallRecord call) {
        boolean closing = call.doomed && call.closes == 0;
        boolean halfway =
                call.life == CallRecord.Life.ANNOUNCED || call.life == CallRecord.Life.PENDING && call.succeeded;
        boolean perhapsClosing = call.fuzzy && call.handles.isEmpty();
        return call.ruined || perhapsClosing || closing && call.life != CallRecord.Life.FAILED || halfway;
    }

    void handle(HandleRecord handle) {
        closings.refresh(handle.line.device);
        ledger.require(
                handle.api.isValid() == handle.valid,
                handle.valid ? "L-114" : HandleChecker.whyVoid(handle),
                "%s should be %s",
                handle,
                handle.valid ? "valid" : "void");
        if (handle.valid && handle.api.isValid()) {
            status(handle, handle.api.status());
            info(handle, handle.api.info());
        }
    }

    private void status(HandleRecord handle, CallStatus status) {
        CallRecord call = handle.call;
        handle.settle();
        String rule = handle.gave ? "L-185" : "L-158";
        ledger.require(status.privilege() == handle.privilege, rule, "%s is %s: %s", handle, handle.privilege, status);
        if (call == null || call.ruined) {
            return;
        }
        Notice told = new Notice(status.state(), status.mode());
        ledger.require(
                told.says(call.current().knownTo(handle)),
                "L-191",
                "%s is %s, status says %s",
                handle,
                call.current(),
                told);
        OPERATIONS.forEach((feature, operation) -> {
            boolean possible = handle.privilege == CallPrivilege.OWNER && OperationChecker.isAllowed(call, operation);
            possible &= operation != Operation.PREPARE_ADD || call.conference;
            boolean offered = status.features().contains(feature);
            // Whether it is the first call of a set-up depends on which other members the core has let go of by now.
            possible |= operation == Operation.UNHOLD && call.parent != null;
            ledger.require(!offered || possible, "L-293", "%s is offered %s in %s", handle, feature, call.current());
        });
    }

    private void info(HandleRecord handle, CallInfo info) {
        CallRecord call = handle.call;
        if (call == null || !call.isCertain()) {
            return;
        }
        int owners = call.count(CallPrivilege.OWNER);
        int monitors = call.count(CallPrivilege.MONITOR);
        boolean counted = info.owners() == owners && info.monitors() == monitors;
        ledger.require(
                counted,
                "L-160",
                "%s has %d owners and %d monitors; its information says %d and %d",
                call,
                owners,
                monitors,
                info.owners(),
                info.monitors());
        boolean named = info.appName().isEmpty() ? !call.isOutgoing() : call.appNames.contains(info.appName());
        ledger.require(named, "L-025", "%s is named after %s, not %s", call, info.appName(), call.appNames);
    }
}
