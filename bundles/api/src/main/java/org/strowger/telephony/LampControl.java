package org.strowger.telephony;

import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.phone.LampMode;

/** One lamp of a phone. Got from {@link Phone#lamp(int)}. */
@ProviderType
public interface LampControl {
    /** How it is lit now (phoneGetLamp); DUMMY if the place has no lamp (rule P-091). */
    LampMode mode();

    /**
     * Lights it, or turns it off (phoneSetLamp, rule P-092).
     *
     * @throws TelephonyException with {@link PhoneError#INVALLAMPMODE} for a mode that is only reported or that the
     *     lamp does not have, {@link PhoneError#INVALBUTTONLAMPID} if the place has no lamp
     */
    Request<Void> set(LampMode mode);
}
