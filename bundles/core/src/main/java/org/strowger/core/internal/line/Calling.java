package org.strowger.core.internal.line;

import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.strowger.telephony.Call;
import org.strowger.telephony.ConferenceSetUp;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.device.AddressCapabilities;
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
        NewCalls made = new NewCalls(origin);
        return ask(
                () -> {
                    origin.requireOpen();
                    CallParamCheck.requireUsable(line);
                    ManagedCall call = made.add(newCall(fitted, CallOrigin.OUTBOUND)
                            .calledId(string.isEmpty() ? PartyId.unknown() : PartyId.of(string.given()))
                            .build());
                    call.partiallyDialed(string.isPartial() && !string.isEmpty());
                    return line.requests()
                            .accept("make call", origin, call, null, made.delivering(calls -> calls.get(0)));
                },
                ticket -> made.startOne(
                        ticket, () -> lineDriver().makeCall(string.text(), fitted, made.sink(0), ticket)));
    }

    /** What is known of a call before its driver tells more. */
    static CallInfo.Builder newCall(CallParams params, CallOrigin origin) {
        return CallInfo.builder()
                .addressId(params.addressId().orElse(0))
                .origin(origin)
                .bearerMode(params.bearerMode())
                .mediaModes(params.mediaModes())
                .rate(params.rate())
                .displayableAddress(params.displayableAddress().orElse(""))
                .calledParty(params.calledParty().orElse(""))
                .comment(params.comment().orElse(""));
    }

    /** An operation on a call. */
    Request<Void> submit(CallHandle handle, CallOperation operation, BiConsumer<CallDriver, Completion> action) {
        return ask(
                () -> {
                    require(handle, operation);
                    return accept(handle, operation, () -> {
                        if (CLAIMING.contains(operation)) {
                            handle.call()
                                    .facts()
                                    .claim(handle.lineHandle().session().friendlyName());
                        }
                    });
                },
                ticket -> action.accept(driverOf(handle.call()), ticket));
    }

    Request<Void> dial(CallHandle handle, DialString digits) {
        ManagedCall call = handle.call();
        return ask(
                () -> {
                    require(handle, CallOperation.DIAL);
                    if (digits.given().isEmpty() && !call.isPartiallyDialed()) {
                        throw new TelephonyException(
                                LineError.INVALADDRESS,
                                "an empty string finishes a number that ended with a semicolon; none did (rule L-217)");
                    }
                    return accept(handle, CallOperation.DIAL, () -> call.partiallyDialed(digits.isPartial()));
                },
                ticket -> driverOf(call).dial(digits.given(), ticket));
    }

    Request<Void> swapHold(CallHandle connected, CallHandle held) {
        return ask(
                () -> {
                    require(connected, CallOperation.SWAP_HOLD);
                    held.requireOwner();
                    if (held.lineHandle().managed() != line) {
                        throw new TelephonyException(LineError.INVALCALLHANDLE, held + " is a call of another line");
                    }
                    CallOperation.UNHOLD.requireAllowed(
                            held.call().state(), held.call().mode());
                    return accept(connected, CallOperation.SWAP_HOLD, () -> {});
                },
                ticket -> driverOf(connected.call()).swapHold(driverOf(held.call()), ticket));
    }

    /** Sets up a conference without a first call (rule L-267). */
    Request<ConferenceSetUp> setUpConference(LineHandle origin, int parties, CallParams params) {
        CallParams fitted = CallParamCheck.fit(params, line.capabilities());
        AddressCapabilities address = line.address(fitted.addressId().orElse(0));
        ConferenceCheck.requireNoFirstCall(address);
        ConferenceCheck.requireParties(parties, address);
        NewCalls made = new NewCalls(origin);
        return ask(
                () -> {
                    origin.requireOpen();
                    CallParamCheck.requireInService(line);
                    ManagedCall conference =
                            made.add(newCall(fitted, CallOrigin.CONFERENCE).build());
                    conference.becomeConference();
                    made.add(newCall(fitted, CallOrigin.OUTBOUND).build());
                    return line.requests()
                            .accept(
                                    "set up conference",
                                    origin,
                                    conference,
                                    null,
                                    made.delivering(calls -> new ConferenceSetUp(calls.get(0), calls.get(1))));
                },
                ticket -> made.startConference(ticket, () -> lineDriver()
                        .setUpConference(parties, fitted, made.sink(0), made.sink(1), ticket)));
    }

    /** Cancels a completion request, whose id only the driver knows (rule L-321). */
    Request<Void> cancelCompletion(LineHandle origin, int completionId) {
        return ask(
                () -> {
                    origin.requireOpen();
                    return line.requests().<Void>accept("cancel completion", origin, null, null, () -> null);
                },
                ticket -> lineDriver().uncompleteCall(completionId, ticket));
    }

    /** Refuses an operation that the handle's privilege or the call's state does not allow; under the line's lock. */
    static void require(CallHandle handle, CallOperation operation) {
        handle.requireOwner();
        if (!handle.call().allows(operation)) {
            throw operation.refusal(handle.call().state());
        }
    }

    /** Accepts an operation on a call; under the line's lock. */
    Ticket<Void> accept(CallHandle handle, CallOperation operation, Runnable onSuccess) {
        return accept(handle, operation, () -> {
            onSuccess.run();
            return (Void) null;
        });
    }

    /** Accepts an operation on a call that delivers something; under the line's lock. */
    <T> Ticket<T> accept(CallHandle handle, CallOperation operation, Ticket.Outcome<T> outcome) {
        return line.requests().accept(operation.label(), handle.lineHandle(), handle.call(), handle, outcome);
    }

    /**
     * One request from its acceptance to the driver.
     *
     * @param accepted checks and accepts it; under the line's lock
     * @param atDriver what the driver is to do; on the line's strand, without lock
     */
    <T> Request<T> ask(Supplier<Ticket<T>> accepted, Consumer<Ticket<T>> atDriver) {
        Ticket<T> ticket;
        synchronized (line.lock()) {
            ticket = accepted.get();
        }
        line.strand().execute(() -> line.requests().perform(ticket, () -> atDriver.accept(ticket)));
        return ticket.request();
    }

    /** The driver of the line; without lock. */
    LineDriver lineDriver() {
        synchronized (line.lock()) {
            return line.atDriver().driver();
        }
    }

    /** The driver's own call; without lock. */
    CallDriver driverOf(ManagedCall call) {
        synchronized (line.lock()) {
            if (call.driver() == null) {
                throw new TelephonyException(LineError.OPERATIONFAILED, "the provider has no such call any more");
            }
            return call.driver();
        }
    }
}
