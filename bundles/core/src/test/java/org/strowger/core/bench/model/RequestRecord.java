package org.strowger.core.bench.model;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.strowger.telephony.Request;
import org.strowger.telephony.error.TelephonyError;

/** What the model knows of one accepted request. */
public final class RequestRecord {
    final int id;
    final LineRecord line;
    /** The handle that was used; null for making a call. */
    final HandleRecord handle;

    /** What was asked; null for making a call. */
    final Operation operation;

    final String argument;
    final Instant accepted;
    Request<?> api;
    /** The call it acts on, or makes. */
    CallRecord call;

    /** The handle that success delivers. */
    HandleRecord result;

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

    RequestRecord(int id, LineRecord line, HandleRecord handle, Operation operation, String argument, Instant now) {
        this.id = id;
        this.line = line;
        this.handle = handle;
        this.operation = operation;
        this.argument = argument;
        this.accepted = now;
        this.call = handle == null ? null : handle.call;
    }

    boolean makesCall() {
        return operation == null;
    }

    /** What the application waits on. */
    public Request<?> api() {
        return api;
    }

    @Override
    public String toString() {
        return "request " + id + " (" + line.session + ": "
                + (makesCall() ? "make call " + argument : operation + " " + call) + ")";
    }
}
