package org.strowger.telephony.device;

/**
 * A line device as it is listed to applications: an immutable snapshot.
 *
 * @param id the number under which it is opened
 * @param permanentId identifies the line across removals, restarts and reconfiguration (rule L-039); unique among all
 *     lines: the provider's id, a slash, and the provider's own name for the line
 * @param permanentNumber the same as a number (dwPermanentLineID): from 1 on, given when the line was first seen, and
 *     never given to another device, not even after this one was removed or the core was started again (rule S-027)
 * @param provider the id of the provider that serves it
 * @param capabilities what it can do
 */
public record LineDevice(
        LineDeviceId id, String permanentId, int permanentNumber, String provider, LineCapabilities capabilities) {
    /** The line's name for people. */
    public String name() {
        return capabilities.name();
    }
}
