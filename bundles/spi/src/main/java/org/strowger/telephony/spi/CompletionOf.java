package org.strowger.telephony.spi;

import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.error.TelephonyError;

/**
 * The end of one asynchronous request whose success delivers something; otherwise as {@link Completion}.
 *
 * @param <T> what success delivers
 */
@ProviderType
public interface CompletionOf<T> {
    /**
     * The request succeeded.
     *
     * @param value what it delivers; null is a fault of the provider and fails the request
     */
    void succeed(T value);

    /** The request failed. */
    void fail(TelephonyError error);

    /**
     * The request failed.
     *
     * @param error why
     * @param detail for people: what was wrong, where, and what would be right
     */
    void fail(TelephonyError error, String detail);
}
