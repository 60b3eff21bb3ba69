package org.strowger.core.bench.extension;

import org.strowger.telephony.call.CallState;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;

/** A call that extensions can be asked about, and tell something of. */
final class ExtendedCall implements CallDriver {
    final ExtendedLine line;
    final int number;
    CallSink sink;
    CallState state = CallState.UNKNOWN;
    boolean closed;

    ExtendedCall(ExtendedLine line, int number) {
        this.line = line;
        this.number = number;
    }

    @Override
    public void drop(Completion completion) {
        completion.succeed();
    }

    @Override
    public void close() {
        closed = true;
        line.forget(this);
    }

    @Override
    public String toString() {
        return "C" + number;
    }
}
