package org.strowger.core.bench.phone;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.strowger.telephony.device.PhoneCapabilities;
import org.strowger.telephony.error.PhoneError;
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
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.CompletionOf;
import org.strowger.telephony.spi.PhoneDriver;
import org.strowger.telephony.spi.PhoneSink;
import org.strowger.telephony.spi.PhoneSnapshot;

/** A phone whose driver does whatever the dice say, and which knows what the core may ask of it. */
final class ChaosPhone implements PhoneDriver {
    static final int LAMP = 12;

    private final PhoneWorld world;
    private final String name;
    private final PhoneCapabilities capabilities = PhoneCapabilities.builder("chaos")
            .hookSwitch(HookSwitchDevice.HANDSET, HookSwitchCapabilities.full())
            .keypad()
            .buttonLamp(ButtonLamp.lit(ButtonMode.CALL, ButtonFunction.NONE))
            .display(1, 20)
            .ringModes(3)
            .downloadArea(100)
            .build();
    private final PhoneReports reports;
    private final List<Outstanding> outstanding = new ArrayList<>();
    private PhoneSink sink;
    private boolean open;
    private boolean forced;
    private boolean ready;
    private Set<PhoneStateItem> asked = Set.of();
    PhoneSnapshot now = PhoneSnapshot.atRest(capabilities);
    boolean gone;

    private record Outstanding(RequestRecord record, Completion completion) {}

    ChaosPhone(PhoneWorld world, String name) {
        this.world = world;
        this.name = name;
        reports = new PhoneReports(world, this);
    }

    @Override
    public String permanentId() {
        return name;
    }

    @Override
    public PhoneCapabilities capabilities() {
        return capabilities;
    }

    boolean isReady() {
        return open && ready;
    }

    PhoneSink sink() {
        return sink;
    }

    @Override
    public void open(PhoneSink to) {
        world.story.tell("  driver of %s: open", this);
        if (open) {
            world.model.violated("S-032", this + " was opened while it was open");
        }
        if (world.dice.chance(8)) {
            throw new TelephonyException(PhoneError.RESOURCEUNAVAIL, "not now");
        }
        open = true;
        forced = false;
        ready = false;
        asked = Set.of();
        sink = to;
        world.meanwhile();
    }

    @Override
    public PhoneSnapshot snapshot() {
        ready = true;
        return now;
    }

    @Override
    public void close() {
        world.story.tell("  driver of %s: close", this);
        if (!open && !forced) {
            world.model.violated("P-035", this + " was closed while it was not open");
        }
        if (open && !world.model.openHandlesOf(this).isEmpty()) {
            world.model.violated("P-058", this + " was closed under " + world.model.openHandlesOf(this));
        }
        if (world.isBroken(PhoneDefect.LEAVES_THE_DRIVER_OPEN)) {
            return;
        }
        open = false;
        forced = false;
        world.meanwhile();
        if (!world.isBad(30)) {
            completeAll();
        }
        outstanding.clear();
    }

    private void completeAll() {
        while (!outstanding.isEmpty()) {
            complete(outstanding.remove(world.dice.below(outstanding.size())));
        }
    }

    private void complete(Outstanding which) {
        world.story.tell("  driver of %s ends %s", this, which.record);
        completed(which.record);
        if (world.dice.chance(60)) {
            which.completion.succeed();
        } else {
            which.completion.fail(PhoneError.RESOURCEUNAVAIL);
        }
        if (world.isBad(20)) {
            which.completion.succeed();
        }
    }

    private static void completed(RequestRecord record) {
        if (record != null) {
            record.completed = true;
        }
    }

    /** Something happens at the phone. */
    void move() {
        if (!outstanding.isEmpty() && world.dice.chance(50)) {
            complete(outstanding.remove(world.dice.below(outstanding.size())));
        } else if (isReady()) {
            if (world.dice.chance(6)) {
                closeByForce();
            } else {
                reports.report();
            }
        } else if (sink != null && !open && world.isBad(50)) {
            world.story.tell("%s tells something though it is closed", this);
            reports.nonsense(sink);
        }
    }

