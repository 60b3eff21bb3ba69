package org.strowger.provider.simulator.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.strowger.provider.simulator.Operation;
import org.strowger.provider.simulator.internal.fault.Fault;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.provider.simulator.internal.post.OpenRequest;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;

/**
 * A request under way that brings calls into being: they stay pending until it succeeds (rules L-129 to L-135). Made
 * outside the {@link Mailroom}, where a fault may strike; everything else inside.
 */
final class Creation {
    private final SimulatedLine line;
    private final Fault fault;
    private final Completion completion;
    private final List<AttachedCall> involved = new ArrayList<>();
    private final List<LineCall> pending = new ArrayList<>();

    /** Lets a fault strike that waits at this operation. */
    Creation(SimulatedLine line, Operation operation, Completion completion) {
        this.line = line;
        this.completion = completion;
        fault = line.faultAt(operation);
        fault.strike();
    }

    /** A call that the request makes; the core's hold on it. */
    AttachedCall brings(LineCall call, CallSink sink) {
        AttachedCall attached = new AttachedCall(line, call, sink);
        call.record().attach(attached);
        pending.add(call);
        involved.add(attached);
        return attached;
    }

    /** The request is one of this call; it fails when that call is closed. */
    Creation of(AttachedCall existing) {
        involved.add(existing);
        return this;
    }

    /** Carries it out when the set-up time has passed; until then closing one of the calls stops it. */
    void start(Supplier<Runnable> check) {
        OpenRequest request = new OpenRequest(
                line.mailroom(), fault.spoil(line.timers(), completion), () -> pending.forEach(LineCall::abandon));
        involved.forEach(call -> call.track(request));
        line.timers()
                .after(
                        line.settings().setupTime(),
                        () -> fault.perform(line.timers(), request, () -> request.carryOut(check)));
    }
}
