package org.strowger.telephony;

import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.phone.ButtonInfo;

/** One button of a phone. Got from {@link Phone#button(int)}. */
@ProviderType
public interface ButtonControl {
    /** What it is, and its position (phoneGetButtonInfo). */
    ButtonInfo info();

    /**
     * Says what it is (phoneSetButtonInfo).
     *
     * @param info its state is ignored (rule P-095)
     * @throws TelephonyException with {@link PhoneError#INVALBUTTONLAMPID} if the place has no button
     */
    Request<Void> set(ButtonInfo info);
}
