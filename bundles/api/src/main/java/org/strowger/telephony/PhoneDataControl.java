package org.strowger.telephony;

import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyException;

/** The data areas of a phone (rule P-098). Got from {@link Phone#data()}. */
@ProviderType
public interface PhoneDataControl {
    /**
     * Reads from an area of the phone (phoneGetData); waits for the provider, for a limited time.
     *
     * @param area one of the upload areas
     * @param most how many bytes at most; with 0 the provider is not asked (rule P-099)
     * @throws TelephonyException with {@link PhoneError#INVALDATAID} for an area that is not there, and
     *     {@link PhoneError#OPERATIONFAILED} if the provider does not answer in time
     */
    byte[] upload(int area, int most);

    /**
     * Sends data to an area of the phone (phoneSetData).
     *
     * @param area one of the download areas
     * @param data all of it is sent
     * @throws TelephonyException with {@link PhoneError#INVALDATAID} for an area that is not there
     */
    Request<Void> download(int area, byte[] data);
}
