package org.strowger.provider.sip.internal.call;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;

/**
 * What the core hears of one call: states without repetitions, nothing after idle (rule L-197) or after it let go (rule
 * S-078), and the end of each request. Used on the worker only.
 */
final class CallEvents {
    private final Set<Operation> outstanding = new LinkedHashSet<>();
    private CallSink sink;
    private CallState state;
    private CallStateMode mode;
    private CallInfo info;

    CallEvents(CallInfo info) {
        this.info = info;
    }

    /** From now on events go there. */
    void attach(CallSink to) {
        sink = to;
    }

    CallState state() {
        return state;
    }

    CallInfo info() {
        return info;
    }

    Operation begin(Completion completion) {
        return new Operation(completion, outstanding);
    }

    void state(CallState now) {
        state(now, null);
    }

    void state(CallState now, CallStateMode nowMode) {
        if (sink == null || state == CallState.IDLE || now == state && nowMode == mode) {
            return;
        }
        if (now == CallState.IDLE || now == CallState.DISCONNECTED) {
            failOutstanding("the call ended");
        }
        state = now;
        mode = nowMode;
        if (nowMode == null) {
            sink.state(now);
        } else {
            sink.state(now, nowMode);
        }
    }

    void info(CallInfo now, CallInfoItem changed) {
        info = now;
        if (sink != null && state != CallState.IDLE) {
            sink.info(now, Set.of(changed));
        }
    }

    /** A digit was detected. */
    void digit(DigitMode how, char digit) {
        if (sink != null && state != CallState.IDLE) {
            sink.digit(how, digit);
        }
    }

    /** The core let go: its requests end, and it hears nothing more. */
    void silence() {
        failOutstanding("the call was closed");
        sink = null;
    }

    private void failOutstanding(String why) {
        for (Operation operation : List.copyOf(outstanding)) {
            operation.fail(LineError.OPERATIONFAILED, why);
        }
    }
}
