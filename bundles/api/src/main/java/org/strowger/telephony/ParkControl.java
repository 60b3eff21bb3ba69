package org.strowger.telephony;

import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * Parking one call, to be taken up again elsewhere with {@link PickupControl#unpark}. Got from {@link Call#park()};
 * throws and fails as the operations of {@link Call} do.
 */
@ProviderType
public interface ParkControl {
    /**
     * Parks this connected call at an address; it normally becomes idle (linePark, directed, rules L-295, L-296).
     *
     * @param address where
     * @throws TelephonyException with {@link LineError#INVALADDRESS} for a malformed address,
     *     {@link LineError#INVALPARKMODE} if the caller cannot choose the place
     */
    Request<Void> at(String address);

    /**
     * Parks this connected call where the switch chooses (linePark, non-directed, rule L-296).
     *
     * @return delivers the address to unpark it from
     * @throws TelephonyException with {@link LineError#INVALPARKMODE} if the caller must choose the place
     */
    Request<String> anywhere();
}
