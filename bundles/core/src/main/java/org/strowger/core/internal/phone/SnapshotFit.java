package org.strowger.core.internal.phone;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.strowger.telephony.LevelControl;
import org.strowger.telephony.device.PhoneCapabilities;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.HookSwitchStatus;
import org.strowger.telephony.phone.PhoneFeature;
import org.strowger.telephony.phone.RingerStatus;
import org.strowger.telephony.spi.PhoneSnapshot;

/**
 * What a provider says of a phone, made to fit what the phone has: no more and no fewer parts, levels within their
 * range, and a display of full rows. So whatever the provider says, applications find what the capabilities promise.
 */
final class SnapshotFit {
    private SnapshotFit() {}

    static PhoneSnapshot fit(PhoneSnapshot told, PhoneCapabilities phone) {
        PhoneSnapshot rest = PhoneSnapshot.atRest(phone);
        Map<HookSwitchDevice, HookSwitchStatus> hookSwitches = new EnumMap<>(HookSwitchDevice.class);
        rest.hookSwitches()
                .forEach((device, there) ->
                        hookSwitches.put(device, fit(told.hookSwitches().getOrDefault(device, there))));
        return new PhoneSnapshot(
                told.conditions(),
                hookSwitches,
                new RingerStatus(
                        Math.max(RingerStatus.SILENT, told.ringer().mode()),
                        level(told.ringer().volume())),
                sized(told.lamps(), rest.lamps()),
                sized(told.buttons(), rest.buttons()),
                rows(told.display(), phone),
                common(told.features(), phone.features()));
    }

    static HookSwitchStatus fit(HookSwitchStatus told) {
        return new HookSwitchStatus(told.mode(), level(told.volume()), level(told.gain()));
    }

    /** The nearest level that there is (rule P-081). */
    static int level(int wanted) {
        return Math.max(LevelControl.LOWEST, Math.min(LevelControl.HIGHEST, wanted));
    }

    private static <T> List<T> sized(List<T> told, List<T> rest) {
        List<T> fitted = new ArrayList<>(rest);
        for (int id = 0; id < Math.min(told.size(), rest.size()); id++) {
            fitted.set(id, told.get(id));
        }
        return fitted;
    }

    private static List<String> rows(List<String> told, PhoneCapabilities phone) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < phone.displayRows(); row++) {
            rows.add(row(row < told.size() ? told.get(row) : "", phone.displayColumns()));
        }
        return rows;
    }

    private static String row(String told, int columns) {
        return told.length() >= columns ? told.substring(0, columns) : told + " ".repeat(columns - told.length());
    }

    private static Set<PhoneFeature> common(Set<PhoneFeature> told, Set<PhoneFeature> ever) {
        EnumSet<PhoneFeature> features = EnumSet.noneOf(PhoneFeature.class);
        features.addAll(told);
        features.retainAll(ever);
        return features;
    }
}
