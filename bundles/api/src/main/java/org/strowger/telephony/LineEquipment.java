package org.strowger.telephony;

import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.device.DeviceIdentity;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * The equipment behind an open line: its conditions, its terminals, and the other devices that belong to it. Got from
 * {@link Line#equipment()}; throws and fails as the operations of {@link Line} do.
 */
@ProviderType
public interface LineEquipment {
    /**
     * Turns conditions of the line on or off, for example the lamp of a waiting message (lineSetLineDevStatus). The
     * change is told by the provider when it has happened (rule L-398).
     *
     * @throws TelephonyException with {@link LineError#INVALPARAM} for no condition, or one that is not among
     *     {@link LineCapabilities#settableConditions()}
     */
    Request<Void> setConditions(Set<LineCondition> conditions, boolean on);

    /** Where the events and media of the whole line are routed. */
    TerminalControl terminals();

    /**
     * Where the events and media of one address are routed.
     *
     * @throws TelephonyException with {@link LineError#INVALADDRESSID} if the line has no such address
     */
    TerminalControl terminals(int addressId);

    /**
     * The device of a class that belongs to this line (lineGetID, rule L-405). The core itself knows tapi/line,
     * tapi/phone and tapi/terminal (rules L-406, P-111); for others it waits for the provider.
     *
     * @param deviceClass in upper or lower case
     * @throws TelephonyException with {@link LineError#INVALDEVICECLASS} if there is no such device,
     *     {@link LineError#OPERATIONFAILED} if the provider does not answer in time
     */
    DeviceIdentity deviceId(String deviceClass);

    /**
     * The device of a class that belongs to an address.
     *
     * @throws TelephonyException as {@link #deviceId(String)}; with {@link LineError#INVALADDRESSID} if the line has no
     *     such address
     */
    DeviceIdentity deviceId(int addressId, String deviceClass);

    /**
     * The number of the address that is reached under this number or URI (lineGetAddressID, rule L-408).
     *
     * @throws TelephonyException with {@link LineError#INVALADDRESS} if the line has no such address
     */
    int addressId(String address);
}
