package org.strowger.core.internal.phone;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.strowger.telephony.PhoneDataControl;
import org.strowger.telephony.Request;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.phone.PhoneFeature;

/** The data areas of a phone, through one handle (rules P-098, P-099). */
final class PhoneData implements PhoneDataControl {
    private final PhoneHandle handle;
    private final ManagedPhone phone;

    PhoneData(PhoneHandle handle) {
        this.handle = handle;
        this.phone = handle.managed();
    }

    @Override
    public byte[] upload(int area, int most) {
        synchronized (phone.lock()) {
            handle.requireOpen();
            phone.operations().requireEver(PhoneFeature.GET_DATA);
            requireArea("upload", area, phone.capabilities().uploadAreas());
            if (most < 0) {
                throw new TelephonyException(PhoneError.INVALPARAM, "at most " + most + " bytes; give 0 or more");
            }
            phone.operations().requireNow(PhoneFeature.GET_DATA, PhoneError.INVALPHONESTATE);
        }
        if (most == 0) {
            return new byte[0];
        }
        byte[] given = phone.operations().ask("give data", driver -> {
            handle.requireOpen();
            return driver.getData(area, most);
        });
        return Arrays.copyOf(given, Math.min(most, given.length));
    }

    @Override
    public Request<Void> download(int area, byte[] data) {
        handle.requireOwner();
        phone.operations().requireEver(PhoneFeature.SET_DATA);
        requireArea("download", area, phone.capabilities().downloadAreas());
        if (data == null) {
            throw new TelephonyException(PhoneError.INVALPOINTER, "the data is null; use an empty array for none");
        }
        byte[] copy = data.clone();
        return phone.operations()
                .change(
                        handle,
                        "download data",
                        Set.of(PhoneFeature.SET_DATA),
                        (driver, completion) -> driver.setData(area, copy, completion));
    }

    private void requireArea(String direction, int area, List<Integer> sizes) {
        if (area < 0 || area >= sizes.size()) {
            throw new TelephonyException(
                    PhoneError.INVALDATAID,
                    "%s has %d areas for %s, counted from 0; there is no area %d"
                            .formatted(phone, sizes.size(), direction, area));
        }
    }
}
