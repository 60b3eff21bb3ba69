package org.strowger.telephony;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyException;

/** The display of a phone. Got from {@link Phone#display()}. */
@ProviderType
public interface DisplayControl {
    /** What it shows, row by row; each row has as many characters as there are columns (phoneGetDisplay). */
    List<String> rows();

    /**
     * Writes over what is shown, from a position on and into the rows below; what does not fit is cut off
     * (phoneSetDisplay, rule P-097).
     *
     * @param row counted from 0
     * @param column counted from 0
     * @throws TelephonyException with {@link PhoneError#INVALPARAM} for a position outside the display,
     *     {@link PhoneError#INVALPOINTER} for no text
     */
    Request<Void> write(int row, int column, String text);
}
