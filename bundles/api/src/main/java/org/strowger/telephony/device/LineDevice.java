package org.strowger.telephony.device;

/**
 * A line device as it is listed to applications: an immutable snapshot.
 *
 * @param id the number under which it is opened
 * @param permanentId identifies the line across removals, restarts and reconfiguration (rule L-039); unique among all
 *     lines: the provider's id, a slash, and the provider's own name for the line
 * @param provider the id of the provider that serves it
 * @param capabilities what it can do
 */
public record LineDevice(LineDeviceId id, String permanentId, String provider, LineCapabilities capabilities) {
    /** The line's name for people. */
    public String name() {
        return capabilities.name();
    }
}
