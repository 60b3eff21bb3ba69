package org.strowger.telephony.spi;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.QualityOfService;
import org.strowger.telephony.call.TerminalMode;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.device.DeviceIdentity;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * The part of a {@link CallDriver} that has to do with what is attached to the call. What has changed in the end the
 * driver tells through {@link CallSink#info}, after success as well as by itself.
 */
@ConsumerType
public interface DetailDriver {
    /**
     * An application attached a number (TSPI_lineSetAppSpecific, rule L-368). The core keeps it and tells the
     * applications; a provider that passes it on to other lines tells those with {@link CallInfoItem#APP_SPECIFIC}.
     */
    default void setAppSpecific(int value) {}

    /**
     * Attaches data in place of what is attached (TSPI_lineSetCallData, rule L-369).
     *
     * @param data not more than {@link AddressCapabilities#maxCallData()}; empty to remove what is attached
     */
    default void setData(DataBlock data, Completion completion) {
        throw unavailable("take call data");
    }

    /**
     * Chooses what the caller hears while it waits (TSPI_lineSetCallTreatment, rule L-380).
     *
     * @param id the number of one of {@link AddressCapabilities#treatments()}
     */
    default void setTreatment(int id, Completion completion) {
        throw unavailable("choose what waiting callers hear");
    }

    /** Asks the network for another quality (TSPI_lineSetCallQualityOfService, rule L-382). */
    default void setQualityOfService(QualityOfService wanted, Completion completion) {
        throw unavailable("change the quality of service");
    }

    /**
     * Routes events and media of this call (TSPI_lineSetTerminal, rule L-401).
     *
     * @param terminal a place in {@link LineCapabilities#terminals()}
     * @param modes some of those that the terminal has
     * @param on whether they are routed to it or no longer; taking away what was not there is no error (rule L-402)
     */
    default void setTerminal(int terminal, Set<TerminalMode> modes, boolean on, Completion completion) {
        throw unavailable("route events to terminals");
    }

    /**
     * The device of a class that belongs to the call (TSPI_lineGetID); as {@link EquipmentDriver#deviceId}.
     *
     * @param deviceClass in lower case
     */
    default DeviceIdentity deviceId(String deviceClass) {
        throw new TelephonyException(
                LineError.INVALDEVICECLASS, "this call has no device of the class \"" + deviceClass + "\"");
    }

    /**
     * Sends user-user information (TSPI_lineSendUserUserInfo), in parts if the network wants it so (rule L-379).
     *
     * @param information not more than the line's capabilities allow
     */
    default void sendUserUser(DataBlock information, Completion completion) {
        throw unavailable("send user-user information");
    }

    /**
     * Releases what was received (TSPI_lineReleaseUserUserInfo): what came meanwhile may take its place, and is told
     * with {@link CallInfoItem#USER_USER}. Succeeds if there is none (rules L-376, L-377).
     */
    default void releaseUserUser(Completion completion) {
        throw unavailable("release user-user information");
    }

    /** As {@link CallDriver#accept(Completion)}, with user-user information. */
    default void accept(DataBlock information, Completion completion) {
        throw unavailable("accept calls with user-user information");
    }

    /** As {@link CallDriver#answer(Completion)}, with user-user information. */
    default void answer(DataBlock information, Completion completion) {
        throw unavailable("answer calls with user-user information");
    }

    /** As {@link CallDriver#drop(Completion)}, with user-user information. */
    default void drop(DataBlock information, Completion completion) {
        throw unavailable("drop calls with user-user information");
    }

    private static TelephonyException unavailable(String operation) {
        return new TelephonyException(LineError.OPERATIONUNAVAIL, "this line cannot " + operation);
    }
}
