package org.strowger.telephony;

import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * What a line can do beyond TAPI, for applications that know its provider (rules L-065, L-409 to L-411). Got from
 * {@link Line#extensions()}.
 *
 * <p>Each method throws {@link TelephonyException} with {@link LineError#OPERATIONUNAVAIL} on a line that was opened
 * without {@link LineOpenOptions#withExtensions}, and otherwise as {@link Line} does. Success delivers what the
 * provider answers; the core looks into no block (rule L-410).
 */
@ProviderType
public interface DeviceExtensions {
    /** Asks the line (lineDevSpecific). */
    Request<DataBlock> ask(DataBlock parameters);

    /**
     * Asks about one address of the line.
     *
     * @throws TelephonyException with {@link LineError#INVALADDRESSID} if the line has no such address
     */
    Request<DataBlock> ask(int addressId, DataBlock parameters);

    /**
     * Asks about a call; in any state, and without owning it.
     *
     * @throws TelephonyException with {@link LineError#INVALCALLHANDLE} if it is void or not a call of this line
     */
    Request<DataBlock> ask(Call call, DataBlock parameters);

    /**
     * Uses a feature as if its button were pressed (lineDevSpecificFeature).
     *
     * @param feature a number of PHONEBUTTONFUNCTION, or one of the device's own
     * @return fails with {@link LineError#INVALFEATURE} if the provider does not know the feature
     */
    Request<DataBlock> use(int feature, DataBlock parameters);
}
