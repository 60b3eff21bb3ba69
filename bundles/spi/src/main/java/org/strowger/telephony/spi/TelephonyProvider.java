package org.strowger.telephony.spi;

import org.osgi.annotation.versioning.ConsumerType;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * A provider of line and phone devices: one OSGi service for each configured instance.
 *
 * <p>The core finds the service, negotiates the version, starts it, and stops it when the service goes away or the core
 * does. It negotiates, starts and stops one after the other, never two at a time; what hangs delays nobody but this
 * provider. The provider may be started again later. Nothing is carried over from one start to the next but what is
 * configured (rules L-033, L-035, S-015).
 */
@ConsumerType
public interface TelephonyProvider {
    /**
     * Identifies this instance among all providers, for ever: it is the first part of the permanent ids of its devices
     * (rules S-029, L-039). Letters, digits, dots, dashes and underscores.
     */
    String id();

    /**
     * Chooses the version that both sides will keep to (TSPI_lineNegotiateTSPIVersion, rule S-006).
     *
     * @param lowest the lowest version that the core can serve
     * @param highest the highest version that the core can serve
     * @return a version between them, normally the highest
     * @throws TelephonyException with {@link LineError#INCOMPATIBLEAPIVERSION} if there is none
     */
    default ApiVersion negotiateVersion(ApiVersion lowest, ApiVersion highest) {
        return highest;
    }

    /**
     * Whether the core makes one call at a time to this provider, its lines and all of their calls, and waits for its
     * return, though not for the completion of what was asked (LINETSPIOPTION_NONREENTRANT, rules L-034, S-056). Then
     * work at a later time ({@link ProviderContext#scheduler()}) has its turn like a call; a call that waits for such
     * work waits in vain. Without it each line has its calls one after the other, and several lines at the same time
     * (rule S-055). Asked once, when the core finds the provider.
     */
    default boolean wantsOneCallAtATime() {
        return false;
    }

    /**
     * Starts the provider (TSPI_providerEnumDevices and TSPI_providerInit). It may announce devices through the context
     * before it returns (rule L-044).
     *
     * @param context what the core offers; valid until {@link #stop()} returns
     * @return the devices that exist from the start, in the order of the ids they will get (rules L-041, S-021)
     * @throws TelephonyException if it cannot work; none of its devices will exist
     */
    ProviderDevices start(ProviderContext context);

    /** Stops all activity and frees all resources (TSPI_providerShutdown, rule S-014). No event is taken afterwards. */
    void stop();
}
