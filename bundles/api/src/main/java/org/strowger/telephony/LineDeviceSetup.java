package org.strowger.telephony;

import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.device.ExtensionVersion;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * What can be asked of a line device that need not be open. Got from {@link TelephonySession#setup}.
 *
 * <p>Every method waits for the provider and throws {@link TelephonyException} with {@link LineError#NODEVICE} or
 * {@link LineError#NODRIVER} if the device is gone meanwhile, and {@link LineError#OPERATIONFAILED} if the provider
 * does not answer in time.
 */
@ProviderType
public interface LineDeviceSetup {
    /**
     * Agrees on a version of the extensions named by {@link LineCapabilities#extensionId()} (lineNegotiateExtVersion).
     * While an application has the line open with a version, only that one can be agreed on (rule L-064).
     *
     * @param lowest the lowest version that the application knows
     * @param highest the highest version that the application knows
     * @return the version to open the line with, see {@link LineOpenOptions#withExtensions}
     * @throws TelephonyException with {@link LineError#OPERATIONUNAVAIL} if the line has no extensions,
     *     {@link LineError#INCOMPATIBLEEXTVERSION} if there is no version that both know
     */
    ExtensionVersion negotiateExtensions(ExtensionVersion lowest, ExtensionVersion highest);

    /**
     * How a device of this class is configured, in the provider's own form (lineGetDevConfig).
     *
     * @param deviceClass in upper or lower case
     * @throws TelephonyException with {@link LineError#INVALDEVICECLASS} if there is no such device,
     *     {@link LineError#OPERATIONUNAVAIL} if the provider has no such configuration
     */
    DataBlock configuration(String deviceClass);

    /**
     * Configures a device of this class with what {@link #configuration} gave before (lineSetDevConfig).
     *
     * @throws TelephonyException as {@link #configuration}; with {@link LineError#INVALPARAM} for what the provider
     *     cannot use, {@link LineError#INVALLINESTATE} if the device cannot be configured now
     */
    void configure(String deviceClass, DataBlock configuration);
}
