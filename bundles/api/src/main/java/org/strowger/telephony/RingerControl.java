package org.strowger.telephony;

import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.phone.RingerStatus;

/** The ringer of a phone. Got from {@link Phone#ringer()}. */
@ProviderType
public interface RingerControl {
    /** The pattern that it rings with, if it rings, and its volume (phoneGetRing, rule P-088). */
    RingerStatus get();

    /**
     * Rings, or stops ringing (phoneSetRing, rules P-086, P-088).
     *
     * @param mode {@link RingerStatus#SILENT}, or a pattern from 1 to the number of ring modes
     * @param volume from 0 to 0xFFFF; beyond these the nearest of them is taken
     * @throws TelephonyException with {@link PhoneError#INVALRINGMODE} for a pattern that the phone does not have,
     *     {@link PhoneError#OPERATIONUNAVAIL} if applications cannot control the ringer (rule P-087)
     */
    Request<Void> set(int mode, int volume);
}
