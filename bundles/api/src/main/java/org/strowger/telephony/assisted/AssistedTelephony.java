package org.strowger.telephony.assisted;

import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.error.AssistedError;
import org.strowger.telephony.error.TelephonyException;

/**
 * Assisted telephony for applications that want a call and leave everything about it to another application. An OSGi
 * service that needs no session. Safe for use by any thread.
 */
@ProviderType
public interface AssistedTelephony {
    /**
     * Asks for a call (tapiRequestMakeCall). When it returns the request is queued; there may never be a call (rule
     * L-457).
     *
     * @throws TelephonyException with {@link AssistedError#NOREQUESTRECIPIENT} if no application has registered for
     *     {@link RequestMode#MAKE_CALL} (rule L-458), {@link AssistedError#REQUESTQUEUEFULL} if too many requests wait
     *     already, {@link AssistedError#INVALPOINTER} if the request is null
     */
    void requestMakeCall(MakeCallRequest request);
}
