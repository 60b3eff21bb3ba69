package org.strowger.telephony;

import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.call.BearerChange;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * What one call carries, and how. Got from {@link Call#media()}; throws and fails as the operations of {@link Call}.
 */
@ProviderType
public interface CallMedia {
    /**
     * Says what the call carries (lineSetMediaMode), for example after probing an unknown one; others learn of it by
     * {@link CallEvent.InfoChanged} (rules L-186, L-347). Nothing else ever changes it (rule L-163).
     *
     * @param modes one, or several of which one is UNKNOWN
     * @throws TelephonyException with {@link LineError#INVALMEDIAMODE} for other sets, or modes that the line does not
     *     have
     */
    void setModes(Set<MediaMode> modes);

    /**
     * Changes the channel of a call that is neither idle nor disconnected (lineSetCallParams, rule L-357).
     *
     * @throws TelephonyException with {@link LineError#INVALBEARERMODE} for a bearer mode that the line does not have,
     *     {@link LineError#INVALRATE} for a rate beyond the line's or bounds the wrong way round
     */
    Request<Void> setBearer(BearerChange change);
}
