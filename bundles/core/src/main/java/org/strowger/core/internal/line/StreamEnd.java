package org.strowger.core.internal.line;

import java.util.function.Consumer;
import org.strowger.core.internal.provider.Faults;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.TickCount;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.Scheduler;

/** What the parts of a {@link CallStream} have in common: the call, its line and the way to its driver. */
final class StreamEnd {
    private final ManagedLine line;
    private final ManagedCall call;

    StreamEnd(ManagedLine line, ManagedCall call) {
        this.line = line;
        this.call = call;
    }

    Object lock() {
        return line.lock();
    }

    /** Whether the driver can be asked anything about the call's stream; under the line's lock. */
    boolean isOpen() {
        return call.stage() == ManagedCall.Stage.LIVE && call.state() != CallState.IDLE;
    }

    /** Refuses what the handle or the state of the call does not allow; under the line's lock. */
    void require(CallHandle handle, CallOperation operation) {
        handle.requireValid();
        if (!operation.isForMonitors()) {
            handle.requireOwner();
        }
        operation.requireAllowed(call.state(), call.mode());
    }

    /** As {@link #isOpen}, after the driver has begun something: the call may have ended meanwhile. */
    void requireStillOpen() {
        if (!isOpen()) {
            throw new TelephonyException(LineError.INVALCALLSTATE, "the call ended meanwhile");
        }
    }

    /** The driver's own call; without lock. */
    CallDriver driver() {
        return line.calling().driverOf(call);
    }

    /** Has the application wait until the driver has begun this. */
    void await(CallOperation operation, AtDriver.Step step) {
        AtDriver.await(line, operation.label() + " a call", step);
    }

    /** Has the driver do this soon, if the call is still open then; nobody waits. */
    void later(Runnable onStrand) {
        line.strand().execute(() -> {
            boolean open;
            synchronized (lock()) {
                open = isOpen() && call.driver() != null;
            }
            if (open) {
                line.guard().call(onStrand);
            }
        });
    }

    /** Has the driver do this now; what it throws is counted and goes no further. */
    void tell(Consumer<CallDriver> action) {
        line.atDriver().tell(call, action);
    }

    Scheduler scheduler() {
        return line.context().workers().scheduler();
    }

    TickCount tick(TickCount given) {
        return line.tick(given);
    }

    /** Tells a handle, if its application still has it, what must arrive; under the line's lock. */
    void post(CallHandle handle, CallEvent event) {
        if (handle.isValid()) {
            handle.lineHandle().session().outbox().post(event);
        }
    }

    /** Tells a handle what was detected; under the line's lock. */
    void postNotice(CallHandle handle, CallEvent event) {
        handle.lineHandle().session().outbox().postNotice(event);
    }

    void fault(Faults.Kind kind) {
        line.fault(kind, call);
    }
}
