package org.strowger.telephony.spi;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.phone.ButtonInfo;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.HookSwitchMode;
import org.strowger.telephony.phone.LampMode;

/**
 * The part of a {@link PhoneDriver} that changes the phone: TAPI's nine asynchronous operations (rule P-045), and the
 * upload of data, which the core waits for.
 *
 * <p>Each ends as {@link Completion} says. What has changed then is told through the {@link PhoneSink}, before or after
 * the completion (rule P-054). What a phone cannot do it leaves to the default, which fails with
 * {@link PhoneError#OPERATIONUNAVAIL}, and does not name in its capabilities. Arguments have been checked against the
 * capabilities.
 */
@ConsumerType
public interface PhoneControlDriver {
    /**
     * Gives the same mode to every device named and leaves the others alone (TSPI_phoneSetHookSwitch, rule P-076).
     *
     * @param devices at least one, all of them there
     * @param mode one that can be set on all of them
     */
    default void setHookSwitch(Set<HookSwitchDevice> devices, HookSwitchMode mode, Completion completion) {
        throw unavailable("set its hookswitch");
    }

    /**
     * Sets the volume of a device (TSPI_phoneSetVolume).
     *
     * @param volume from 0 to 0xFFFF (rule P-081)
     */
    default void setVolume(HookSwitchDevice device, int volume, Completion completion) {
        throw unavailable("set its volume");
    }

    /**
     * Sets the gain of a device (TSPI_phoneSetGain).
     *
     * @param gain from 0 to 0xFFFF (rule P-081)
     */
    default void setGain(HookSwitchDevice device, int gain, Completion completion) {
        throw unavailable("set its gain");
    }

    /**
     * Rings, or stops ringing (TSPI_phoneSetRing).
     *
     * @param mode 0 for silence, otherwise a pattern from 1 on
     * @param volume from 0 to 0xFFFF
     */
    default void setRing(int mode, int volume, Completion completion) {
        throw unavailable("set its ringer");
    }

    /** Lights a lamp, or turns it off (TSPI_phoneSetLamp). */
    default void setLamp(int id, LampMode mode, Completion completion) {
        throw unavailable("set its lamps");
    }

    /**
     * Says what a button is (TSPI_phoneSetButtonInfo).
     *
     * @param info the new description; its state is without meaning (rule P-095)
     */
    default void setButtonInfo(int id, ButtonInfo info, Completion completion) {
        throw unavailable("say what its buttons are");
    }

    /**
     * Writes over what the display shows, from a position on and into the rows below (TSPI_phoneSetDisplay).
     *
     * @param text fits into the rest of the display (rule P-097)
     */
    default void setDisplay(int row, int column, String text, Completion completion) {
        throw unavailable("write to its display");
    }

    /** Sends data to an area of the phone (TSPI_phoneSetData). */
    default void setData(int area, byte[] data, Completion completion) {
        throw unavailable("take data");
    }

    /**
     * Reads from an area of the phone (TSPI_phoneGetData). Has a time limit.
     *
     * @param most how many bytes at most; more than 0 (rule P-099)
     * @return the first bytes of the area
     */
    default byte[] getData(int area, int most) {
        throw unavailable("give data");
    }

    /**
     * Does what only applications for this provider know (TSPI_phoneDevSpecific, rule P-106).
     *
     * @param parameters as the application gave them
     * @param completion delivers what the driver made of the parameters
     */
    default void deviceSpecific(byte[] parameters, CompletionOf<byte[]> completion) {
        throw unavailable("do anything device-specific");
    }

    private static TelephonyException unavailable(String operation) {
        return new TelephonyException(PhoneError.OPERATIONUNAVAIL, "this phone cannot " + operation);
    }
}
