package org.strowger.core.internal.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import org.strowger.core.internal.event.SessionEnd;
import org.strowger.telephony.Request;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.error.TelephonyException;

/**
 * A request under way, from its acceptance to the delivery of its reply.
 *
 * <p>Its outcome is decided under the lock of its line ({@link #succeed}, {@link #fail}), and told on the session's own
 * thread ({@link #tell}).
 *
 * @param <T> what success delivers
 */
public final class PendingRequest<T> implements Request<T> {
    private final int id;
    private final String operation;
    private final SessionEnd session;
    private final Instant since;
    private final Instant deadline;
    private final CompletableFuture<T> stage = new CompletableFuture<>();
    private T value;
    private Runnable beforeTold = () -> {};
    private TelephonyException failure;

    /**
     * @param id the request id
     * @param operation what is being done, for messages
     * @param session whose request it is
     * @param since when it was accepted
     * @param limit how long it may take before the watchdog ends it
     */
    public PendingRequest(int id, String operation, SessionEnd session, Instant since, Duration limit) {
        this.id = id;
        this.operation = operation;
        this.session = session;
        this.since = since;
        this.deadline = since.plus(limit);
    }

    @Override
    public int id() {
        return id;
    }

    /** What is being done. */
    public String operation() {
        return operation;
    }

    /** Whose request it is. */
    public SessionEnd session() {
        return session;
    }

    /** When it was accepted. */
    public Instant since() {
        return since;
    }

    /** When the watchdog ends it. */
    public Instant deadline() {
        return deadline;
    }

    /** Whether the watchdog has to end it. */
    public boolean isLate(Instant now) {
        return !deadline.isAfter(now);
    }

    /** How long it may take. */
    public Duration limit() {
        return Duration.between(since, deadline);
    }

    @Override
    public CompletionStage<T> reply() {
        // A copy for each caller, so that nobody but the core can complete the request, and made so that a failure
        // arrives as the TelephonyException that it is.
        CompletableFuture<T> copy = new CompletableFuture<>();
        stage.whenComplete((delivered, thrown) -> {
            if (thrown == null) {
                copy.complete(delivered);
            } else {
                copy.completeExceptionally(thrown);
            }
        });
        return copy;
    }

    @Override
    public T await(Duration limit) {
        if (limit == null) {
            throw new TelephonyException(LineError.INVALPOINTER, "the time to wait for " + this + " is null");
        }
        if (session.isDelivering()) {
            throw new TelephonyException(
                    LineError.OPERATIONFAILED,
                    this + " cannot be awaited on the thread that delivers its reply; use reply() there");
        }
        try {
            return session.workers().await(stage, limit);
        } catch (TimeoutException e) {
            throw new TelephonyException(
                    LineError.OPERATIONFAILED, "no reply to " + this + " within " + limit + "; it goes on", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TelephonyException(LineError.OPERATIONFAILED, "interrupted while waiting for " + this, e);
        }
    }

    /**
     * Decides that the request succeeded.
     *
     * @param delivered what success delivers
     * @param first is run just before anybody is told; without any lock
     */
    public void succeed(T delivered, Runnable first) {
        value = delivered;
        beforeTold = first;
    }

    /** Decides that the request failed. */
    public void fail(TelephonyException reason) {
        failure = reason;
    }

    /** The error it failed with; empty for success. */
    public Optional<TelephonyError> error() {
        return Optional.ofNullable(failure).map(TelephonyException::error);
    }

    /** Tells the outcome to whoever waits for it; called without any lock. */
    public void tell() {
        if (failure != null) {
            // Where it was decided may be inside a provider; that trace would hold on to the classes of a bundle that
            // left.
            failure.fillInStackTrace();
            stage.completeExceptionally(failure);
        } else {
            beforeTold.run();
            stage.complete(value);
        }
    }

    @Override
    public String toString() {
        return "request " + id + " (" + operation + ")";
    }
}
