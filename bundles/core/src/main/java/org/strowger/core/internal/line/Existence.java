package org.strowger.core.internal.line;

import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.error.TelephonyException;

/** Whether a device can be used, and what is said when it cannot (rules L-051, L-052; ambiguity 9). */
public enum Existence {
    /** It can. */
    PRESENT,
    /** Its provider removed it. */
    REMOVED,
    /** Its provider is gone. */
    PROVIDER_GONE;

    /** @throws TelephonyException with NODEVICE or NODRIVER unless the line is present */
    public void require(Object line) {
        require(line, LineError.NODEVICE, LineError.NODRIVER);
    }

    /** @throws TelephonyException with NODEVICE or NODRIVER unless the phone is present (rules P-013, P-018) */
    public void requirePhone(Object phone) {
        require(phone, PhoneError.NODEVICE, PhoneError.NODRIVER);
    }

    private void require(Object device, TelephonyError removed, TelephonyError providerGone) {
        if (this == REMOVED) {
            throw new TelephonyException(removed, device + " was removed");
        }
        if (this == PROVIDER_GONE) {
            throw new TelephonyException(providerGone, "the provider of " + device + " is gone");
        }
    }
}
