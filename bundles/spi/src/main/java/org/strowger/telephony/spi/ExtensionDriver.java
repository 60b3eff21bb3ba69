package org.strowger.telephony.spi;

import java.util.Optional;
import java.util.OptionalInt;
import org.osgi.annotation.versioning.ConsumerType;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.device.ExtensionVersion;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * The part of a {@link LineDriver} that gives what TAPI has no functions for, to applications that know its extensions.
 * A line that has any names them in {@link LineCapabilities#extensionId()}; a line that names none is never asked.
 *
 * <p>What the extensions tell by themselves goes to {@link LineSink#deviceSpecific} and
 * {@link CallSink#deviceSpecific}.
 */
@ConsumerType
public interface ExtensionDriver {
    /**
     * Which version of the extensions could be used (TSPI_lineNegotiateExtVersion). Binds nobody, and may be asked
     * while the line is closed. Not asked while a version is selected: then the core knows the answer (rule L-064).
     *
     * @return a version between the two, normally the highest
     * @throws TelephonyException with {@link LineError#INCOMPATIBLEEXTVERSION} if there is none
     */
    default ExtensionVersion negotiateExtensions(ExtensionVersion lowest, ExtensionVersion highest) {
        throw unavailable();
    }

    /**
     * This version is used from now on, or none any more (TSPI_lineSelectExtVersion, rule L-063). The line is open.
     *
     * @param version empty when the last application that used it has closed the line
     * @throws TelephonyException with {@link LineError#INCOMPATIBLEEXTVERSION} if it cannot be used; then the opening
     *     that wanted it fails
     */
    default void selectExtensions(Optional<ExtensionVersion> version) {
        throw unavailable();
    }

    /**
     * Does something that only the extensions define (TSPI_lineDevSpecific). A version is selected.
     *
     * @param addressId the address that it is about; empty if about none
     * @param call the call that it is about; empty if about none
     * @param parameters as the application gave them (rule L-410)
     * @param completion delivers what goes back to the application
     */
    default void deviceSpecific(
            OptionalInt addressId,
            Optional<CallDriver> call,
            DataBlock parameters,
            CompletionOf<DataBlock> completion) {
        throw unavailable();
    }

    /**
     * Uses a feature as if its button were pressed (TSPI_lineDevSpecificFeature). A version is selected.
     *
     * @param feature a number of PHONEBUTTONFUNCTION, or one of the device's own; {@link LineError#INVALFEATURE} for
     *     others
     */
    default void deviceSpecificFeature(int feature, DataBlock parameters, CompletionOf<DataBlock> completion) {
        throw unavailable();
    }

    private static TelephonyException unavailable() {
        return new TelephonyException(LineError.OPERATIONUNAVAIL, "this line has no device-specific extensions");
    }
}
