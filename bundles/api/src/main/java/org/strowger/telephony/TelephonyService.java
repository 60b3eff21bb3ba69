package org.strowger.telephony;

import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** The way in: an OSGi service that opens sessions. Safe for use by any thread. */
@ProviderType
public interface TelephonyService {
    /** The highest version that the core supports (rule L-021). */
    ApiVersion version();

    /**
     * Opens a session (lineInitializeEx and phoneInitializeEx).
     *
     * @param application who opens it
     * @param delivery the one way in which the session receives its events (rule L-023)
     * @throws TelephonyException with {@link LineError#INVALAPPNAME} if the application's name is blank, with
     *     {@link LineError#INCOMPATIBLEAPIVERSION} if it is written for a version before 1.3, or with
     *     {@link LineError#OPERATIONFAILED} if telephony has stopped, or the bundle has let go of this service
     */
    TelephonySession openSession(Application application, EventDelivery delivery);

    /** Which applications come first when calls are offered or handed off (rules L-187 to L-190). */
    ApplicationPriorities priorities();
}
