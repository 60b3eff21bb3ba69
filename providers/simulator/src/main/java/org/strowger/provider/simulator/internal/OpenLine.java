package org.strowger.provider.simulator.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.provider.simulator.internal.post.OpenRequest;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.TerminalMode;
import org.strowger.telephony.device.AddressStateItem;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.device.LineReadings;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.LineSink;

/**
 * What the core is told about one line from its opening to its closing. Used only inside the {@link Mailroom}, through
 * which it tells.
 */
final class OpenLine {
    private final SimulatedLine line;
    private final LineSink sink;
    private final List<OpenRequest> requests = new ArrayList<>();
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

    /** Tells how an address forwards its calls (rule L-306). */
    void forwardingChanged(int addressId, ForwardingTable table) {
        List<Forwarding> entries = table.entries();
        int rings = table.rings();
        tell(to -> to.forwardingChanged(addressId, entries, rings));
    }

    void addressChanged(int addressId, AddressStateItem item) {
        tell(to -> to.addressStateChanged(addressId, Set.of(item)));
    }

    void shows(LineReadings now) {
        tell(to -> to.readings(now));
    }

    /** Tells what is routed to each terminal for an address (rule L-401). */
    void routed(int addressId, List<Set<TerminalMode>> modes) {
        tell(to -> to.addressTerminals(addressId, modes));
    }

    void completionCancelled(int id) {
        tell(to -> to.completionCancelled(id));
    }

    /** Notes a request of no call, which must be reported before the line is closed. */
    void track(OpenRequest request) {
        requests.removeIf(OpenRequest::isTold);
        requests.add(request);
    }

    /** Asks the core to close the line; requests end before. */
    void force() {
        failRequests();
        tell(LineSink::closed);
    }

    /** Tells no more. */
    void close() {
        failRequests();
        closed = true;
    }

    private void failRequests() {
        List<OpenRequest> waiting = List.copyOf(requests);
        requests.clear();
        waiting.forEach(request -> request.fail(LineError.OPERATIONFAILED, "the line was closed at the exchange"));
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
