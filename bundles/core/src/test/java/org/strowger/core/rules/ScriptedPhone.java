package org.strowger.core.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.strowger.telephony.device.DeviceIdentity;
import org.strowger.telephony.device.ExtensionVersion;
import org.strowger.telephony.device.PhoneCapabilities;
import org.strowger.telephony.device.PhoneDeviceId;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.phone.ButtonFunction;
import org.strowger.telephony.phone.ButtonInfo;
import org.strowger.telephony.phone.ButtonLamp;
import org.strowger.telephony.phone.ButtonMode;
import org.strowger.telephony.phone.ButtonState;
import org.strowger.telephony.phone.HookSwitchCapabilities;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.HookSwitchMode;
import org.strowger.telephony.phone.LampMode;
import org.strowger.telephony.phone.PhoneStateItem;
import org.strowger.telephony.spi.AssociatedLine;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.CompletionOf;
import org.strowger.telephony.spi.PhoneDriver;
import org.strowger.telephony.spi.PhoneSink;
import org.strowger.telephony.spi.PhoneSnapshot;

/** A phone that does what a test tells it, and remembers what it was asked: each request as a few words. */
final class ScriptedPhone implements PhoneDriver {
    /** The button that is a feature with a lamp; buttons before it are the keypad's. */
    static final int HOLD = 12;
    /** The lamp without a button. */
    static final int MESSAGE = 13;

    private final String name;
    private final Script script = new Script();
    private final Promises promises = new Promises(script);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Runnable> actions = new HashMap<>();
    private final List<AssociatedLine> lines = new ArrayList<>();
    private PhoneCapabilities capabilities;
    private PhoneSnapshot snapshot;
    private volatile PhoneSink sink;
    private boolean completesOnClose = true;
    private Consumer<Completion> habit;

    ScriptedPhone(String name) {
        this(name, UnaryOperator.identity());
    }

    ScriptedPhone(String name, UnaryOperator<PhoneCapabilities.Builder> like) {
        this.name = name;
        this.capabilities = like.apply(full(name)).build();
    }

    /** What a phone with everything can do. */
    static PhoneCapabilities.Builder full(String name) {
        return PhoneCapabilities.builder("Phone " + name)
                .keypad()
                .buttonLamp(ButtonLamp.lit(ButtonMode.FEATURE, ButtonFunction.HOLD))
                .buttonLamp(ButtonLamp.lamp(
                        ButtonLamp.lit(ButtonMode.DUMMY, ButtonFunction.NONE).lampModes()))
                .hookSwitch(HookSwitchDevice.HANDSET, HookSwitchCapabilities.full())
                .hookSwitch(HookSwitchDevice.SPEAKER, HookSwitchCapabilities.full())
                .ringModes(3)
                .display(2, 10)
                .downloadArea(16)
                .uploadArea(16)
                .uploadArea(4);
    }

    /** It does this when it is asked for this operation, named as in {@link #asked()}. */
    ScriptedPhone when(String operation, Runnable action) {
        actions.put(operation, action);
        return this;
    }

    ScriptedPhone refuses(String operation, TelephonyError error) {
        return when(operation, () -> {
            throw new TelephonyException(error);
        });
    }

    /** It completes every request in this way, before it returns. */
    ScriptedPhone completes(Consumer<Completion> how) {
        habit = how;
        return this;
    }

    /** It forgets to complete its requests when it is closed. */
    ScriptedPhone leavesRequests() {
        completesOnClose = false;
        return this;
    }

    ScriptedPhone belongsTo(AssociatedLine line) {
        lines.add(line);
        return this;
    }

    ScriptedPhone isAtOpening(PhoneSnapshot now) {
        snapshot = now;
        return this;
    }

    /** It can do other things from now on; the core is to be told. */
    ScriptedPhone becomes(PhoneCapabilities other) {
        capabilities = other;
        return this;
    }

    /** Tells the core something. */
    void tells(Consumer<PhoneSink> what) {
        PhoneSink now = sink;
        script.toCore(() -> what.accept(now));
    }

    PhoneSink sink() {
        return sink;
    }

    void succeeds() {
        promises.succeed();
    }

