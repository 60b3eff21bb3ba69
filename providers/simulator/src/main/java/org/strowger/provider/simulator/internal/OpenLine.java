package org.strowger.provider.simulator.internal;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.LineSink;

/**
 * What the core is told about one line from its opening to its closing. Used only inside the {@link Mailroom}, through
 * which it tells.
 */
final class OpenLine {
    private final SimulatedLine line;
    private final LineSink sink;
    private volatile boolean closed;

    OpenLine(SimulatedLine line, LineSink sink) {
        this.line = line;
        this.sink = sink;
    }

    /** Announces a call that the core did not make (rule L-149). */
    AttachedCall announce(LineCall call, CallInfo info) {
        AttachedCall attached = new AttachedCall(line, call, null);
        tell(to -> offer(to, attached, call, info));
        return attached;
    }

    void rings(int mode, int count) {
        tell(to -> to.ringing(mode, count));
    }

    void conditions(Set<LineCondition> now) {
        tell(to -> to.conditions(now));
    }

    /** Asks the core to close the line. */
    void force() {
        tell(LineSink::closed);
    }

    /** Tells no more. */
    void close() {
        closed = true;
    }

    private void offer(LineSink to, AttachedCall attached, LineCall call, CallInfo info) {
        if (attached.isClosed()) {
            return;
        }
        Optional<CallSink> taken = to.newCall(attached, info);
        taken.ifPresentOrElse(attached::taken, () -> line.mailroom()
                .inside(() -> call.record().declined(attached)));
    }

    private void tell(Consumer<LineSink> news) {
        line.mailroom().post(() -> {
            if (!closed) {
                news.accept(sink);
            }
        });
    }
}
