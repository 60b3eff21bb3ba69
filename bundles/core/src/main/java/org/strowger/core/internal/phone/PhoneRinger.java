package org.strowger.core.internal.phone;

import java.util.Set;
import org.strowger.telephony.Request;
import org.strowger.telephony.RingerControl;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.phone.PhoneFeature;
import org.strowger.telephony.phone.RingerStatus;

/** The ringer of a phone, through one handle (rules P-086 to P-088). */
final class PhoneRinger implements RingerControl {
    private final PhoneHandle handle;
    private final ManagedPhone phone;

    PhoneRinger(PhoneHandle handle) {
        this.handle = handle;
        this.phone = handle.managed();
    }

    @Override
    public RingerStatus get() {
        synchronized (phone.lock()) {
            handle.requireOpen();
            phone.operations().requireNow(PhoneFeature.GET_RING, PhoneError.INVALPHONESTATE);
            return phone.state().ringer();
        }
    }

    @Override
    public Request<Void> set(int mode, int volume) {
        handle.requireOwner();
        phone.operations().requireEver(PhoneFeature.SET_RING);
        int modes = phone.capabilities().ringModes();
        if (modes == 0) {
            throw new TelephonyException(
                    PhoneError.OPERATIONUNAVAIL, "applications cannot control the ringer of " + phone);
        }
        if (mode < RingerStatus.SILENT || mode > modes) {
            throw new TelephonyException(
                    PhoneError.INVALRINGMODE,
                    "%s has the ring modes 1 to %d, and 0 for silence, not %d".formatted(phone, modes, mode));
        }
        int nearest = SnapshotFit.level(volume);
        return phone.operations()
                .change(
                        handle,
                        "set ringer",
                        Set.of(PhoneFeature.SET_RING),
                        (driver, completion) -> driver.setRing(mode, nearest, completion));
    }
}
