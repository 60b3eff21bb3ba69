package org.strowger.telephony;

import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.MediaControl;

/**
 * Control of the media streams of all calls of a line, which one call can have another instead of: see
 * {@link CallMedia#control}. Got from {@link Line#media()}.
 */
@ProviderType
public interface LineMedia {
    /**
     * Controls the media streams of all calls of the line (lineSetMediaControl for a line).
     *
     * @throws TelephonyException as {@link CallMedia#control}
     */
    void control(MediaControl control);

    /**
     * Controls the media streams of all calls of one address (lineSetMediaControl for an address).
     *
     * @throws TelephonyException as {@link CallMedia#control}; with {@link LineError#INVALADDRESSID} if the line has no
     *     such address
     */
    void control(int addressId, MediaControl control);
}
