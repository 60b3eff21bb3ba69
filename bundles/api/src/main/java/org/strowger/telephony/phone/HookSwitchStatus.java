package org.strowger.telephony.phone;

import java.util.Objects;

/**
 * A hookswitch device now.
 *
 * @param mode which parts are live
 * @param volume of its speaker part, from 0 for silence to 0xFFFF (rule P-081)
 * @param gain of its microphone part, from 0 for silence to 0xFFFF
 */
public record HookSwitchStatus(HookSwitchMode mode, int volume, int gain) {
    /** Checks that there is a mode. */
    public HookSwitchStatus {
        Objects.requireNonNull(mode, "mode");
    }

    /** The same device in another mode; volume and gain stay (rule P-083). */
    public HookSwitchStatus withMode(HookSwitchMode other) {
        return new HookSwitchStatus(other, volume, gain);
    }

    /** The same device with another volume. */
    public HookSwitchStatus withVolume(int other) {
        return new HookSwitchStatus(mode, other, gain);
    }

    /** The same device with another gain. */
    public HookSwitchStatus withGain(int other) {
        return new HookSwitchStatus(mode, volume, other);
    }
}
