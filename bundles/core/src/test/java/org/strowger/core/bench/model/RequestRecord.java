package org.strowger.core.bench.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.strowger.telephony.Request;
import org.strowger.telephony.error.TelephonyError;

/** What the model knows of one accepted request. */
public final class RequestRecord {
    final int id;
    final LineRecord line;
    /** The handle that was used; null for an operation of a line. */
    final HandleRecord handle;

    final Wish wish;
    final Instant accepted;
    Request<?> api;
    /** The call it acts on; null for an operation of a line, or if it is not known. */
    final CallRecord call;
    /** The second call it acts on, or null. */
    final CallRecord other;
    /** The calls it makes, in the order in which success delivers them. */
    final List<CallRecord> made = new ArrayList<>(2);
    /** What success must deliver besides calls; null for nothing. */
    Object value;

    boolean issued;
    /** The provider has used its completion. */
    boolean completed;
    /** The only outcome that is right: empty for success. */
    Optional<TelephonyError> binding;

    boolean mayHaveSucceeded;
    final Set<TelephonyError> possible = new HashSet<>();
    boolean ended;
    boolean suppressed;
    Optional<TelephonyError> outcome = Optional.empty();
    int replies;

    RequestRecord(int id, LineRecord line, HandleRecord handle, Wish wish, Instant now) {
        this.id = id;
        this.line = line;
        this.handle = handle;
        this.wish = wish;
        this.accepted = now;
        this.call = handle == null ? null : handle.call;
        this.other = wish.other() == null ? null : wish.other().call;
    }

    Operation operation() {
        return wish.operation();
    }

    /** Calls that it needs, and that may go away under it. */
    boolean hasLostCall() {
        boolean lost = hasLostArgument();
        for (CallRecord one : made) {
            lost |= isLost(one);
        }
        return lost;
    }

    /** The same, without those that it makes. */
    boolean hasLostArgument() {
        return isLost(call) || isLost(other);
    }

    private static boolean isLost(CallRecord call) {
        return call != null && (call.closes > 0 || call.ruined);
    }

    /** What the application waits on. */
    public Request<?> api() {
        return api;
    }

    @Override
    public String toString() {
        return "request " + id + " (" + line.session + ": " + wish + (call == null ? "" : " of " + call) + ")";
    }
}
