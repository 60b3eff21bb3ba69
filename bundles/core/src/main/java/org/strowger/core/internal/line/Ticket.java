package org.strowger.core.internal.line;

import org.strowger.core.internal.request.PendingRequest;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.Completion;

/**
 * A request on its way to a driver and back. What the driver gets of it is the {@link Completion}.
 *
 * <p>Fields other than the constant ones are guarded by the line's lock.
 *
 * @param <T> what success delivers
 */
final class Ticket<T> implements Completion {
    /** Where a request stands. */
    enum Phase {
        /** The application waits for its outcome. */
        OUTSTANDING,
        /** It has ended for the application; the driver has yet to complete it. */
        ABANDONED,
        /** The driver has completed it, or never had it. */
        DONE
    }

    /** What an outcome does to the core's own state; called under the line's lock. */
    interface Outcome<T> {
        /** The request succeeded; returns what that delivers. */
        T succeeded();

        /** The success was posted to the requester; others may be told now. */
        default void told() {}

        /** The requester is about to be told of the success; on its session's thread, without any lock. */
        default void delivering() {}

        /**
         * The request failed.
         *
         * @param driverGoesOn whether the driver does not know it yet
         */
        default void failed(boolean driverGoesOn) {}
    }

    private final PendingRequest<T> request;
    private final OutstandingRequests requests;
    private final LineHandle origin;
    private final ManagedCall call;
    private final CallHandle via;
    private final Outcome<T> outcome;
    private Phase phase = Phase.OUTSTANDING;

    /**
     * @param request the application's side
     * @param requests where it is listed while outstanding
     * @param origin the line handle it was made through
     * @param call the call it is about
     * @param via the call handle it was made through; null if it makes a call
     * @param outcome what it does to the core's state
     */
    Ticket(
            PendingRequest<T> request,
            OutstandingRequests requests,
            LineHandle origin,
            ManagedCall call,
            CallHandle via,
            Outcome<T> outcome) {
        this.request = request;
        this.requests = requests;
        this.origin = origin;
        this.call = call;
        this.via = via;
        this.outcome = outcome;
    }

    PendingRequest<T> request() {
        return request;
    }

    LineHandle origin() {
        return origin;
    }

    ManagedCall call() {
        return call;
    }

    CallHandle via() {
        return via;
    }

    Phase phase() {
        return phase;
    }

    void phase(Phase next) {
        phase = next;
    }

    /** Decides success and posts the reply; under the line's lock. */
    void conclude() {
        request.succeed(outcome.succeeded(), outcome::delivering);
        origin.session().outbox().postReply(request);
        outcome.told();
    }

    /** Decides failure and posts the reply, or only ends the stage; under the line's lock. */
    void conclude(TelephonyException reason, boolean silently) {
        request.fail(reason);
        outcome.failed(phase == Phase.ABANDONED);
        if (silently) {
            origin.session().outbox().postSilently(request);
        } else {
            origin.session().outbox().postReply(request);
        }
    }

    @Override
    public void succeed() {
        requests.complete(this, null);
    }

    @Override
    public void fail(TelephonyError error) {
        requests.complete(this, new TelephonyException(error == null ? LineError.OPERATIONFAILED : error));
    }

    @Override
    public void fail(TelephonyError error, String detail) {
        requests.complete(this, new TelephonyException(error == null ? LineError.OPERATIONFAILED : error, detail));
    }

    @Override
    public String toString() {
        return request.toString();
    }
}
