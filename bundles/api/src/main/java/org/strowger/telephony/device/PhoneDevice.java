package org.strowger.telephony.device;

/**
 * A phone device as it is listed to applications: an immutable snapshot.
 *
 * @param id the number under which it is opened
 * @param permanentId identifies the phone across removals, restarts and reconfiguration (rule P-021); unique among all
 *     phones: the provider's id, a slash, and the provider's own name for the phone
 * @param permanentNumber the same as a number (dwPermanentPhoneID): from 1 on, given when the phone was first seen, and
 *     never given to another device, not even after this one was removed or the core was started again (rule S-027)
 * @param provider the id of the provider that serves it
 * @param capabilities what it can do
 */
public record PhoneDevice(
        PhoneDeviceId id, String permanentId, int permanentNumber, String provider, PhoneCapabilities capabilities) {
    /** The phone's name for people. */
    public String name() {
        return capabilities.name();
    }
}
