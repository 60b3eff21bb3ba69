package org.strowger.telephony.device;

import java.util.EnumSet;
import java.util.Set;
import org.strowger.telephony.phone.ButtonLamp;
import org.strowger.telephony.phone.HookSwitchCapabilities;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.PhoneFeature;

/** What the parts of a phone allow. */
final class PhoneFeaturesOf {
    private PhoneFeaturesOf() {}

    static Set<PhoneFeature> parts(PhoneCapabilities phone) {
        EnumSet<PhoneFeature> features = EnumSet.noneOf(PhoneFeature.class);
        phone.hookSwitches().forEach((device, can) -> add(features, device, can));
        addIf(phone.ringModes() > 0, features, PhoneFeature.GET_RING, PhoneFeature.SET_RING);
        addIf(phone.displayRows() > 0, features, PhoneFeature.GET_DISPLAY, PhoneFeature.SET_DISPLAY);
        addIf(
                !phone.buttonLamps().isEmpty(),
                features,
                PhoneFeature.GET_BUTTON_INFO,
                PhoneFeature.SET_BUTTON_INFO,
                PhoneFeature.GET_LAMP);
        addIf(phone.buttonLamps().stream().anyMatch(ButtonLamp::hasLamp), features, PhoneFeature.SET_LAMP);
        addIf(!phone.downloadAreas().isEmpty(), features, PhoneFeature.SET_DATA);
        addIf(!phone.uploadAreas().isEmpty(), features, PhoneFeature.GET_DATA);
        return features;
    }

    private static void add(Set<PhoneFeature> features, HookSwitchDevice device, HookSwitchCapabilities can) {
        addIf(!can.settable().isEmpty(), features, PhoneFeature.setHookSwitch(device));
        addIf(!can.detected().isEmpty(), features, PhoneFeature.getHookSwitch(device));
        addIf(can.volume(), features, PhoneFeature.setVolume(device), PhoneFeature.getVolume(device));
        addIf(can.gain(), features, PhoneFeature.setGain(device), PhoneFeature.getGain(device));
    }

    private static void addIf(boolean can, Set<PhoneFeature> features, PhoneFeature... which) {
        if (can) {
            features.addAll(Set.of(which));
        }
    }
}
