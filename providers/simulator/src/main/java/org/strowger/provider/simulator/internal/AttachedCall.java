package org.strowger.provider.simulator.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.strowger.provider.simulator.Operation;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;

/**
 * The core's hold on a call of a line: from making or announcing it until closing it. A call that outlives its closing
 * and is announced again gets a new one. Its methods that the core calls enter the {@link Mailroom}; the others are
 * used only inside.
 */
final class AttachedCall implements CallDriver {
    private final SimulatedLine line;
    private final LineCall call;
    private final List<OpenRequest> requests = new ArrayList<>();
    private volatile CallSink sink;
    private volatile boolean closed;

    /** @param sink where its events go; null for a call that has yet to be announced */
    AttachedCall(SimulatedLine line, LineCall call, CallSink sink) {
        this.line = line;
        this.call = call;
        this.sink = sink;
    }

    @Override
    public void accept(Completion completion) {
        request(Operation.ACCEPT, completion, call::accept);
    }

    @Override
    public void answer(Completion completion) {
        request(Operation.ANSWER, completion, call::answer);
    }

    @Override
    public void dial(String digits, Completion completion) {
        request(Operation.DIAL, completion, () -> call.dial(digits));
    }

    @Override
    public void drop(Completion completion) {
        request(Operation.DROP, completion, call::drop);
    }

    @Override
    public void redirect(String destination, Completion completion) {
        request(Operation.REDIRECT, completion, () -> call.redirect(destination));
    }

    @Override
    public void hold(Completion completion) {
        request(Operation.HOLD, completion, call::hold);
    }

    @Override
    public void unhold(Completion completion) {
        request(Operation.UNHOLD, completion, call::unhold);
    }

    @Override
    public void swapHold(CallDriver held, Completion completion) {
        request(Operation.SWAP_HOLD, completion, () -> call.swapWith(callOf(held)));
    }

    @Override
    public void close() {
        line.faultAt(Operation.CLOSE_CALL).strike();
        line.mailroom().settle(() -> {
            if (!closed) {
                call.letGo();
            }
        });
    }

    /** Ends the core's hold: its requests fail, and no event follows (rules L-122, S-078). */
    void detach() {
        closed = true;
        failRequests();
    }

    /** Fails what is not reported yet. */
    void failRequests() {
        List<OpenRequest> open = List.copyOf(requests);
        requests.clear();
        open.forEach(request -> request.fail(LineError.OPERATIONFAILED, "the call was closed at the exchange"));
    }

    /** Notes a request that must be reported before the call is closed. */
    OpenRequest open(Completion completion, Runnable undo) {
        requests.removeIf(OpenRequest::isReported);
        OpenRequest request = new OpenRequest(line.mailroom(), completion, undo);
        requests.add(request);
        return request;
    }

    /** The core took the announced call. */
    void taken(CallSink by) {
        sink = by;
    }

    boolean isClosed() {
        return closed;
    }

    /** Tells the core the state. */
    void state(CallState state, Optional<CallStateMode> mode) {
        tell(to -> mode.ifPresentOrElse(each -> to.state(state, each), () -> to.state(state)));
    }

    /** Tells the core what is known about the call. */
    void info(CallInfo info, Set<CallInfoItem> changed) {
        tell(to -> to.info(info, changed));
    }

    /** Tells the core a state whether it may be told or not: a fault on demand. */
    void stateRegardless(CallState state) {
        line.mailroom().post(() -> {
            if (sink != null) {
                sink.state(state);
            }
        });
    }

    private void tell(Consumer<CallSink> news) {
        line.mailroom().post(() -> {
            if (sink != null && !closed) {
                news.accept(sink);
            }
        });
    }

    private void request(Operation operation, Completion completion, Supplier<Runnable> check) {
        Fault fault = line.faultAt(operation);
        fault.strike();
        line.mailroom().inside(() -> {
            if (closed) {
                throw new TelephonyException(LineError.INVALCALLHANDLE, "the call was closed at the exchange before");
            }
            OpenRequest request = open(fault.spoil(completion), () -> {});
            fault.perform(line.timers(), request, () -> request.carryOut(check));
        });
    }

    private LineCall callOf(CallDriver driver) {
        if (driver instanceof AttachedCall other && other.line == line) {
            return other.call;
        }
        throw new TelephonyException(
                LineError.INVALCALLHANDLE, "the held call is not one of line " + line.permanentId());
    }
}
