package org.strowger.core.bench.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyError;

/** What a provider sees and does, as the model is told of it. */
public final class DriverSide {
    private final Ledger ledger;
    private final Closings closings;
    private final Introductions introductions;
    private final RequestChecker requests;
    private final DriverChecker drivers;

    DriverSide(
            Ledger ledger,
            Closings closings,
            Introductions introductions,
            RequestChecker requests,
            DriverChecker drivers) {
        this.ledger = ledger;
        this.closings = closings;
        this.introductions = introductions;
        this.requests = requests;
        this.drivers = drivers;
    }

    /** A line that a provider has made; the core does not know it yet. */
    public DeviceRecord made(String name, String permanentId, Set<MediaMode> canCarry, int addresses, Traits traits) {
        DeviceRecord device = new DeviceRecord(name, permanentId, canCarry, addresses, traits);
        ledger.devices.add(device);
        return device;
    }

    /** The provider offers a line to the core. */
    public void offered(DeviceRecord device) {
        ledger.story.tell("%s is offered by its provider", device);
        device.sessionsAtArrival = openSessions();
    }

    /** The line will not come to be after all. */
    public void refused(DeviceRecord device) {
        ledger.story.tell("%s is refused by its provider", device);
        device.departureAsked = true;
        device.removalAsked = true;
    }

    /** The provider says that a line is gone. */
    public void removing(DeviceRecord device) {
        ledger.story.tell("%s is removed by its provider", device);
        leaving(device);
        device.removalAsked = true;
    }

    /** The provider of a line is taken away. */
    public void departing(DeviceRecord device) {
        leaving(device);
        device.departureAsked = true;
    }

    /** The provider of a line was told to stop, and has. */
    public void stopped(DeviceRecord device) {
        boolean late = !ledger.now().isBefore(device.leavingSince.plus(ledger.queryLimit));
        ledger.require(!device.driverOpen || late, "S-026", "%s is open although its provider was stopped", device);
        device.driverOpen = false;
        device.stopped = true;
    }

    private void leaving(DeviceRecord device) {
        closings.doubt(device);
        if (!device.isLeaving()) {
            device.sessionsAtLeaving = openSessions();
            device.leavingSince = ledger.now();
        }
    }

    private Set<SessionRecord> openSessions() {
        Set<SessionRecord> open = new HashSet<>(ledger.sessions);
        open.removeIf(session -> session.closed);
        return open;
    }

    /** A driver method begins. */
    public void entered(DeviceRecord device, String what) {
        ledger.story.tell("> %s", what);
        drivers.entered(device, what);
    }

    /** The driver method returns, or throws. */
    public void left(DeviceRecord device, String how) {
        ledger.story.tell("< %s %s", device.inDriver, how);
        drivers.left(device);
    }

    /** LineDriver.open begins. */
    public void opening(DeviceRecord device) {
        drivers.opening(device);
    }

    /** LineDriver.open or setMediaModes refuses. */
    public void openRefused(DeviceRecord device, LineError error, boolean whole) {
        device.openingsUnderWay.forEach(opening -> opening.refusals.add(error));
        if (whole) {
            drivers.openFailed(device);
        } else {
            device.mediaUncertain |= device.openingsUnderWay.isEmpty();
        }
    }

    /** LineDriver.close begins. */
    public void closing(DeviceRecord device) {
        drivers.closing(device);
    }

    /** LineDriver.setMediaModes has accepted. */
    public void mediaModes(DeviceRecord device, Set<MediaMode> union) {
        drivers.mediaModes(device, union);
    }

    /** A method of a LineDriver begins that an application has asked for: the request it belongs to. */
    public RequestRecord asking(DeviceRecord device, Operation operation, String argument) {
        drivers.asking(device, operation);
        return issued(device, null, operation, argument);
    }

    /** A method of a CallDriver begins: the request it belongs to. */
    public RequestRecord operating(CallRecord call, Operation operation, String argument) {
        drivers.operating(call, operation);
        return issued(call.device, call, operation, argument);
    }

    /** It acts on a second call. */
    public void partaking(RequestRecord request, CallRecord other) {
        drivers.partaking(request, other);
    }

    /** A call that a request makes, pending until the completion. */
    public CallRecord making(RequestRecord request, String token, int addressId, boolean conference) {
        CallRecord call = made(request, token, addressId);
        call.conference = conference;
        request.made.add(call);
        return call;
    }

    /** A consultation call begins, if it is not too late for that (L-307). */
    public CallRecord beginning(RequestRecord request, String token, int addressId) {
        CallRecord call = made(request, token, addressId);
        call.returned = true;
        if (request.ended || request.completed) {
            call.doomed = true;
            call.life = call.device.driverOpen ? CallRecord.Life.PENDING : CallRecord.Life.FAILED;
            // While a line is being closed, it may be too late to close one more of its calls.
            call.ruined = call.device.lines.isEmpty();
        } else {
            request.made.add(call);
        }
        ledger.story.tell("  %s begins %s%s", request, call, call.doomed ? ", too late" : "");
        ledger.inSink++;
        return call;
    }

