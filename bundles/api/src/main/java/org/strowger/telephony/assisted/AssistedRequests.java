package org.strowger.telephony.assisted;

import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * How an application serves the requests of others ({@code TelephonySession.assistedRequests()}). The first registered
 * application in the priority order for interactive voice is told {@code RequestArrived} for each request; it takes
 * requests with {@link #next} until there is none (rules L-458, L-459). Safe for use by any thread.
 */
@ProviderType
public interface AssistedRequests {
    /**
     * Registers the session for kinds of requests (lineRegisterRequestRecipient), until {@link #unregister} or the end
     * of the session. If requests are waiting already and it is the first in order, it is told at once. Registering
     * again replaces the number.
     *
     * @param modes one kind or more
     * @param registration a number of the application's own that comes back with each {@code RequestArrived}
     * @throws TelephonyException with {@link LineError#INVALREQUESTMODE} if there is no mode,
     *     {@link LineError#INVALAPPHANDLE} if the session is closed
     */
    void register(Set<RequestMode> modes, long registration);

    /**
     * Ends the registration for kinds of requests; nothing happens for those it was not registered for.
     *
     * @throws TelephonyException as {@link #register}
     */
    void unregister(Set<RequestMode> modes);

    /**
     * Takes the request that has waited longest out of the queue (lineGetRequest, rule L-460).
     *
     * @param mode {@link RequestMode#MAKE_CALL}; of {@link RequestMode#MEDIA_CALL} there never is one
     * @throws TelephonyException with {@link LineError#NOREQUEST} if none waits (rule L-459),
     *     {@link LineError#NOTREGISTERED} if the session is not registered for this mode,
     *     {@link LineError#INVALREQUESTMODE} for null and for {@link RequestMode#DROP}, which is never queued,
     *     {@link LineError#INVALAPPHANDLE} if the session is closed
     */
    MakeCallRequest next(RequestMode mode);
}
