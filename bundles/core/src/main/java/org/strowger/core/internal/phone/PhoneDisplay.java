package org.strowger.core.internal.phone;

import java.util.List;
import java.util.Set;
import org.strowger.telephony.DisplayControl;
import org.strowger.telephony.Request;
import org.strowger.telephony.device.PhoneCapabilities;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.phone.PhoneFeature;

/** The display of a phone, through one handle (rules P-096, P-097). */
final class PhoneDisplay implements DisplayControl {
    private final PhoneHandle handle;
    private final ManagedPhone phone;

    PhoneDisplay(PhoneHandle handle) {
        this.handle = handle;
        this.phone = handle.managed();
    }

    @Override
    public List<String> rows() {
        synchronized (phone.lock()) {
            handle.requireOpen();
            phone.operations().requireNow(PhoneFeature.GET_DISPLAY, PhoneError.INVALPHONESTATE);
            return phone.state().display();
        }
    }

    @Override
    public Request<Void> write(int row, int column, String text) {
        handle.requireOwner();
        phone.operations().requireEver(PhoneFeature.SET_DISPLAY);
        if (text == null) {
            throw new TelephonyException(PhoneError.INVALPOINTER, "the text for the display is null");
        }
        PhoneCapabilities can = phone.capabilities();
        if (row < 0 || row >= can.displayRows() || column < 0 || column >= can.displayColumns()) {
            throw new TelephonyException(
                    PhoneError.INVALPARAM,
                    "the display of %s has %d rows and %d columns, counted from 0; there is no row %d, column %d"
                            .formatted(phone, can.displayRows(), can.displayColumns(), row, column));
        }
        int room = (can.displayRows() - row) * can.displayColumns() - column;
        String fitting = text.length() <= room ? text : text.substring(0, room);
        return phone.operations()
                .change(
                        handle,
                        "write to display",
                        Set.of(PhoneFeature.SET_DISPLAY),
                        (driver, completion) -> driver.setDisplay(row, column, fitting, completion));
    }
}
