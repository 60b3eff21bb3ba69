package org.strowger.telephony.spi;

import org.osgi.annotation.versioning.ConsumerType;
import org.strowger.telephony.device.PhoneCapabilities;
import org.strowger.telephony.device.PhoneDeviceId;
import org.strowger.telephony.error.TelephonyException;

/** One phone device of a provider. */
@ConsumerType
public interface PhoneDriver {
    /** Names the phone within its provider, for ever: the second part of its permanent id (rule P-021). */
    String permanentId();

    /** What the phone can do. */
    PhoneCapabilities capabilities();

    /**
     * The phone will have this id (TSPI_providerCreatePhoneDevice).
     *
     * @throws TelephonyException if the phone cannot be had after all; then it does not exist
     */
    default void created(PhoneDeviceId id) {}
}
