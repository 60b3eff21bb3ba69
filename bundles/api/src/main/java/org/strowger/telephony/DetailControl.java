package org.strowger.telephony;

import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.call.CallDetails;
import org.strowger.telephony.call.CallTreatment;
import org.strowger.telephony.call.QualityOfService;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.device.DeviceIdentity;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * What an application attaches to one call, or asks of the equipment that it is on; what is attached already,
 * {@link CallDetails} tells. Got from {@link Call#details()}; throws and fails as the operations of {@link Call} do.
 *
 * <p>What changes is told to all who have a handle to the call by {@link CallEvent.InfoChanged} (rule L-364).
 */
@ProviderType
public interface DetailControl {
    /**
     * Attaches a number (lineSetAppSpecific); it means what applications agree on. The other applications are told
     * (rule L-368).
     */
    void setAppSpecific(int value);

    /**
     * Attaches data in place of what is attached already (lineSetCallData, rule L-369).
     *
     * @param data empty to remove what is attached
     * @throws TelephonyException with {@link LineError#INVALPARAM} if there is more than the address takes
     */
    Request<Void> setData(DataBlock data);

    /**
     * Chooses what the caller hears while the call is held or waits (lineSetCallTreatment).
     *
     * @param id the number of a {@link CallTreatment} of the address
     * @throws TelephonyException with {@link LineError#INVALPARAM} if the address has no such treatment (rule L-380)
     */
    Request<Void> setTreatment(int id);

    /**
     * Asks the network for another quality (lineSetCallQualityOfService, rule L-382).
     *
     * @throws TelephonyException with {@link LineError#INVALRATE} for an average rate above the highest,
     *     {@link LineError#INVALPARAM} for a number below -1 or a time below zero
     */
    Request<Void> setQualityOfService(QualityOfService wanted);

    /** Information that the two users of the call send each other. */
    UserUserControl userUser();

    /** Where this call's events and media are routed; needs owner privilege. */
    TerminalControl terminals();

    /**
     * The device of a class that belongs to this call (lineGetID for a call, rule L-405). Needs no ownership; waits for
     * the provider.
     *
     * @throws TelephonyException with an error of {@link LineEquipment#deviceId(String)}
     */
    DeviceIdentity deviceId(String deviceClass);
}
