package org.strowger.provider.simulator;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.phone.ButtonFunction;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.HookSwitchStatus;
import org.strowger.telephony.phone.LampMode;
import org.strowger.telephony.phone.PhoneCondition;
import org.strowger.telephony.phone.RingerStatus;

/**
 * The desk phone of a line, used by hand, beside whatever applications do with it; every move is told as if the device
 * had made it (rule P-085). Safe for use by any thread.
 *
 * <p>What a hand does never throws because of what the exchange thinks of it: the phone shows then that it is not
 * possible, as phones do. {@link IllegalArgumentException} says that the phone does not have the part.
 */
@ProviderType
public interface DeskPhone {
    /** The number of its line. */
    String line();

    /** Its permanent id within the provider. */
    String permanentId();

    /** Takes the handset off: answers the call that rings; otherwise, if nothing is up, there is dialtone. */
    default void lift() {
        lift(HookSwitchDevice.HANDSET);
    }

    /** Takes one of the devices off hook. */
    void lift(HookSwitchDevice device);

    /** Puts everything on hook: ends every call of the line that is not on hold, or completes a transfer. */
    void hangUp();

    /** Puts one of the devices on hook. */
    void hangUp(HookSwitchDevice device);

    /** Presses a button and lets it go. */
    void press(int button);

    /** Presses the first key with this function. */
    void press(ButtonFunction function);

    /** Presses a button for calls, counted from 0. */
    void pressCall(int place);

    /** Presses keys of the keypad, one after the other: digits, {@code *} and {@code #}. */
    void type(String keys);

    /** The button id of the first key with this function. */
    int button(ButtonFunction function);

    /** Adjusts the volume of a device by hand, from 0 to 0xFFFF. */
    void volume(HookSwitchDevice device, int volume);

    /** What the display shows, row by row. */
    List<String> display();

    /** How a lamp is lit. */
    LampMode lamp(int id);

    /** How the lamp at a button for calls is lit, counted from 0. */
    LampMode callLamp(int place);

    /** One of the hookswitch devices. */
    HookSwitchStatus hookSwitch(HookSwitchDevice device);

    /** The ringer. */
    RingerStatus ringer();

    /** Changes the conditions that the phone is in: unplugged without CONNECTED, taken away with SUSPENDED (P-101). */
    void conditions(PhoneCondition... now);

    /** The provider closes the phone by force (rule P-061). */
    void forceClosed();
}