    private void closeByForce() {
        world.story.tell("%s closes by force", this);
        completeAll();
        open = false;
        forced = true;
        sink.closed();
    }

    /** At rest: the driver knows what the handles make necessary. */
    void atRest() {
        boolean wanted = !world.model.openHandlesOf(this).isEmpty();
        if (!gone && open != wanted && !(forced && !wanted)) {
            world.model.violated("P-035", this + " is open: " + open + "; there are handles: " + wanted);
        }
        if (open && wanted && !PhoneModel.withoutOwn(asked).equals(world.model.unionOf(this))) {
            world.model.violated(
                    "P-070", this + " was asked for " + asked + "; its handles want " + world.model.unionOf(this));
        }
    }

    @Override
    public void setStatusMessages(Set<PhoneStateItem> states, Set<ButtonMode> modes, Set<ButtonState> positions) {
        if (!open) {
            world.model.violated("S-033", this + " was asked for messages while it was closed");
        }
        asked = world.defect == PhoneDefect.FORGETS_A_FILTER ? EnumSet.noneOf(PhoneStateItem.class) : states;
    }

    private void take(String operation, int serial, Completion completion) {
        RequestRecord record = world.request(serial);
        world.story.tell("  driver of %s: %s (%s)", this, operation, record);
        if (!open) {
            world.model.violated("S-033", this + " was asked to " + operation + " while it was closed");
        }
        world.meanwhile();
        int roll = world.dice.below(100);
        if (!open) {
            // Closed meanwhile: what closing did not end is refused now.
            completed(record);
            throw new TelephonyException(PhoneError.OPERATIONFAILED, "closed meanwhile");
        }
        if (roll < 30) {
            complete(new Outstanding(record, completion));
        } else if (roll < 37) {
            completed(record);
            throw new TelephonyException(PhoneError.RESOURCEUNAVAIL, "refused");
        } else if (roll < 40) {
            completed(record);
            throw new IllegalStateException("a driver breaks down");
        } else {
            outstanding.add(new Outstanding(record, completion));
        }
    }

    @Override
    public void setHookSwitch(Set<HookSwitchDevice> devices, HookSwitchMode mode, Completion completion) {
        take("set hookswitch", PhoneWorld.UNTAGGED, completion);
    }

    @Override
    public void setVolume(HookSwitchDevice device, int volume, Completion completion) {
        take("set volume", volume, completion);
    }

    @Override
    public void setGain(HookSwitchDevice device, int gain, Completion completion) {
        take("set gain", gain, completion);
    }

    @Override
    public void setRing(int mode, int volume, Completion completion) {
        take("set ring", volume, completion);
    }

    @Override
    public void setLamp(int id, LampMode mode, Completion completion) {
        take("set lamp", PhoneWorld.UNTAGGED, completion);
    }

    @Override
    public void setButtonInfo(int id, ButtonInfo info, Completion completion) {
        take("set button", Integer.parseInt(info.text()), completion);
    }

    @Override
    public void setDisplay(int row, int column, String text, Completion completion) {
        take("set display", Integer.parseInt(text), completion);
    }

    @Override
    public void setData(int area, byte[] data, Completion completion) {
        take("set data", Integer.parseInt(new String(data)), completion);
    }

    @Override
    public void deviceSpecific(byte[] parameters, CompletionOf<byte[]> completion) {
        take("do something of its own", Integer.parseInt(new String(parameters)), new Valued(completion));
    }

    /** A completion that delivers the same always. */
    private record Valued(CompletionOf<byte[]> of) implements Completion {
        @Override
        public void succeed() {
            of.succeed(new byte[] {1});
        }

        @Override
        public void fail(org.strowger.telephony.error.TelephonyError error) {
            of.fail(error);
        }

        @Override
        public void fail(org.strowger.telephony.error.TelephonyError error, String detail) {
            of.fail(error, detail);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
