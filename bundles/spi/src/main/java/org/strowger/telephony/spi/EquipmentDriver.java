package org.strowger.telephony.spi;

import java.util.OptionalInt;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.strowger.telephony.call.TerminalMode;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.device.DeviceIdentity;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * The part of a {@link LineDriver} that has to do with the equipment of the line: its conditions, its terminals, and
 * the other devices that belong to it. Names of device classes come in lower case (rule L-405).
 */
@ConsumerType
public interface EquipmentDriver {
    /**
     * Turns conditions on or off (TSPI_lineSetLineDevStatus); only some of
     * {@link LineCapabilities#settableConditions()}. The change itself is told through {@link LineSink#conditions}
     * (rule L-398).
     */
    default void setConditions(Set<LineCondition> conditions, boolean on, Completion completion) {
        throw unavailable("change its conditions");
    }

    /**
     * Routes events and media of the line or an address, of its present calls and of later ones (TSPI_lineSetTerminal,
     * rule L-401). Tells what is routed now through {@link LineSink#readings} or {@link LineSink#addressTerminals}, and
     * for each call through {@link CallSink#info}.
     *
     * @param addressId the address; empty for the whole line
     * @param terminal a place in {@link LineCapabilities#terminals()}
     * @param modes some of those that the terminal has
     * @param on whether they are routed to it or no longer; taking away what was not there is no error (rule L-402)
     */
    default void setTerminal(
            OptionalInt addressId, int terminal, Set<TerminalMode> modes, boolean on, Completion completion) {
        throw unavailable("route events to terminals");
    }

    /**
     * The device of a class that belongs to the line or an address (TSPI_lineGetID); has a time limit. Never asked for
     * tapi/line, tapi/phone and tapi/terminal, which the core knows (rules L-406, P-111). The line is open.
     *
     * @param deviceClass in lower case
     * @param addressId the address; empty for the whole line
     * @throws TelephonyException with {@link LineError#INVALDEVICECLASS} if there is none
     */
    default DeviceIdentity deviceId(String deviceClass, OptionalInt addressId) {
        throw noSuchClass(deviceClass);
    }

    /**
     * How a device of this class is configured (TSPI_lineGetDevConfig), in the provider's own form; has a time limit.
     * The line need not be open.
     *
     * @param deviceClass in lower case
     * @throws TelephonyException with {@link LineError#INVALDEVICECLASS} if there is no such device
     */
    default DataBlock configuration(String deviceClass) {
        throw unavailable("tell how its devices are configured");
    }

    /**
     * Configures a device (TSPI_lineSetDevConfig); has a time limit. The line need not be open.
     *
     * @param deviceClass in lower case
     * @param configuration what {@link #configuration} gave once, perhaps before a restart
     * @throws TelephonyException with {@link LineError#INVALPARAM} if it cannot be used,
     *     {@link LineError#INVALDEVICECLASS} if there is no such device, {@link LineError#INVALLINESTATE} if it cannot
     *     be configured now
     */
    default void configure(String deviceClass, DataBlock configuration) {
        throw unavailable("have its devices configured");
    }

    private static TelephonyException noSuchClass(String deviceClass) {
        return new TelephonyException(
                LineError.INVALDEVICECLASS, "this line has no device of the class \"" + deviceClass + "\"");
    }

    private static TelephonyException unavailable(String operation) {
        return new TelephonyException(LineError.OPERATIONUNAVAIL, "this line cannot " + operation);
    }
}