    private CallRecord made(RequestRecord request, String token, int addressId) {
        DeviceRecord device = request.line.device;
        CallRecord call = new CallRecord(device, token, request, Set.of(MediaMode.INTERACTIVE_VOICE), addressId);
        call.appNames.add(request.line.session.name);
        ledger.newCall(call);
        return call;
    }

    /** What success will deliver besides calls. */
    public void promising(RequestRecord request, Object value) {
        request.value = value;
    }

    /** Whether the provider has used the request's completion. */
    public boolean isCompleted(RequestRecord request) {
        return request.completed;
    }

    private RequestRecord issued(DeviceRecord device, CallRecord call, Operation operation, String argument) {
        closings.refresh(device);
        RequestRecord meant = meant(device, call, operation, argument);
        while (meant != null) {
            RequestRecord next = device.unissued.remove();
            next.issued = true;
            if (next == meant) {
                return next;
            }
            ledger.require(next.ended || closings.mayBeCut(next), "L-029", "%s was passed over for %s", next, meant);
        }
        ledger.violated(
                "L-113", "%s %s reached the driver of %s, and nobody asked for it", operation, argument, device);
        throw new IllegalStateException("no request for " + operation);
    }

    /** Of several that fit, the first that is still wanted. */
    private RequestRecord meant(DeviceRecord device, CallRecord call, Operation operation, String argument) {
        RequestRecord meant = null;
        boolean wanted = false;
        for (RequestRecord request : device.unissued) {
            boolean fits = request.operation() == operation
                    && request.wish.argument().equals(argument)
                    && (call == null || request.call == call || request.call == null);
            if (fits && !wanted) {
                wanted = !request.ended && request.line.isOpen() && !closings.isLate(request);
                meant = meant == null || wanted ? request : meant;
            }
        }
        return meant;
    }

    /** The driver method returns the calls that it makes. */
    public void returned(RequestRecord request) {
        requests.returned(request);
    }

    /** A driver method throws. */
    public void threw(RequestRecord request, TelephonyError error) {
        requests.threw(request, error);
    }

    /** CallDriver.close begins. */
    public void closing(CallRecord call) {
        drivers.closing(call);
    }

    /** A completion is used: call {@link #done()} afterwards. */
    public void completing(RequestRecord request, Optional<TelephonyError> outcome) {
        ledger.story.tell(
                "  completion of %s: %s",
                request, outcome.map(TelephonyError::name).orElse("success"));
        requests.completing(request, outcome);
        ledger.inSink++;
    }

    /** A call is announced to the core: call {@link #announced} afterwards. */
    public CallRecord announcing(DeviceRecord device, long callId, Set<MediaMode> mediaModes, int addressId) {
        CallRecord call = new CallRecord(device, "i" + callId, null, mediaModes, addressId);
        ledger.story.tell("  %s announces %s with %s", device, call, mediaModes);
        ledger.newCall(call);
        ledger.inSink++;
        return call;
    }

    /** Whether the core took the call. */
    public void announced(CallRecord call, boolean taken) {
        ledger.inSink--;
        closings.refresh(call.device);
        boolean openForSure = call.device.lines.stream().anyMatch(line -> !line.doubtful);
        ledger.require(taken || !openForSure, "L-150", "%s was not taken, and its line is open", call);
        if (!taken) {
            ledger.story.tell("  %s is not taken", call);
            call.life = CallRecord.Life.FAILED;
        }
    }

    /** A state is told to the core: call {@link #done()} afterwards. */
    public void state(CallRecord call, CallState state, CallStateMode mode) {
        state(call, Notice.of(state, mode), null);
    }

    /**
     * A call is told to be a member of a conference; null for something that is none: call {@link #done()} afterwards.
     */
    public void conferenced(CallRecord call, CallRecord conference) {
        state(call, Notice.of(CallState.CONFERENCED, null), conference);
    }

    private void state(CallRecord call, Notice notice, CallRecord conference) {
        ledger.story.tell("  %s: state %s%s", call, notice, conference == null ? "" : " of " + conference);
        introductions.state(call, notice, conference);
        ledger.inSink++;
    }

    /** The core is told that the line is closed: call {@link #done()} afterwards. */
    public void forcedClose(DeviceRecord device) {
        ledger.story.tell("  %s: closed by force", device);
        closings.doubt(device);
        device.lines.forEach(line -> line.closeReported = true);
        device.openingsUnderWay.forEach(opening -> {
            opening.doubtful = true;
            opening.closedMeanwhile = true;
        });
        device.closeAsked = device.driverOpen;
        ledger.inSink++;
    }

    /** The core is told the conditions of the line: call {@link #done()} afterwards. */
    public void conditions(DeviceRecord device, Set<LineCondition> now) {
        ledger.story.tell("  %s: conditions %s", device, now);
        device.conditions = now;
        ledger.inSink++;
    }

    /** The core is told something else: call {@link #done()} afterwards. */
    public void telling(String what) {
        ledger.story.tell("  %s", what);
        ledger.inSink++;
    }

    /** The call into the core has returned. */
    public void done() {
        ledger.inSink--;
    }

    /** Devices whose provider is this one, for {@link #departing} and {@link #stopped}. */
    public void departing(List<DeviceRecord> devices) {
        devices.forEach(this::departing);
    }
}
