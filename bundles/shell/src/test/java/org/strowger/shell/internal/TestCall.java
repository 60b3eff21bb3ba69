package org.strowger.shell.internal;

import java.util.Optional;
import java.util.Set;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;

/** A call that does at once what it is asked. */
final class TestCall implements CallDriver {
    private Optional<CallSink> sink;
    private boolean refuses;

    TestCall(CallSink sink) {
        this.sink = Optional.of(sink);
    }

    TestCall() {
        sink = Optional.empty();
    }

    void isTaken(Optional<CallSink> by) {
        sink = by;
    }

    /** From now on every request fails. */
    void refuses() {
        refuses = true;
    }

    TestCall reports(CallState state) {
        sink.ifPresent(to -> to.state(state));
        return this;
    }

    TestCall reports(CallState state, CallStateMode mode) {
        sink.ifPresent(to -> to.state(state, mode));
        return this;
    }

    TestCall tells(CallInfo info, CallInfoItem changed) {
        sink.ifPresent(to -> to.info(info, Set.of(changed)));
        return this;
    }

    @Override
    public void accept(Completion completion) {
        becomes(CallState.ACCEPTED, completion);
    }

    @Override
    public void answer(Completion completion) {
        becomes(CallState.CONNECTED, completion);
    }

    @Override
    public void hold(Completion completion) {
        becomes(CallState.ON_HOLD, completion);
    }

    @Override
    public void unhold(Completion completion) {
        becomes(CallState.CONNECTED, completion);
    }

    @Override
    public void drop(Completion completion) {
        becomes(CallState.IDLE, completion);
    }

    @Override
    public void close() {
        sink = Optional.empty();
    }

    private void becomes(CallState state, Completion completion) {
        if (refuses) {
            completion.fail(LineError.RESOURCEUNAVAIL, "the exchange is overloaded");
        } else {
            completion.succeed();
            reports(state);
        }
    }
}
