package org.strowger.core.bench.phone;

import org.strowger.telephony.Phone;
import org.strowger.telephony.Request;
import org.strowger.telephony.device.PhonePrivilege;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.phone.ButtonFunction;
import org.strowger.telephony.phone.ButtonInfo;
import org.strowger.telephony.phone.ButtonMode;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.HookSwitchMode;
import org.strowger.telephony.phone.StandardLampMode;

/** The nine asynchronous operations (rule P-045), each with a number by which the driver knows it again. */
final class PhoneOperations {
    private static final int KINDS = 9;

    private final PhoneWorld world;

    PhoneOperations(PhoneWorld world) {
        this.world = world;
    }

    void ask(HandleRecord handle) {
        int kind = world.dice.below(KINDS);
        boolean tagged = kind > 1;
        RequestRecord record = world.newRequest(handle, tagged);
        world.story.tell("%s asks: %s, kind %d", handle, record, kind);
        try {
            world.model.asked(record, perform(kind, handle.phone, String.valueOf(record.serial), record.serial));
            boolean owner = handle.privilege == PhonePrivilege.OWNER;
            if (!owner && kind != 2) {
                world.model.violated("P-037", record + " was accepted though it needs ownership");
            }
        } catch (TelephonyException refused) {
            refused(handle, refused);
        }
    }

    private static Request<?> perform(int kind, Phone phone, String text, int number) {
        return switch (kind) {
            case 0 -> phone.hookSwitch().set(HookSwitchDevice.HANDSET, HookSwitchMode.MICROPHONE);
            case 1 -> phone.lamp(ChaosPhone.LAMP).set(StandardLampMode.STEADY);
            case 2 -> phone.deviceSpecific(text.getBytes());
            case 3 -> phone.volume(HookSwitchDevice.HANDSET).set(number);
            case 4 -> phone.gain(HookSwitchDevice.HANDSET).set(number);
            case 5 -> phone.ringer().set(1, number);
            case 6 -> phone.button(1).set(ButtonInfo.of(ButtonMode.KEYPAD, ButtonFunction.NONE, text));
            case 7 -> phone.display().write(0, 0, text);
            default -> phone.data().download(0, text.getBytes());
        };
    }

    private void refused(HandleRecord handle, TelephonyException refused) {
        boolean isVoid = refused.error() == PhoneError.INVALPHONEHANDLE
                || refused.error() == PhoneError.INVALAPPHANDLE
                || refused.error() == LineError.INVALAPPHANDLE;
        if (isVoid && handle.isOpen()) {
            world.model.violated("P-040", handle + " is open and was refused: " + refused.getMessage());
        } else if (refused.error() == PhoneError.NOTOWNER && handle.privilege == PhonePrivilege.OWNER) {
            world.model.violated("P-033", handle + " was refused: " + refused.getMessage());
        } else if (!isVoid && refused.error() != PhoneError.NOTOWNER) {
            world.model.violated("P-050", handle + " was refused: " + refused.getMessage());
        }
    }
}
