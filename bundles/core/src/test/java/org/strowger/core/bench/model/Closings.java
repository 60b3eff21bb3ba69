package org.strowger.core.bench.model;

import java.util.List;
import org.strowger.telephony.ApiVersion;

/** Ends handles in the ledger, and finds out which lines were closed by force. */
final class Closings {
    private final Ledger ledger;
    private final CountChecker counts;

    Closings(Ledger ledger, CountChecker counts) {
        this.ledger = ledger;
        this.counts = counts;
    }

    /** Finds out whether lines that may have been closed by force are closed. */
    void refresh(DeviceRecord device) {
        for (int i = device.lines.size() - 1; i >= 0; i--) {
            LineRecord line = device.lines.get(i);
            if (line.doubtful && !line.api.isOpen()) {
                closed(line, LineRecord.Life.CLOSED_BY_FORCE);
            }
        }
    }

    void refresh(SessionRecord session) {
        for (LineRecord line : List.copyOf(session.lines)) {
            refresh(line.device);
        }
    }

    /** From now on the lines of the device may be closed at any moment. */
    void doubt(DeviceRecord device) {
        device.lines.forEach(line -> line.doubtful = true);
    }

    void closed(LineRecord line, LineRecord.Life how) {
        if (!line.isOpen()) {
            return;
        }
        line.life = how;
        line.session.lines.remove(line);
        line.device.lines.remove(line);
        line.device.changes++;
        for (HandleRecord handle : List.copyOf(line.handles)) {
            ended(handle, how == LineRecord.Life.CLOSED_BY_FORCE);
        }
        if (line.device.lines.isEmpty() && line.device.openingsUnderWay.isEmpty()) {
            line.device.calls.forEach(call -> call.doomed = true);
        }
        for (CallRecord call : line.device.calls) {
            call.doomed |= call.isOutgoing() && call.life == CallRecord.Life.PENDING && call.maker.line == line;
        }
    }

    void closed(SessionRecord session) {
        session.closed = true;
        for (LineRecord line : List.copyOf(session.lines)) {
            closed(line, LineRecord.Life.CLOSED_BY_APPLICATION);
        }
    }

    void ended(HandleRecord handle, boolean byForce) {
        handle.valid = false;
        handle.line.handles.remove(handle);
        if (handle.line.session.isBefore(ApiVersion.V2_0)) {
            handle.line.session.requests.stream()
                    .filter(request -> request.handle == handle && !request.ended)
                    .flatMap(request -> request.made.stream())
                    .forEach(made -> made.doomed |= made.life == CallRecord.Life.PENDING);
        }
        if (handle.call == null) {
            return;
        }
        handle.call.handles.remove(handle);
        if (handle.call.handles.isEmpty() && handle.call.isCertain()) {
            handle.call.gone();
        }
        if (byForce) {
            counts.leftByForce(handle);
        } else {
            counts.left(handle);
        }
    }

    /** Whether the core may end this request without its provider. */
    boolean mayBeCut(RequestRecord request) {
        return request.hasLostCall() || mayBeCutWithoutCall(request);
    }

    /** Whether its provider has had it for longer than the limit. */
    boolean isLate(RequestRecord request) {
        return !ledger.now().isBefore(request.accepted.plus(ledger.requestLimit));
    }

    boolean mayBeCutWithoutCall(RequestRecord request) {
        LineRecord line = request.line;
        boolean discarded = request.handle != null && !request.handle.valid && line.session.isBefore(ApiVersion.V2_0);
        return isLate(request) || discarded || !line.isOpen() || line.doubtful || line.device.isLeaving();
    }
}
