package org.strowger.telephony.spi;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.strowger.telephony.device.DeviceIdentity;
import org.strowger.telephony.device.ExtensionVersion;
import org.strowger.telephony.device.PhoneCapabilities;
import org.strowger.telephony.device.PhoneDeviceId;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.phone.ButtonMode;
import org.strowger.telephony.phone.ButtonState;
import org.strowger.telephony.phone.PhoneStateItem;

/**
 * One phone device of a provider (the TSPI_phone functions).
 *
 * <p>The core calls the methods of one phone one after the other, on the phone's own strand, and holds no lock while it
 * does. It opens the phone at most once at a time, however many applications use it (rules P-034, P-035). What it can
 * do is a {@link PhoneControlDriver}. A driver that hangs delays only its own phone; {@link #open} and {@link #getData}
 * have a time limit.
 */
@ConsumerType
public interface PhoneDriver extends PhoneControlDriver {
    /** Names the phone within its provider, for ever: the second part of its permanent id (rule P-021). */
    String permanentId();

    /** What the phone can do; asked again after {@link ProviderContext#phoneCapabilitiesChanged(PhoneDriver)}. */
    PhoneCapabilities capabilities();

    /**
     * The lines that belong together with the phone (rules P-109 to P-111, P-113); asked together with the
     * capabilities. One that does not exist now counts when it does.
     */
    default List<AssociatedLine> lines() {
        return List.of();
    }

    /**
     * The phone will have this id (TSPI_providerCreatePhoneDevice).
     *
     * @throws TelephonyException if the phone cannot be had after all; then it does not exist
     */
    default void created(PhoneDeviceId id) {}

    /**
     * Opens the phone (TSPI_phoneOpen): from now on it can be operated and tells its events.
     *
     * @param sink where events of the phone go until {@link #close()} returns
     * @throws TelephonyException with {@link PhoneError#ALLOCATED} if something outside holds what it needs,
     *     {@link PhoneError#RESOURCEUNAVAIL} for a passing conflict
     */
    void open(PhoneSink sink);

    /** How the phone is now; asked once after opening. Later changes go to the sink. */
    default PhoneSnapshot snapshot() {
        return PhoneSnapshot.atRest(capabilities());
    }

    /**
     * Closes the phone (TSPI_phoneClose). Before it returns every request of the phone has been completed (rule P-057),
     * and afterwards no event of it is sent. Not called for an opening that the driver ended itself with
     * {@link PhoneSink#closed()}, but may be on its way then, and must be tolerated.
     */
    void close();

    /**
     * Which version of the phone's extensions could be used (TSPI_phoneNegotiateExtVersion). Binds nobody, and may be
     * asked while the phone is closed. Not asked while a version is selected: then the core knows the answer (P-029).
     *
     * @return a version between the two, normally the highest
     * @throws TelephonyException with {@link PhoneError#INCOMPATIBLEEXTVERSION} if there is none
     */
    default ExtensionVersion negotiateExtensions(ExtensionVersion lowest, ExtensionVersion highest) {
        throw new TelephonyException(PhoneError.OPERATIONUNAVAIL, "this phone has no extensions");
    }

    /**
     * This version is used from now on, or none any more (TSPI_phoneSelectExtVersion, rule P-063). The phone is open.
     *
     * @param version empty when the last application that used it has closed the phone
     * @throws TelephonyException with {@link PhoneError#INCOMPATIBLEEXTVERSION} if it cannot be used; then the opening
     *     that wanted it fails
     */
    default void selectExtensions(Optional<ExtensionVersion> version) {
        throw new TelephonyException(PhoneError.OPERATIONUNAVAIL, "this phone has no extensions");
    }

    /**
     * The device of a class that belongs to the phone (TSPI_phoneGetID). Has a time limit. Never asked for
     * {@code tapi/line}, {@code tapi/phone} and {@code tapi/terminal}, which the core knows (rule P-113).
     *
     * @param deviceClass in lower case (rule P-112)
     * @throws TelephonyException with {@link PhoneError#INVALDEVICECLASS} if there is none
     */
    default DeviceIdentity deviceId(String deviceClass) {
        throw new TelephonyException(
                PhoneError.INVALDEVICECLASS, "this phone has no device of the class " + deviceClass);
    }

    /**
     * Applications want to be told of these changes (TSPI_phoneSetStatusMessages): the union of all filters (rule
     * P-070). More may be sent, and what the phone never tells may be asked for (rule P-071).
     */
    default void setStatusMessages(
            Set<PhoneStateItem> states, Set<ButtonMode> buttonModes, Set<ButtonState> buttonStates) {}
}
