package org.strowger.core.bench.model;

/** When nothing is left to run: everything that was owed must have been delivered. */
final class RestChecker {
    private final Ledger ledger;
    private final RequestChecker requests;
    private final OrderChecker order;
    private final CountChecker counts;
    private final DeviceChecker devices;
    private final DriverChecker drivers;

    RestChecker(
            Ledger ledger,
            RequestChecker requests,
            OrderChecker order,
            CountChecker counts,
            DeviceChecker devices,
            DriverChecker drivers) {
        this.ledger = ledger;
        this.requests = requests;
        this.order = order;
        this.counts = counts;
        this.devices = devices;
        this.drivers = drivers;
    }

    void atRest() {
        for (DeviceRecord device : ledger.devices) {
            devices.atRest(device);
            drivers.atRest(device);
        }
        for (SessionRecord session : ledger.sessions) {
            session(session);
        }
    }

    private void session(SessionRecord session) {
        session.requests.forEach(requests::atRest);
        session.allLines.forEach(devices::atRest);
        if (session.closed) {
            return;
        }
        long missed = session.api.eventsMissed();
        ledger.require(
                missed == session.missed, "L-029", "%s missed %d events, was told %d", session, missed, session.missed);
        ledger.require(session.owesState == null || session.lossy, "L-157", "%s is owed a state", session.owesState);
        for (HandleRecord handle : session.validHandles()) {
            order.atRest(handle);
            counts.atRest(handle);
        }
    }

    /** Everything is about to be closed. */
    void ending() {
        ledger.sessions.forEach(session -> session.closing = true);
    }

    /** When every session is closed and every provider gone, nothing may be left. */
    void atEnd() {
        for (SessionRecord session : ledger.sessions) {
            session.closed = true;
            for (RequestRecord request : session.requests) {
                ledger.require(request.ended, "L-002", "%s never ended", request);
            }
            for (HandleRecord handle : session.handles.values()) {
                ledger.require(!handle.api.isValid(), "L-104", "%s outlived its session", handle);
            }
            for (LineRecord line : session.allLines) {
                ledger.require(!line.api.isOpen(), "L-104", "%s outlived its session", line);
            }
        }
        for (DeviceRecord device : ledger.devices) {
            ledger.require(!device.driverOpen, "S-026", "the driver of %s was never closed", device);
            for (CallRecord call : device.calls) {
                boolean closed = device.stopped || !DriverChecker.isOpen(call);
                ledger.require(closed, "L-121", "%s was never closed at its driver", call);
            }
        }
    }
}
