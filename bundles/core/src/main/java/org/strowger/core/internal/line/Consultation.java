package org.strowger.core.internal.line;

import java.util.List;
import java.util.Optional;
import org.strowger.core.internal.provider.Faults;
import org.strowger.telephony.Call;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.ConsultationStart;

/** A consultation call that a driver makes if it needs one (rule L-307). */
final class Consultation implements ConsultationStart {
    private final ManagedLine line;
    private final NewCalls made;
    /** Guarded by the line's lock. */
    private ManagedCall call;
    /** Guarded by the line's lock. */
    private boolean begun;

    /** @param made gets the one call that may come to be */
    Consultation(ManagedLine line, NewCalls made) {
        this.line = line;
        this.made = made;
    }

    /** The call may come to be, and would be this one; under the line's lock. */
    void expect(CallInfo info) {
        call = made.add(info);
    }

    @Override
    public CallSink begin(CallDriver driver) {
        synchronized (line.lock()) {
            if (driver == null || begun || call.stage() == ManagedCall.Stage.LIVE) {
                line.fault(Faults.Kind.BAD_ARGUMENT, call);
            } else if (call.stage() == ManagedCall.Stage.CLOSED) {
                abandon(driver);
            } else {
                begun = true;
                call.driver(driver);
            }
        }
        return new CallPort(line, call);
    }

    /** Nobody waits for the call any more: the driver must be told so, unless its line is closed with all calls. */
    private void abandon(CallDriver driver) {
        if (line.atDriver().isToBeClosed()) {
            call.driver(driver);
            line.letGo(call);
        }
    }

    /** What becomes of the call, if there is one, when the request ends. */
    Ticket.Outcome<Optional<Call>> delivering() {
        Ticket.Outcome<Optional<Call>> outcome = made.delivering(Consultation::first);
        return new Ticket.Outcome<>() {
            @Override
            public Optional<Call> succeeded() {
                if (!begun) {
                    made.leaveOut(call);
                }
                return outcome.succeeded();
            }

            @Override
            public void delivering() {
                outcome.delivering();
            }

            @Override
            public void told() {
                outcome.told();
            }

            @Override
            public void failed(boolean driverGoesOn) {
                outcome.failed(driverGoesOn);
            }
        };
    }

    private static Optional<Call> first(List<? extends Call> calls) {
        return calls.stream().map(Call.class::cast).findFirst();
    }
}
