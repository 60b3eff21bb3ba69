package org.strowger.provider.simulator.internal.fault;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.strowger.provider.simulator.Faults;
import org.strowger.provider.simulator.Operation;
import org.strowger.telephony.call.CallState;

/** The faults that tests have placed and that have not struck yet. */
public final class FaultDesk implements Faults {
    private final BiConsumer<String, CallState> reporter;
    private final Map<Place, Deque<Fault>> waiting = new HashMap<>();
    private final List<Release> holdUps = new ArrayList<>();

    /** @param reporter reports a state for the latest call of a line */
    public FaultDesk(BiConsumer<String, CallState> reporter) {
        this.reporter = reporter;
    }

    @Override
    public Point at(String line, Operation operation) {
        return new FaultPoint(this, new Place(line, operation));
    }

    @Override
    public void reportState(String line, CallState state) {
        reporter.accept(line, state);
    }

    @Override
    public void clear() {
        takeHoldUps().forEach(Release::release);
    }

    /** What goes wrong with this operation now; each fault strikes once. */
    public synchronized Fault next(String line, Operation operation) {
        if (waiting.isEmpty()) {
            return Fault.NONE;
        }
        Place place = new Place(line, operation);
        Deque<Fault> here = waiting.getOrDefault(place, new ArrayDeque<>());
        Fault next = here.isEmpty() ? Fault.NONE : here.remove();
        if (here.isEmpty()) {
            waiting.remove(place);
        }
        return next;
    }

    synchronized void place(Place place, Fault fault) {
        waiting.computeIfAbsent(place, none -> new ArrayDeque<>()).add(fault);
    }

    synchronized void remember(Release holdUp) {
        holdUps.add(holdUp);
    }

    private synchronized List<Release> takeHoldUps() {
        waiting.clear();
        List<Release> taken = List.copyOf(holdUps);
        holdUps.clear();
        return taken;
    }

    /**
     * Where a fault waits.
     *
     * @param line the number of a line
     * @param operation the operation
     */
    record Place(String line, Operation operation) {}
}
