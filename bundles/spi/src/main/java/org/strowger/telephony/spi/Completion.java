package org.strowger.telephony.spi;

import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.error.TelephonyException;

/**
 * The end of one asynchronous request (ASYNC_COMPLETION).
 *
 * <p>A driver method that was given a completion either throws {@link TelephonyException} and does not use it, or calls
 * one of these methods exactly once: from any thread, perhaps before it returns, perhaps much later (rules L-007,
 * L-010, S-047 to S-049). A second call is a fault of the provider: it is counted and has no effect. A request that is
 * never completed is ended by the core's watchdog.
 *
 * <p>Calls return soon and never throw.
 */
@ProviderType
public interface Completion {
    /**
     * The request succeeded. For a request that makes a call: the call now exists, and events for it may follow, not
     * before (rules L-131, L-132).
     */
    void succeed();

    /** The request failed. For a request that makes a call: the call never existed (rule L-135). */
    void fail(TelephonyError error);

    /**
     * The request failed.
     *
     * @param error the TAPI error
     * @param detail what exactly was wrong, for the application's log
     */
    void fail(TelephonyError error, String detail);
}
