package org.strowger.core.bench.model;

import java.util.Set;
import org.strowger.telephony.call.MediaMode;

/** How the core treats a provider (rules L-012, L-087, L-088, L-113, L-121, L-130, S-013, S-026, S-033). */
final class DriverChecker {
    private final Ledger ledger;
    private final Closings closings;

    DriverChecker(Ledger ledger, Closings closings) {
        this.ledger = ledger;
        this.closings = closings;
    }

    /** A driver method of a line or one of its calls begins. */
    void entered(DeviceRecord device, String what) {
        ledger.require(ledger.inSink == 0, "L-012", "%s was called from inside a completion or event", what);
        ledger.require(device.inDriver == null, "L-034", "%s was called during %s", what, device.inDriver);
        ledger.require(!device.stopped, "S-013", "%s was called after its provider was stopped", what);
        ledger.require(!device.driverDone, "S-026", "%s was called after the device was removed", what);
        device.inDriver = what;
    }

    void left(DeviceRecord device) {
        device.inDriver = null;
    }

    void opening(DeviceRecord device) {
        ledger.require(!device.driverOpen, "L-087", "%s was opened twice at its driver", device);
        device.driverOpen = true;
        device.openingsUnderWay.forEach(opening -> opening.doubtful = opening.closedMeanwhile);
        device.mediaModes = Set.of();
        device.mediaUncertain = false;
    }

    void openFailed(DeviceRecord device) {
        device.driverOpen = false;
        device.calls.forEach(call -> call.life = CallRecord.Life.FAILED);
    }

    void closing(DeviceRecord device) {
        ledger.require(device.driverOpen, "S-033", "%s was closed at its driver, and was not open", device);
        closings.refresh(device);
        for (LineRecord line : device.lines) {
            ledger.violated("L-101", "%s was closed at its driver although %s is open", device, line);
        }
        for (CallRecord call : device.calls) {
            ledger.require(!isOpen(call), "S-026", "%s was closed at its driver before %s", device, call);
            call.doomed = true;
        }
        device.driverOpen = false;
        device.closeAsked = false;
    }

    static boolean isOpen(CallRecord call) {
        boolean known = call.maker == null || call.returned;
        return known && call.closes == 0 && call.life != CallRecord.Life.FAILED && !call.ruined;
    }

    void mediaModes(DeviceRecord device, Set<MediaMode> union) {
        ledger.require(device.driverOpen, "L-113", "media modes were set on %s, which is not open", device);
        device.mediaModes = Set.copyOf(union);
        device.mediaUncertain = false;
    }

    void asking(DeviceRecord device, Operation operation) {
        ledger.require(device.driverOpen, "L-113", "%s was asked of %s, which is not open", operation, device);
    }

    void operating(CallRecord call, Operation operation) {
        ledger.require(call.closes == 0, "L-113", "%s of %s, which is closed", operation, call);
        ledger.require(call.device.driverOpen, "L-113", "%s of %s, whose line is closed", operation, call);
        ready(call, operation);
    }

    /** A call that takes part in an operation: it must exist, for both sides. */
    void ready(CallRecord call, Operation operation) {
        boolean pending = call.life == CallRecord.Life.PENDING && !call.succeeded;
        ledger.require(!pending, "L-130", "%s of %s, which is pending", operation, call);
        boolean failed = call.life == CallRecord.Life.FAILED && !call.ruined;
        ledger.require(!failed, "L-113", "%s of %s, which never came to be", operation, call);
    }

    void closing(CallRecord call) {
        call.closes++;
        call.join(null);
        ledger.require(call.closes == 1, "L-121", "%s was closed %d times", call, call.closes);
        ledger.require(call.device.driverOpen, "S-026", "%s was closed after its line", call);
        ledger.require(call.maker == null || call.returned, "L-129", "%s was closed before makeCall returned", call);
        closings.refresh(call.device);
        for (HandleRecord handle : call.handles) {
            boolean mayEnd = handle.line.doubtful || call.ruined;
            ledger.require(mayEnd, "L-121", "%s was closed although %s is valid", call, handle);
        }
        if (call.life == CallRecord.Life.PENDING) {
            RequestRecord maker = call.maker;
            boolean ended = maker.ended
                    || !maker.made.contains(call)
                    || closings.mayBeCutWithoutCall(maker)
                    || maker.hasLostArgument();
            ledger.require(ended, "L-130", "%s was closed although its request is under way", call);
        }
    }

    /** The second call of an operation on two. */
    void partaking(RequestRecord request, CallRecord other) {
        boolean right = request.other == other || request.other == null;
        ledger.require(right, "L-264", "%s reached the driver with %s", request, other);
        ledger.require(other.closes == 0, "L-113", "%s with %s, which is closed", request, other);
        ready(other, request.operation());
    }

    /** When everything has come to rest. */
    void atRest(DeviceRecord device) {
        closings.refresh(device);
        if (device.stopped) {
            return;
        }
        device.driverDone = device.removalAsked;
        boolean wanted = !device.lines.isEmpty();
        ledger.require(
                wanted == device.driverOpen,
                wanted ? "L-087" : "L-101",
                "%s has %d open handles, its driver is %s",
                device,
                device.lines.size(),
                device.driverOpen ? "open" : "closed");
        if (wanted && !device.mediaUncertain) {
            Set<MediaMode> union = device.wantedMediaModes();
            ledger.require(
                    union.equals(device.mediaModes),
                    "L-088",
                    "%s was given the media modes %s instead of %s",
                    device,
                    device.mediaModes,
                    union);
        }
        for (CallRecord call : device.calls) {
            boolean leftOpen = isOpen(call) && call.doomed && !call.fuzzy;
            ledger.require(!leftOpen, "L-121", "%s has no handle left, and was not closed", call);
        }
    }
}
