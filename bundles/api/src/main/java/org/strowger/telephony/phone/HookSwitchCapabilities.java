package org.strowger.telephony.phone;

import java.util.Set;

/**
 * What a hookswitch device of a phone can do (rules P-078, P-084).
 *
 * @param settable the modes that an application can set
 * @param detected the modes that the phone can tell
 * @param volume whether the volume of its speaker part can be adjusted
 * @param gain whether the gain of its microphone part can be adjusted
 */
public record HookSwitchCapabilities(
        Set<HookSwitchMode> settable, Set<HookSwitchMode> detected, boolean volume, boolean gain) {
    /** Makes the sets immutable. */
    public HookSwitchCapabilities {
        settable = Set.copyOf(settable);
        detected = Set.copyOf(detected);
        if (settable.stream().anyMatch(mode -> !mode.isSettable())) {
            throw new IllegalArgumentException("the mode UNKNOWN is only ever reported and cannot be set");
        }
    }

    /** Everything can be set, detected and adjusted. */
    public static HookSwitchCapabilities full() {
        Set<HookSwitchMode> all = Set.of(
                HookSwitchMode.ON_HOOK,
                HookSwitchMode.MICROPHONE,
                HookSwitchMode.SPEAKER,
                HookSwitchMode.MICROPHONE_AND_SPEAKER);
        return new HookSwitchCapabilities(all, all, true, true);
    }

    /** On hook and off hook can be detected, nothing can be set. */
    public static HookSwitchCapabilities detectedOnly() {
        return new HookSwitchCapabilities(
                Set.of(), Set.of(HookSwitchMode.ON_HOOK, HookSwitchMode.MICROPHONE_AND_SPEAKER), false, false);
    }
}