    void succeedsWith(byte... value) {
        promises.succeedWith(value);
    }

    void fails(TelephonyError error) {
        promises.fail(error);
    }

    /** The oldest request that is not over. */
    Promise promise() {
        return promises.first();
    }

    int outstanding() {
        return promises.count();
    }

    /** What it was asked since the last time this was asked. */
    List<String> asked() {
        List<String> all = List.copyOf(asked);
        asked.clear();
        return all;
    }

    @Override
    public String permanentId() {
        return name;
    }

    @Override
    public PhoneCapabilities capabilities() {
        return capabilities;
    }

    @Override
    public List<AssociatedLine> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void created(PhoneDeviceId id) {
        does("created", "");
        asked.clear();
    }

    @Override
    public void open(PhoneSink given) {
        sink = given;
        does("open", "");
    }

    @Override
    public PhoneSnapshot snapshot() {
        actions.getOrDefault("snapshot", () -> {}).run();
        return snapshot == null ? PhoneDriver.super.snapshot() : snapshot;
    }

    @Override
    public void close() {
        does("close", "");
        if (completesOnClose) {
            promises.failAll();
        }
    }

    @Override
    public void setStatusMessages(
            Set<PhoneStateItem> states, Set<ButtonMode> buttonModes, Set<ButtonState> buttonStates) {
        does("filter", " " + states + buttonModes + buttonStates);
    }

    @Override
    public ExtensionVersion negotiateExtensions(ExtensionVersion lowest, ExtensionVersion highest) {
        does("negotiate", " " + lowest + " to " + highest);
        return highest;
    }

    @Override
    public void selectExtensions(Optional<ExtensionVersion> version) {
        does("select", " " + version.map(ExtensionVersion::toString).orElse("none"));
    }

    @Override
    public DeviceIdentity deviceId(String deviceClass) {
        does("find", " " + deviceClass);
        return DeviceIdentity.of("device of " + deviceClass);
    }

    @Override
    public void setHookSwitch(Set<HookSwitchDevice> devices, HookSwitchMode mode, Completion completion) {
        does("hookswitch", " " + devices.stream().sorted().toList() + " " + mode, completion);
    }

    @Override
    public void setVolume(HookSwitchDevice device, int volume, Completion completion) {
        does("volume", " " + device + " " + volume, completion);
    }

    @Override
    public void setGain(HookSwitchDevice device, int gain, Completion completion) {
        does("gain", " " + device + " " + gain, completion);
    }

    @Override
    public void setRing(int mode, int volume, Completion completion) {
        does("ring", " " + mode + " " + volume, completion);
    }

    @Override
    public void setLamp(int id, LampMode mode, Completion completion) {
        does("lamp", " " + id + " " + mode, completion);
    }

    @Override
    public void setButtonInfo(int id, ButtonInfo info, Completion completion) {
        does("button", " %d %s %s %s".formatted(id, info.function(), info.text(), info.state()), completion);
    }

    @Override
    public void setDisplay(int row, int column, String text, Completion completion) {
        does("display", " " + row + " " + column + " " + text, completion);
    }

    @Override
    public void setData(int area, byte[] data, Completion completion) {
        does("download", " " + area + " " + data.length + " bytes", completion);
    }

    @Override
    public byte[] getData(int area, int most) {
        does("upload", " " + area + " " + most);
        return "0123456789".getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void deviceSpecific(byte[] parameters, CompletionOf<byte[]> completion) {
        promises.add(Promise.of(completion, byte[].class));
        does("specific", " " + List.of(parameters.length));
    }

    private void does(String operation, String arguments, Completion completion) {
        if (habit != null) {
            does(operation, arguments);
            habit.accept(completion);
            return;
        }
        Promise promise = Promise.of(completion);
        promises.add(promise);
        try {
            does(operation, arguments);
        } catch (RuntimeException | Error e) {
            promise.forget();
            throw e;
        }
    }

    private void does(String operation, String arguments) {
        asked.add(operation + arguments);
        actions.getOrDefault(operation, () -> {}).run();
    }

    @Override
    public String toString() {
        return "phone " + name;
    }
}
