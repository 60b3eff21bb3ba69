package org.strowger.core.internal.phone;

import java.util.Set;
import org.strowger.telephony.ButtonControl;
import org.strowger.telephony.Request;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.phone.ButtonInfo;
import org.strowger.telephony.phone.ButtonState;
import org.strowger.telephony.phone.PhoneFeature;

/** One button of a phone, through one handle (rules P-089 to P-095). */
final class PhoneButton implements ButtonControl {
    private final PhoneHandle handle;
    private final ManagedPhone phone;
    private final int id;

    PhoneButton(PhoneHandle handle, int id) {
        this.handle = handle;
        this.phone = handle.managed();
        this.id = id;
    }

    @Override
    public ButtonInfo info() {
        synchronized (phone.lock()) {
            handle.requireOpen();
            handle.requirePlace(id);
            phone.operations().requireNow(PhoneFeature.GET_BUTTON_INFO, PhoneError.INVALPHONESTATE);
            return phone.state().buttons().get(id);
        }
    }

    @Override
    public Request<Void> set(ButtonInfo info) {
        handle.requireOwner();
        handle.requirePlace(id);
        if (info == null) {
            throw new TelephonyException(PhoneError.INVALPOINTER, "the description of button " + id + " is null");
        }
        if (!phone.capabilities().buttonLamps().get(id).hasButton()) {
            throw new TelephonyException(
                    PhoneError.INVALBUTTONLAMPID, "lamp %d of %s has no button".formatted(id, phone));
        }
        ButtonInfo withoutState = info.withState(ButtonState.UNKNOWN);
        return phone.operations()
                .change(
                        handle,
                        "set button",
                        Set.of(PhoneFeature.SET_BUTTON_INFO),
                        (driver, completion) -> driver.setButtonInfo(id, withoutState, completion));
    }
}
