package org.strowger.core.internal.line;

import java.util.Set;
import java.util.function.BiConsumer;
import org.strowger.core.internal.provider.Faults;
import org.strowger.telephony.Call;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.LineDriver;

/** The asynchronous operations of a line and its calls: checked at once, done by the driver, answered by a reply. */
final class Calling {
    private static final Set<CallOperation> CLAIMING = Set.of(CallOperation.ACCEPT, CallOperation.ANSWER);

    private final ManagedLine line;

    Calling(ManagedLine line) {
        this.line = line;
    }

    /** Makes a call: pending until its driver says that it exists (rules L-128 to L-143). */
    Request<Call> makeCall(LineHandle origin, String destination, CallParams params) {
        DialString string = DialString.parse(destination);
        string.requireSupported(line.capabilities());
        CallParams fitted = CallParamCheck.fit(params, line.capabilities());
        Ticket<Call> ticket;
        ManagedCall call;
        synchronized (line.lock()) {
            origin.requireOpen();
            CallParamCheck.requireUsable(line);
            call = new ManagedCall(line, ManagedCall.Stage.PENDING, infoOf(string, fitted));
            call.partiallyDialed(string.isPartial() && !string.isEmpty());
            ticket = line.requests().accept("make call", origin, call, null, new NewCall(origin, call));
            line.calls().add(call);
        }
        line.strand().execute(() -> line.requests().perform(ticket, () -> start(ticket, call, string.text(), fitted)));
        return ticket.request();
    }

    private void start(Ticket<Call> ticket, ManagedCall call, String destination, CallParams params) {
        LineDriver at;
        synchronized (line.lock()) {
            at = line.atDriver().driver();
        }
        CallDriver own = null;
        try {
            own = at.makeCall(destination, params, new CallPort(line, call), ticket);
        } finally {
            adopt(call, own);
        }
        if (own == null) {
            line.fault(Faults.Kind.NO_CALL, call);
            line.requests()
                    .refuse(ticket, new TelephonyException(LineError.OPERATIONFAILED, "the provider gave no call"));
        }
    }

    /** A call that its driver said exists, and then did not give, is over: nothing can be done with it. */
    private void adopt(ManagedCall call, CallDriver own) {
        synchronized (line.lock()) {
            call.driver(own);
            if (own == null && call.stage() == ManagedCall.Stage.LIVE && call.state() != CallState.IDLE) {
                line.stateReported(call, CallState.IDLE, null);
            }
        }
    }

    private static CallInfo infoOf(DialString destination, CallParams params) {
        return CallInfo.builder()
                .addressId(params.addressId().orElse(0))
                .origin(CallOrigin.OUTBOUND)
                .bearerMode(params.bearerMode())
                .mediaModes(params.mediaModes())
                .rate(params.rate())
                .calledId(destination.isEmpty() ? PartyId.unknown() : PartyId.of(destination.given()))
                .displayableAddress(params.displayableAddress().orElse(""))
                .calledParty(params.calledParty().orElse(""))
                .comment(params.comment().orElse(""))
                .build();
    }

    /** An operation on a call. */
    Request<Void> submit(CallHandle handle, CallOperation operation, BiConsumer<CallDriver, Completion> action) {
        Ticket<Void> ticket;
        synchronized (line.lock()) {
            require(handle, operation);
            ticket = accept(handle, operation, () -> {
                if (CLAIMING.contains(operation)) {
                    handle.call().claim(handle.lineHandle().session().friendlyName());
                }
            });
        }
        pass(ticket, action);
        return ticket.request();
    }

    Request<Void> dial(CallHandle handle, DialString digits) {
        Ticket<Void> ticket;
        synchronized (line.lock()) {
            require(handle, CallOperation.DIAL);
            ManagedCall call = handle.call();
            if (digits.given().isEmpty() && !call.isPartiallyDialed()) {
                throw new TelephonyException(
                        LineError.INVALADDRESS,
                        "an empty string finishes a number that ended with a semicolon; none did (rule L-217)");
            }
            ticket = accept(handle, CallOperation.DIAL, () -> call.partiallyDialed(digits.isPartial()));
        }
        pass(ticket, (driver, completion) -> driver.dial(digits.given(), completion));
        return ticket.request();
    }

    Request<Void> swapHold(CallHandle connected, CallHandle held) {
        Ticket<Void> ticket;
        synchronized (line.lock()) {
            require(connected, CallOperation.SWAP_HOLD);
            held.requireOwner();
            if (held.lineHandle().managed() != line) {
                throw new TelephonyException(LineError.INVALCALLHANDLE, held + " is a call of another line");
            }
            CallOperation.UNHOLD.requireAllowed(held.call().state(), held.call().mode());
            ticket = accept(connected, CallOperation.SWAP_HOLD, () -> {});
        }
        pass(ticket, (driver, completion) -> driver.swapHold(driverOf(held.call()), completion));
        return ticket.request();
    }

    private static void require(CallHandle handle, CallOperation operation) {
        handle.requireOwner();
        operation.requireAllowed(handle.call().state(), handle.call().mode());
    }

    private Ticket<Void> accept(CallHandle handle, CallOperation operation, Runnable onSuccess) {
        return line.requests().accept(operation.label(), handle.lineHandle(), handle.call(), handle, () -> {
            onSuccess.run();
            return null;
        });
    }

    private void pass(Ticket<Void> ticket, BiConsumer<CallDriver, Completion> action) {
        line.strand().execute(() -> line.requests().perform(ticket, () -> {
            action.accept(driverOf(ticket.call()), ticket);
        }));
    }

    private CallDriver driverOf(ManagedCall call) {
        synchronized (line.lock()) {
            if (call.driver() == null) {
                throw new TelephonyException(LineError.OPERATIONFAILED, "the provider has no such call any more");
            }
            return call.driver();
        }
    }

    /** What becomes of a call that an application makes. */
    private final class NewCall implements Ticket.Outcome<Call> {
        private final LineHandle origin;
        private final ManagedCall call;
        private CallHandle own;

        NewCall(LineHandle origin, ManagedCall call) {
            this.origin = origin;
            this.call = call;
        }

        @Override
        public Call succeeded() {
            call.live();
            call.claim(origin.session().friendlyName());
            line.counted(call, -1);
            own = call.give(origin, CallPrivilege.OWNER);
            own.withhold();
            return own;
        }

        @Override
        public void delivering() {
            own.deliver();
        }

        @Override
        public void told() {
            // Monitors learn of it at this moment, in the unknown state (rule L-139).
            line.offers().tellMonitors(call);
            call.catchUp();
        }

        @Override
        public void failed(boolean driverGoesOn) {
            if (driverGoesOn) {
                line.letGo(call);
            } else {
                line.discard(call);
            }
        }
    }
}
