package org.strowger.telephony.spi;

import java.util.OptionalInt;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.AddressStateItem;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.MediaControl;

/**
 * One line device of a provider (the TSPI_line functions without a call).
 *
 * <p>The core calls the methods of one line, and of its calls, one after the other, on the line's own strand, and holds
 * no lock while it does. It opens the line at most once at a time, however many applications use it (rules L-087,
 * S-032). Arguments are checked before: only what depends on the device is left to the driver (rule L-037). A driver
 * that hangs delays only its own line, unless its provider {@linkplain TelephonyProvider#wantsOneCallAtATime() wants
 * one call at a time}; {@link #open} and the queries have a time limit.
 */
@ConsumerType
public interface LineDriver extends ForwardDriver, EquipmentDriver, ExtensionDriver {
    /** Names the line within its provider, for ever (rules L-039, S-028): the second part of its permanent id. */
    String permanentId();

    /** What the line can do; asked again after {@link ProviderContext#capabilitiesChanged}. */
    LineCapabilities capabilities();

    /** The conditions that the line is in now; asked after opening, later told through {@link LineSink#conditions}. */
    default Set<LineCondition> conditions() {
        return Set.of(LineCondition.CONNECTED, LineCondition.IN_SERVICE);
    }

    /**
     * The line will have this id (TSPI_providerCreateLineDevice).
     *
     * @throws TelephonyException if the line cannot be had after all; then it does not exist (rule L-043)
     */
    default void created(LineDeviceId id) {}

    /**
     * Opens the line (TSPI_lineOpen): from now on calls can be made and are announced. Calls that exist already are
     * announced like new ones (rules L-149, S-043). Should be cheap (rule L-091).
     *
     * @param sink where events of the line go until {@link #close()} returns
     * @throws TelephonyException with {@link LineError#RESOURCEUNAVAIL} for a passing, {@link LineError#ALLOCATED} for
     *     a lasting conflict (rule L-089)
     */
    void open(LineSink sink);

    /**
     * Closes the line (TSPI_lineClose). Before it returns every request of the line and its calls has been completed,
     * and afterwards no event of them is sent (rules L-101, S-075). Active calls are dropped if the line has the flag
     * CLOSE_DROP (rule L-102).
     */
    void close();

    /**
     * Applications want incoming calls of these media modes (TSPI_lineSetDefaultMediaDetection): the union of what all
     * owners asked for, empty when nobody wants any (rules L-088, S-068).
     *
     * @throws TelephonyException if the line cannot detect one of them; then the opening that caused it fails (rule
     *     S-070)
     */
    default void setMediaModes(Set<MediaMode> union) {}

    /**
     * Tests whether a call like this could be made now, for an application that looks for any line
     * (TSPI_lineConditionalMediaDetection, rules L-085, L-086, S-072, S-073). Changes nothing.
     *
     * @param modes the media modes that the application wants to own calls of
     * @param params what a call would be like
     * @throws TelephonyException if it could not
     */
    default void probe(Set<MediaMode> modes, CallParams params) {}

    /**
     * Applications want to be told of these changes (TSPI_lineSetStatusMessages): the union of all filters. More may be
     * sent; the core filters for each handle (rules S-065, S-066).
     */
    default void setStatusMessages(Set<LineStateItem> lineStates, Set<AddressStateItem> addressStates) {}

    /**
     * Makes a call (TSPI_lineMakeCall). The call returned is pending: until the completion reports success no event is
     * sent for it, and it is counted nowhere; the core does nothing with it except, perhaps,
     * {@link CallDriver#close()}, on which the driver stops and fails the completion with
     * {@link LineError#OPERATIONFAILED} (rules L-129 to L-133, S-036 to S-039).
     *
     * @param destination empty for a call that waits in dialtone (rule L-215); with a {@code ;} at the end for more
     *     digits to follow (rule L-216); dial modifiers that the line's capabilities do not name never occur (rule
     *     L-220)
     * @param params what the call should be like
     * @param sink where events of the call go
     * @param completion succeeds no later than the proceeding state (rules L-018, S-044)
     * @return the driver's own call, never null
     * @throws TelephonyException if the request is refused; then there is no call (rule L-134)
     */
    default CallDriver makeCall(String destination, CallParams params, CallSink sink, Completion completion) {
        throw new TelephonyException(LineError.OPERATIONUNAVAIL, "this line cannot make calls");
    }

    /**
     * Sets up a conference without a first call, on an address that wants it so (TSPI_lineSetupConference, rule L-267).
     * Arguments and outcome as {@link ConferenceDriver#setUpConference}.
     */
    default NewConference setUpConference(
            int parties, CallParams params, CallSink conference, CallSink consultation, Completion completion) {
        throw new TelephonyException(LineError.OPERATIONUNAVAIL, "this line cannot set up conferences");
    }

    /**
     * Controls the media streams of all calls of the line or of one address (TSPI_lineSetMediaControl), except those
     * that have a control of their own: of those that there are now, and of later ones. It stays until it is replaced
     * or the line is closed.
     *
     * @param addressId the address; empty for the whole line
     * @param control checked against the capabilities of the line; replaces what was set there before
     */
    default void setMediaControl(OptionalInt addressId, MediaControl control) {
        throw new TelephonyException(LineError.OPERATIONUNAVAIL, "this line cannot control the media of calls");
    }
}
