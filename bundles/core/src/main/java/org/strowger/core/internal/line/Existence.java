package org.strowger.core.internal.line;

import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** Whether a device can be used, and what is said when it cannot (rules L-051, L-052; ambiguity 9). */
public enum Existence {
    /** It can. */
    PRESENT,
    /** Its provider removed it. */
    REMOVED,
    /** Its provider is gone. */
    PROVIDER_GONE;

    /** @throws TelephonyException with NODEVICE or NODRIVER unless the device is present */
    public void require(Object device) {
        switch (this) {
            case PRESENT -> {
                return;
            }
            case REMOVED -> throw new TelephonyException(LineError.NODEVICE, device + " was removed");
            case PROVIDER_GONE -> throw new TelephonyException(
                    LineError.NODRIVER, "the provider of " + device + " is gone");
            default -> throw new IllegalStateException(name());
        }
    }
}
