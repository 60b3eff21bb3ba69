package org.strowger.provider.simulator.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.telephony.device.PhoneCapabilities;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.phone.ButtonInfo;
import org.strowger.telephony.phone.ButtonState;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.HookSwitchStatus;
import org.strowger.telephony.phone.LampMode;
import org.strowger.telephony.phone.PhoneCondition;
import org.strowger.telephony.phone.PhoneFeature;
import org.strowger.telephony.phone.PhoneStateItem;
import org.strowger.telephony.phone.RingerStatus;
import org.strowger.telephony.spi.PhoneSink;
import org.strowger.telephony.spi.PhoneSnapshot;

/**
 * How the parts of a desk phone are; tells the core of every change, while it has the phone open, whoever made it (rule
 * P-085). Used only inside the {@link Mailroom}.
 */
final class PhoneParts {
    private final PhoneCapabilities capabilities;
    private final byte[] data = new byte[PhoneLayout.DATA_BYTES];
    private PhoneSnapshot now;
    private Optional<OpenPhone> open = Optional.empty();

    PhoneParts(PhoneCapabilities capabilities) {
        this.capabilities = capabilities;
        now = PhoneSnapshot.atRest(capabilities);
    }

    PhoneSnapshot now() {
        return now;
    }

    /** From now on the core is told. */
    void open(OpenPhone phone) {
        open = Optional.of(phone);
    }

    /** The core is told no more. */
    void close() {
        open.ifPresent(OpenPhone::close);
        open = Optional.empty();
    }

    /** The provider gives the phone up; requests end before (rule P-061). */
    void force() {
        open.ifPresent(OpenPhone::force);
    }

    /** Refuses when the core does not have the phone open. */
    OpenPhone requireOpen() {
        return open.orElseThrow(
                () -> new TelephonyException(PhoneError.INVALPHONEHANDLE, "the phone is not open; open it first"));
    }

    /** Refuses while the phone is unplugged or taken away (rule P-101). */
    void requireWorking() {
        if (!isWorking()) {
            throw new TelephonyException(
                    PhoneError.INVALPHONESTATE, "the phone is " + now.conditions() + "; it must be just CONNECTED");
        }
    }

    boolean isWorking() {
        return now.conditions().equals(Set.of(PhoneCondition.CONNECTED));
    }

    void conditions(Set<PhoneCondition> conditions) {
        now = now.withConditions(conditions);
        Set<PhoneFeature> features = isWorking() ? capabilities.features() : Set.of();
        now = now.withFeatures(features);
        tell(to -> to.conditions(conditions));
        tell(to -> to.features(features));
    }

    boolean has(HookSwitchDevice device) {
        return now.hookSwitches().containsKey(device);
    }

    HookSwitchStatus hookSwitch(HookSwitchDevice device) {
        HookSwitchStatus status = now.hookSwitches().get(device);
        if (status == null) {
            throw new IllegalArgumentException(
                    "the phone has " + now.hookSwitches().keySet() + ", no " + device);
        }
        return status;
    }

    void hookSwitch(HookSwitchDevice device, HookSwitchStatus status) {
        if (!hookSwitch(device).equals(status)) {
            now = now.withHookSwitch(device, status);
            tell(to -> to.hookSwitch(device, status));
        }
    }

    /** Whether any of its devices is in use. */
    boolean isOffHook() {
        return now.hookSwitches().values().stream()
                .anyMatch(status -> status.mode().isOffHook());
    }

    void ringer(RingerStatus status) {
        if (!now.ringer().equals(status)) {
            now = now.withRinger(status);
            tell(to -> to.ringer(status));
        }
    }

    void lamp(int id, LampMode mode) {
        if (!now.lamps().get(id).equals(mode)) {
            now = now.withLamp(id, mode);
            tell(to -> to.lamp(id, mode));
        }
    }

    /** A button moves. */
    void button(int id, ButtonState state) {
        now = now.withButton(id, now.buttons().get(id).withState(state));
        tell(to -> to.button(id, state));
    }

    /** A button is described anew; it stays where it is (rule P-095). */
    void describe(int id, ButtonInfo info) {
        ButtonInfo described = info.withState(now.buttons().get(id).state());
        now = now.withButton(id, described);
        tell(to -> to.buttonInfo(id, described));
    }

    void display(List<String> rows) {
        if (!now.display().equals(rows)) {
            now = now.withDisplay(rows);
            tell(to -> to.display(rows));
        }
    }

    /** Writes over the display from a position on, into the rows below (rule P-097). */
    void write(int row, int column, String text) {
        int columns = capabilities.displayColumns();
        StringBuilder all = new StringBuilder(String.join("", now.display()));
        int from = row * columns + column;
        int to = Math.min(all.length(), from + text.length());
        all.replace(from, to, text.substring(0, to - from));
        List<String> rows = new ArrayList<>();
        for (int begin = 0; begin < all.length(); begin += columns) {
            rows.add(all.substring(begin, begin + columns));
        }
        display(rows);
    }

    /** Keeps data in its area; no state names data, so it is told as OTHER (rule P-100). */
    void store(byte[] sent) {
        System.arraycopy(sent, 0, data, 0, Math.min(sent.length, data.length));
        tell(to -> to.stateChanged(Set.of(PhoneStateItem.OTHER)));
    }

    /** The first bytes of its area (rule P-099). */
    byte[] stored(int most) {
        return Arrays.copyOf(data, Math.min(most, data.length));
    }

    /** Only applications for this phone know what it is (rule P-106). */
    void tellSpecific(long first) {
        tell(to -> to.deviceSpecific(first, 0, 0));
    }

    private void tell(Consumer<PhoneSink> news) {
        open.ifPresent(phone -> phone.tell(news));
    }
}
