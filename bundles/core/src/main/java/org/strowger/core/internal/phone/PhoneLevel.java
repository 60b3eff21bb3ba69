package org.strowger.core.internal.phone;

import java.util.Set;
import java.util.function.ToIntFunction;
import org.strowger.telephony.LevelControl;
import org.strowger.telephony.Request;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.HookSwitchStatus;
import org.strowger.telephony.phone.PhoneFeature;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.PhoneDriver;

/** The volume or the gain of one device, through one handle (rules P-080 to P-084). */
final class PhoneLevel implements LevelControl {
    private final PhoneHandle handle;
    private final ManagedPhone phone;
    private final HookSwitchDevice device;
    private final Kind kind;

    private PhoneLevel(PhoneHandle handle, HookSwitchDevice device, Kind kind) {
        this.handle = handle;
        this.phone = handle.managed();
        this.device = device;
        this.kind = kind;
        requireThere();
    }

    static PhoneLevel volume(PhoneHandle handle, HookSwitchDevice device) {
        return new PhoneLevel(handle, device, Kind.VOLUME);
    }

    static PhoneLevel gain(PhoneHandle handle, HookSwitchDevice device) {
        return new PhoneLevel(handle, device, Kind.GAIN);
    }

    private void requireThere() {
        Set<HookSwitchDevice> there = phone.capabilities().hookSwitches().keySet();
        if (device == null || !there.contains(device)) {
            throw new TelephonyException(
                    PhoneError.INVALHOOKSWITCHDEV,
                    "%s has the hookswitch devices %s, not %s".formatted(phone, there, device));
        }
    }

    @Override
    public int get() {
        synchronized (phone.lock()) {
            handle.requireOpen();
            requireThere();
            phone.operations().requireNow(kind.reading(device), PhoneError.INVALPHONESTATE);
            return kind.part.applyAsInt(phone.state().hookSwitches().get(device));
        }
    }

    @Override
    public Request<Void> set(int level) {
        handle.requireOwner();
        requireThere();
        int nearest = SnapshotFit.level(level);
        return phone.operations()
                .change(
                        handle,
                        kind.operation,
                        Set.of(kind.setting(device)),
                        (driver, completion) -> kind.pass(driver, device, nearest, completion));
    }

    private enum Kind {
        VOLUME("set volume", HookSwitchStatus::volume) {
            @Override
            PhoneFeature reading(HookSwitchDevice device) {
                return PhoneFeature.getVolume(device);
            }

            @Override
            PhoneFeature setting(HookSwitchDevice device) {
                return PhoneFeature.setVolume(device);
            }

            @Override
            void pass(PhoneDriver driver, HookSwitchDevice device, int level, Completion completion) {
                driver.setVolume(device, level, completion);
            }
        },
        GAIN("set gain", HookSwitchStatus::gain) {
            @Override
            PhoneFeature reading(HookSwitchDevice device) {
                return PhoneFeature.getGain(device);
            }

            @Override
            PhoneFeature setting(HookSwitchDevice device) {
                return PhoneFeature.setGain(device);
            }

            @Override
            void pass(PhoneDriver driver, HookSwitchDevice device, int level, Completion completion) {
                driver.setGain(device, level, completion);
            }
        };

        private final String operation;
        private final ToIntFunction<HookSwitchStatus> part;

        Kind(String operation, ToIntFunction<HookSwitchStatus> part) {
            this.operation = operation;
            this.part = part;
        }

        abstract PhoneFeature reading(HookSwitchDevice device);

        abstract PhoneFeature setting(HookSwitchDevice device);

        abstract void pass(PhoneDriver driver, HookSwitchDevice device, int level, Completion completion);
    }
}
