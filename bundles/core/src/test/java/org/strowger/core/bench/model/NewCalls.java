package org.strowger.core.bench.model;

import java.util.HashSet;
import java.util.Set;

/** The calls that lineGetNewCalls must and may return for a line handle (rule L-164). */
final class NewCalls {
    private final LineRecord line;

    NewCalls(LineRecord line) {
        this.line = line;
    }

    /** Calls that are certainly there, not over, and without a handle of this line. */
    Set<CallRecord> due() {
        Set<CallRecord> due = new HashSet<>();
        for (CallRecord call : line.device.calls) {
            boolean there = call.life == CallRecord.Life.LIVE && !call.doomed && call.closes == 0;
            if (there && call.isCertain() && !call.isIdle() && call.handleOf(line) == null) {
                due.add(call);
            }
        }
        return due;
    }

    boolean mayHave(CallRecord call) {
        boolean there = call.life == CallRecord.Life.LIVE || call.life == CallRecord.Life.ANNOUNCED || call.ruined;
        boolean ended = call.doomed && call.isCertain() || call.closes > 0;
        return call.device == line.device && there && !ended && (call.handleOf(line) == null || !call.isCertain());
    }
}
