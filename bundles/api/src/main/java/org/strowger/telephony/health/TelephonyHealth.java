package org.strowger.telephony.health;

import org.osgi.annotation.versioning.ProviderType;

/**
 * How the telephony platform is; an OSGi service for administrators. Applications that telephone have no need of it.
 * Safe for use by any thread.
 */
@ProviderType
public interface TelephonyHealth {
    /**
     * How it is now. Asks neither a provider nor an application, so it answers however many of them hang. Takes the
     * lock of every line for a moment: meant for people and for monitoring every few seconds, not for each call.
     */
    HealthReport report();
}
