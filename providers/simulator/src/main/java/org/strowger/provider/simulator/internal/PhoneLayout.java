package org.strowger.provider.simulator.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.telephony.device.PhoneCapabilities;
import org.strowger.telephony.phone.ButtonFunction;
import org.strowger.telephony.phone.ButtonLamp;
import org.strowger.telephony.phone.ButtonMode;
import org.strowger.telephony.phone.HookSwitchCapabilities;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.HookSwitchMode;
import org.strowger.telephony.phone.PhoneFeature;
import org.strowger.telephony.phone.PhoneStateItem;
import org.strowger.telephony.phone.StandardLampMode;

/**
 * Which parts a desk phone has, and which button is where. What the exchange does when a button is pressed depends on
 * its place, not on what applications write on it (rule P-095).
 *
 * @param line the number of its line
 * @param capabilities what applications are told
 */
record PhoneLayout(String line, PhoneCapabilities capabilities) {
    /** How many bytes the area for data has. */
    static final int DATA_BYTES = 256;

    private static final List<ButtonFunction> KEYS =
            List.of(ButtonFunction.HOLD, ButtonFunction.TRANSFER, ButtonFunction.CONFERENCE, ButtonFunction.DROP);
    private static final List<ButtonFunction> LOCAL_KEYS = List.of(
            ButtonFunction.MUTE, ButtonFunction.SPEAKER_ON, ButtonFunction.VOLUME_UP, ButtonFunction.VOLUME_DOWN);
    private static final Set<ButtonFunction> LIT = EnumSet.of(ButtonFunction.MUTE, ButtonFunction.SPEAKER_ON);
    private static final Set<PhoneStateItem> TOLD_APART =
            EnumSet.of(PhoneStateItem.OWNER, PhoneStateItem.MONITORS, PhoneStateItem.REINIT);

    /** The phone of a line. */
    static PhoneLayout of(ExchangeSettings settings, String line) {
        PhoneCapabilities.Builder phone = PhoneCapabilities.builder(settings.name() + " phone " + line)
                .info("Strowger simulated desk phone")
                .phoneStates(EnumSet.complementOf(EnumSet.copyOf(TOLD_APART)));
        hookSwitches(phone, settings);
        buttons(phone, settings);
        if (settings.has(Facility.PHONE_DISPLAY)) {
            phone.display(settings.phones().displayRows(), settings.phones().displayColumns());
        }
        if (settings.has(Facility.PHONE_RINGER)) {
            phone.ringModes(Ringer.RING_MODES);
        }
        if (settings.has(Facility.PHONE_DATA)) {
            phone.downloadArea(DATA_BYTES).uploadArea(DATA_BYTES);
        }
        PhoneCapabilities all = phone.build();
        if (!settings.has(Facility.PHONE_LABELS)) {
            Set<PhoneFeature> features = EnumSet.noneOf(PhoneFeature.class);
            features.addAll(all.features());
            features.remove(PhoneFeature.SET_BUTTON_INFO);
            all = phone.features(features).build();
        }
        return new PhoneLayout(line, all);
    }

    private static void hookSwitches(PhoneCapabilities.Builder phone, ExchangeSettings settings) {
        Set<HookSwitchMode> modes = EnumSet.complementOf(EnumSet.of(HookSwitchMode.UNKNOWN));
        HookSwitchCapabilities switches = new HookSwitchCapabilities(
                settings.has(Facility.PHONE_HOOK_CONTROL) ? modes : Set.of(),
                modes,
                settings.has(Facility.PHONE_VOLUME),
                settings.has(Facility.PHONE_GAIN));
        if (settings.has(Facility.PHONE_HANDSET)) {
            phone.hookSwitch(HookSwitchDevice.HANDSET, switches);
        }
        if (settings.has(Facility.PHONE_SPEAKER)) {
            phone.hookSwitch(HookSwitchDevice.SPEAKER, switches);
        }
        if (settings.has(Facility.PHONE_HEADSET)) {
            phone.hookSwitch(HookSwitchDevice.HEADSET, switches);
        }
    }

    private static void buttons(PhoneCapabilities.Builder phone, ExchangeSettings settings) {
        boolean lamps = settings.has(Facility.PHONE_LAMPS);
        if (settings.has(Facility.PHONE_KEYPAD)) {
            phone.keypad();
        }
        for (int place = 0; place < settings.phones().callButtons(); place++) {
            phone.buttonLamp(key(ButtonMode.CALL, ButtonFunction.CALL_APPEARANCE, lamps));
        }
        if (settings.has(Facility.PHONE_KEYS)) {
            KEYS.forEach(each -> phone.buttonLamp(key(ButtonMode.FEATURE, each, false)));
            LOCAL_KEYS.forEach(each -> phone.buttonLamp(key(ButtonMode.LOCAL, each, lamps && LIT.contains(each))));
        }
        if (lamps) {
            phone.buttonLamp(new ButtonLamp(
                    ButtonMode.DUMMY,
                    ButtonFunction.MESSAGE_INDICATOR,
                    Set.of(StandardLampMode.OFF, StandardLampMode.STEADY)));
        }
    }

    private static ButtonLamp key(ButtonMode mode, ButtonFunction function, boolean lit) {
        return lit ? ButtonLamp.lit(mode, function) : ButtonLamp.button(mode, function);
    }

    /** The buttons for calls, in order. */
    List<Integer> callButtons() {
        return idsOf(ButtonFunction.CALL_APPEARANCE);
    }

    /** The button or lamp for something. */
    Optional<Integer> find(ButtonFunction function) {
        return idsOf(function).stream().findFirst();
    }

    /** The button for something, which must be there. */
    int button(ButtonFunction function) {
        return find(function)
                .orElseThrow(() ->
                        new IllegalArgumentException("the phone at line " + line + " has no key for " + function));
    }

    /** The key of the keypad with this sign on it. */
    int key(char sign) {
        int id = "0123456789*#".indexOf(sign);
        if (id < 0 || place(id).mode() != ButtonMode.KEYPAD) {
            throw new IllegalArgumentException("the phone at line " + line + " has no key '" + sign + "'");
        }
        return id;
    }

    /** What is at a place for a button and a lamp. */
    ButtonLamp place(int id) {
        List<ButtonLamp> places = capabilities.buttonLamps();
        if (id < 0 || id >= places.size()) {
            throw new IllegalArgumentException(
                    "the phone at line " + line + " has buttons 0 to " + (places.size() - 1) + ", not " + id);
        }
        return places.get(id);
    }

    private List<Integer> idsOf(ButtonFunction function) {
        List<ButtonLamp> places = new ArrayList<>(capabilities.buttonLamps());
        return IntStream.range(0, places.size())
                .filter(id -> places.get(id).function() == function)
                .boxed()
                .toList();
    }
}
