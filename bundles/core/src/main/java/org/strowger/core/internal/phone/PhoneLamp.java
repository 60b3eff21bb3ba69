package org.strowger.core.internal.phone;

import java.util.Set;
import org.strowger.telephony.LampControl;
import org.strowger.telephony.Request;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.phone.ButtonLamp;
import org.strowger.telephony.phone.LampMode;
import org.strowger.telephony.phone.PhoneFeature;

/** One lamp of a phone, through one handle (rules P-089 to P-092). */
final class PhoneLamp implements LampControl {
    private final PhoneHandle handle;
    private final ManagedPhone phone;
    private final int id;

    PhoneLamp(PhoneHandle handle, int id) {
        this.handle = handle;
        this.phone = handle.managed();
        this.id = id;
    }

    @Override
    public LampMode mode() {
        synchronized (phone.lock()) {
            handle.requireOpen();
            handle.requirePlace(id);
            phone.operations().requireNow(PhoneFeature.GET_LAMP, PhoneError.INVALPHONESTATE);
            return phone.state().lamps().get(id);
        }
    }

    @Override
    public Request<Void> set(LampMode mode) {
        handle.requireOwner();
        handle.requirePlace(id);
        ButtonLamp place = phone.capabilities().buttonLamps().get(id);
        if (!place.hasLamp()) {
            throw new TelephonyException(
                    PhoneError.INVALBUTTONLAMPID, "button %d of %s has no lamp".formatted(id, phone));
        }
        phone.operations().requireEver(PhoneFeature.SET_LAMP);
        if (mode == null || !mode.isSettable() || !place.lampModes().contains(mode)) {
            throw new TelephonyException(
                    PhoneError.INVALLAMPMODE,
                    "lamp %d of %s can be %s, not %s".formatted(id, phone, place.lampModes(), mode));
        }
        return phone.operations()
                .change(
                        handle,
                        "set lamp",
                        Set.of(PhoneFeature.SET_LAMP),
                        (driver, completion) -> driver.setLamp(id, mode, completion));
    }
}
