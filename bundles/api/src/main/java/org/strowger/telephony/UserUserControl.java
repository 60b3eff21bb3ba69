package org.strowger.telephony;

import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.call.CallDetails;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * Information that the users at the two ends of a call send each other (rules L-374 to L-379). Got from
 * {@link DetailControl#userUser()}; throws and fails as the operations of {@link Call} do. What was received stands in
 * {@link CallDetails#userUser()}; what goes with a new call is said by {@link CallParams#userUser()}.
 *
 * <p>Each method that sends throws {@link TelephonyException} with {@link LineError#USERUSERINFOTOOBIG} for more than
 * {@link LineCapabilities#userUser()} allows (rule L-374).
 */
@ProviderType
public interface UserUserControl {
    /** Sends it while the call is connected, offering, accepted or in ringback (lineSendUserUserInfo, rule L-375). */
    Request<Void> send(DataBlock information);

    /**
     * Releases what was received, so that what came later can take its place (lineReleaseUserUserInfo, rules L-376,
     * L-377); succeeds if there is none.
     */
    Request<Void> release();

    /** As {@link Call#accept()}, and sends it. */
    Request<Void> accept(DataBlock information);

    /** As {@link Call#answer()}, and sends it. */
    Request<Void> answer(DataBlock information);

    /** As {@link Call#drop()}, and sends it. */
    Request<Void> drop(DataBlock information);
}
