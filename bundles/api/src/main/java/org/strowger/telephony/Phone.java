package org.strowger.telephony;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.device.DeviceIdentity;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.device.PhoneDevice;
import org.strowger.telephony.device.PhonePrivilege;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.phone.ButtonMode;
import org.strowger.telephony.phone.ButtonState;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.PhoneStateItem;
import org.strowger.telephony.phone.PhoneStatus;
import org.strowger.telephony.phone.PhoneStatusMessages;

/**
 * A phone opened by a session (HPHONE). Safe for use by any thread.
 *
 * <p>Its parts are got from it by subject. Reading them needs no ownership (rule P-039). Changing them needs
 * {@link PhonePrivilege#OWNER} and otherwise throws {@link PhoneError#NOTOWNER} (rule P-037); it throws
 * {@link PhoneError#OPERATIONUNAVAIL} for what the phone never can, and {@link PhoneError#INVALPHONESTATE} for what it
 * cannot now (rule P-102).
 *
 * <p>Void at once when it is closed, by the application or by force ({@link PhoneEvent.Closed}). Every method but
 * {@link #handle()}, {@link #device()}, {@link #options()}, {@link #privilege()}, {@link #tag()}, {@link #isOpen()} and
 * {@link #close()}, and every method of a part, then throws {@link TelephonyException} with
 * {@link PhoneError#INVALPHONEHANDLE} (rule P-040).
 */
@ProviderType
public interface Phone extends AutoCloseable {
    /** The handle's number; no later handle of any kind has the same. */
    long handle();

    /** The device that was opened, with its capabilities as they are now. */
    PhoneDevice device();

    /** What it was opened for. */
    PhoneOpenOptions options();

    /** The privilege it was opened with. */
    default PhonePrivilege privilege() {
        return options().privilege();
    }

    /** The application's own value, given at opening (rule P-036). */
    default Optional<Object> tag() {
        return options().tag();
    }

    /** Whether the handle is valid. */
    boolean isOpen();

    /** What the phone is doing now (phoneGetStatus). */
    PhoneStatus status();

    /**
     * Chooses which changes of the phone and which moves of its buttons are reported to this handle
     * (phoneSetStatusMessages); none are before, but for {@link PhoneStateItem#REINIT}, which always is. Replaces the
     * earlier choice (rules P-064, P-065). Needs no ownership (rule P-038).
     *
     * @param states changes of the phone
     * @param buttonModes the buttons whose moves are wanted
     * @param buttonStates which moves of these are wanted; irrelevant without button modes (rule P-066)
     * @throws TelephonyException with {@link PhoneError#INVALBUTTONSTATE} for button modes without button states (rule
     *     P-067); with {@link PhoneError#INVALPHONESTATE}, {@link PhoneError#INVALBUTTONMODE} or
     *     {@link PhoneError#INVALBUTTONSTATE} for a null among the values (rule P-068)
     */
    void setStatusMessages(Set<PhoneStateItem> states, Set<ButtonMode> buttonModes, Set<ButtonState> buttonStates);

    /** What this handle has chosen to be told (phoneGetStatusMessages, rule P-069). */
    PhoneStatusMessages statusMessages();

    /** The hookswitches. */
    HookSwitchControl hookSwitch();

    /**
     * The volume of the speaker part of one device (phoneGetVolume, phoneSetVolume, rule P-080).
     *
     * @throws TelephonyException with {@link PhoneError#INVALHOOKSWITCHDEV} if the phone has no such device
     */
    LevelControl volume(HookSwitchDevice device);

    /**
     * The gain of the microphone part of one device (phoneGetGain, phoneSetGain, rule P-080).
     *
     * @throws TelephonyException with {@link PhoneError#INVALHOOKSWITCHDEV} if the phone has no such device
     */
    LevelControl gain(HookSwitchDevice device);

    /** The ringer. */
    RingerControl ringer();

    /**
     * One lamp.
     *
     * @throws TelephonyException with {@link PhoneError#INVALBUTTONLAMPID} if there is no such place (rule P-089)
     */
    LampControl lamp(int id);

    /**
     * One button.
     *
     * @param id 0 to 9 for the digits, 10 for *, 11 for #, then others (rule P-090)
     * @throws TelephonyException with {@link PhoneError#INVALBUTTONLAMPID} if there is no such place (rule P-089)
     */
    ButtonControl button(int id);

    /** The display. */
    DisplayControl display();

    /** The areas for data. */
    PhoneDataControl data();

    /**
     * Asks the provider for something that only its devices know (phoneDevSpecific, rule P-106). Needs no ownership
     * (rule P-038).
     *
     * @param parameters passed on unchanged
     * @return delivers what the provider made of the parameters
     */
    Request<byte[]> deviceSpecific(byte[] parameters);

    /**
     * The device of a class that belongs to this phone (phoneGetID). For {@code tapi/phone} its own id, for
     * {@code tapi/line} the ids of its lines (rules P-108, P-109), for {@code tapi/terminal} for each line device, in
     * the order of their ids, the number of the line's terminal that the phone is, or -1 (rule P-111); the core knows
     * these (rule P-113). For other classes the provider is asked, for a limited time.
     *
     * @param deviceClass in upper or lower case (rule P-112)
     * @throws TelephonyException with {@link PhoneError#INVALDEVICECLASS} if there is no such device
     */
    DeviceIdentity deviceId(String deviceClass);

    /** The lines that belong together with this phone and exist now; often none (rules P-107, P-109). */
    List<LineDevice> lines();

    /**
     * Closes the phone (phoneClose, rule P-055). No reply to a request still under way on this handle is delivered
     * (rule P-056). Closing again does nothing.
     */
    @Override
    void close();
}
