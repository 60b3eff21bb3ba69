package org.strowger.core.internal.phone;

import java.util.function.Supplier;
import org.strowger.core.internal.request.PendingRequest;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.Completion;

/**
 * A request on its way to the driver of a phone and back. What the driver gets of it is the {@link Completion}.
 *
 * <p>Fields other than the constant ones are guarded by the phone's lock.
 *
 * @param <T> what success delivers
 */
final class PhoneTicket<T> implements Completion {
    /** Where a request stands. */
    enum Phase {
        /** The application waits for its outcome. */
        OUTSTANDING,
        /** Its handle was closed: the driver goes on with it, and nobody hears of it (rules P-058, P-059). */
        UNHEARD,
        /** It has ended for the application, and the driver is not asked if it was not yet. */
        WITHDRAWN,
        /** The driver has completed it, or never had it. */
        DONE
    }

    private final PendingRequest<T> request;
    private final PhoneRequests requests;
    private final PhoneHandle origin;
    private final Supplier<T> delivered;
    private Phase phase = Phase.OUTSTANDING;

    /**
     * @param request the application's side
     * @param requests where it is listed while outstanding
     * @param origin the handle it was made through
     * @param delivered what success delivers; asked under the phone's lock
     */
    PhoneTicket(PendingRequest<T> request, PhoneRequests requests, PhoneHandle origin, Supplier<T> delivered) {
        this.request = request;
        this.requests = requests;
        this.origin = origin;
        this.delivered = delivered;
    }

    PendingRequest<T> request() {
        return request;
    }

    PhoneHandle origin() {
        return origin;
    }

    Phase phase() {
        return phase;
    }

    void phase(Phase next) {
        phase = next;
    }

    /** Decides the outcome and posts the reply; reason is null for success; under the phone's lock. */
    void conclude(TelephonyException reason) {
        decide(reason);
        origin.session().outbox().postReply(request);
    }

    /** Decides failure and ends the stage without a reply (rule P-056); under the phone's lock. */
    void endSilently(TelephonyException reason) {
        decide(reason);
        origin.session().outbox().postSilently(request);
    }

    private void decide(TelephonyException reason) {
        if (reason == null) {
            request.succeed(delivered.get(), () -> {});
        } else {
            request.fail(reason);
        }
    }

    @Override
    public void succeed() {
        requests.complete(this, null);
    }

    @Override
    public void fail(TelephonyError error) {
        requests.complete(this, new TelephonyException(error == null ? PhoneError.OPERATIONFAILED : error));
    }

    @Override
    public void fail(TelephonyError error, String detail) {
        requests.complete(this, new TelephonyException(error == null ? PhoneError.OPERATIONFAILED : error, detail));
    }

    @Override
    public String toString() {
        return request.toString();
    }
}
