package org.strowger.telephony.phone;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a phone device is doing now (PHONESTATUS).
 *
 * @param use who has it open
 * @param conditions the conditions it is in
 * @param hookSwitches its hookswitch devices
 * @param ringer its ringer
 * @param lamps its lamps by their ids
 * @param display the rows of its display; none without a display
 * @param features what the application that asks can do with it now (rule P-102)
 */
public record PhoneStatus(
        PhoneUse use,
        Set<PhoneCondition> conditions,
        Map<HookSwitchDevice, HookSwitchStatus> hookSwitches,
        RingerStatus ringer,
        List<LampMode> lamps,
        List<String> display,
        Set<PhoneFeature> features) {
    /** Makes the collections immutable. */
    public PhoneStatus {
        conditions = Set.copyOf(conditions);
        hookSwitches = Map.copyOf(hookSwitches);
        lamps = List.copyOf(lamps);
        display = List.copyOf(display);
        features = Set.copyOf(features);
    }
}
