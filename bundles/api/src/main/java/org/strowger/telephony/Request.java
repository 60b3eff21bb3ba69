package org.strowger.telephony;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * An asynchronous request that was accepted: its id and its outcome arrive together, so a reply that overtakes the
 * return of the function cannot be lost (rules L-002, L-010, L-011).
 *
 * @param <T> what success delivers
 */
@ProviderType
public interface Request<T> {
    /** The request id: positive, and unique among the requests in progress (rules L-005, L-008). */
    int id();

    /**
     * The outcome. It completes at the reply's own place in the session's event order, on the thread that delivers the
     * session's events (with a pull queue: on a thread of the session's own, before the {@link Reply} can be taken).
     *
     * <p>It always ends. Where TAPI delivers no reply (line or session closed while the request was under way) it ends
     * with the error that says so, and no {@link Reply} follows.
     */
    CompletionStage<T> reply();

    /**
     * Waits for the outcome.
     *
     * @param limit how long to wait
     * @return what success delivers
     * @throws TelephonyException with the request's error if it failed; with {@link LineError#OPERATIONFAILED} if there
     *     is no outcome in time (the request goes on), if the thread is interrupted, or if the caller is the thread
     *     that delivers this session's events and so would wait for itself
     */
    T await(Duration limit);
}
