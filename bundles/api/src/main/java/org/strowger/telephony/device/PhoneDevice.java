package org.strowger.telephony.device;

/**
 * A phone device as it is listed to applications: an immutable snapshot.
 *
 * @param id the number under which it is opened
 * @param permanentId identifies the phone across removals, restarts and reconfiguration (rule P-021); unique among all
 *     phones: the provider's id, a slash, and the provider's own name for the phone
 * @param provider the id of the provider that serves it
 * @param capabilities what it can do
 */
public record PhoneDevice(PhoneDeviceId id, String permanentId, String provider, PhoneCapabilities capabilities) {
    /** The phone's name for people. */
    public String name() {
        return capabilities.name();
    }
}
