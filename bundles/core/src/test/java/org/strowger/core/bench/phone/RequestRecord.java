package org.strowger.core.bench.phone;

import java.time.Instant;
import org.strowger.telephony.Request;

/** One request, and how often it ended. */
final class RequestRecord {
    final HandleRecord handle;
    final int serial;
    final Instant deadline;
    Request<?> request;
    /** Its driver ended it, in whatever way. */
    boolean completed;
    /** Its handle was closed before it ended, so that no reply may come (rule P-056). */
    boolean suppressed;

    int replies;
    int ends;

    RequestRecord(HandleRecord handle, int serial, Instant deadline) {
        this.handle = handle;
        this.serial = serial;
        this.deadline = deadline;
    }

    /** Whether what its driver does about it can be told from what it does about others. */
    boolean isTraced() {
        return serial != PhoneWorld.UNTAGGED;
    }

    @Override
    public String toString() {
        return "request " + serial + " of " + handle;
    }
}
