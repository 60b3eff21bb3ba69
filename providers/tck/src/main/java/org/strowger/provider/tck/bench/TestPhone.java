package org.strowger.provider.tck.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.strowger.provider.tck.Pace;
import org.strowger.telephony.device.PhoneCapabilities;
import org.strowger.telephony.phone.ButtonInfo;
import org.strowger.telephony.phone.ButtonState;
import org.strowger.telephony.phone.HookSwitchDevice;
import org.strowger.telephony.phone.HookSwitchStatus;
import org.strowger.telephony.phone.LampMode;
import org.strowger.telephony.phone.PhoneCondition;
import org.strowger.telephony.phone.PhoneFeature;
import org.strowger.telephony.phone.PhoneStateItem;
import org.strowger.telephony.phone.RingerStatus;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.CompletionOf;
import org.strowger.telephony.spi.PhoneDriver;
import org.strowger.telephony.spi.PhoneSink;
import org.strowger.telephony.spi.PhoneSnapshot;

/** A phone in the hands of the suite: drives it, keeps how it is by what it tells, and writes that down. */
public final class TestPhone implements PhoneSink {
    private final PhoneDriver driver;
    private final Journal journal;
    private final Pace pace;
    private final List<Move> moves = new CopyOnWriteArrayList<>();
    private final List<PhoneStateItem> changes = new CopyOnWriteArrayList<>();
    private PhoneSnapshot now;
    private volatile boolean forcedClosed;

    /**
     * A move of a button as it was told.
     *
     * @param button its id
     * @param state where it is
     */
    public record Move(int button, ButtonState state) {}

    TestPhone(PhoneDriver driver, Journal journal, Pace pace) {
        this.driver = driver;
        this.journal = journal;
        this.pace = pace;
        now = PhoneSnapshot.atRest(driver.capabilities());
    }

    /** The provider's phone. */
    public PhoneDriver driver() {
        return driver;
    }

    /** What the phone claims. */
    public PhoneCapabilities capabilities() {
        return driver.capabilities();
    }

    /** Whether the phone claims this. */
    public boolean can(PhoneFeature feature) {
        return capabilities().features().contains(feature);
    }

    /** Skips the test unless the phone claims all of these. */
    public void needs(PhoneFeature... features) {
        for (PhoneFeature feature : features) {
            assumeTrue(can(feature), "phone " + driver.permanentId() + " declines " + feature);
        }
    }

    /** Opens it as the core does. */
    public TestPhone open() {
        driver.open(this);
        PhoneSnapshot first = driver.snapshot();
        change(snapshot -> first);
        return this;
    }

    /** Closes it; whatever is told afterwards is behind this mark in the journal. */
    public void close() {
        driver.close();
        journal.note(this, Entry.What.CLOSED, "closed");
    }

    /** Makes a request. */
    public TestRequest request(String operation, Consumer<Completion> what) {
        TestRequest request = new TestRequest(this + " " + operation, journal, pace);
        request.perform(what);
        return request;
    }

    /** Makes a request whose success delivers something. */
    public <T> TestRequest requestOf(String operation, Consumer<CompletionOf<T>> what) {
        TestRequest request = new TestRequest(this + " " + operation, journal, pace);
        request.perform(completion -> what.accept(request.delivering()));
        return request;
    }

    /** How the phone is, by what it told. */
    public synchronized PhoneSnapshot now() {
        return now;
    }

    /** Waits until the phone has told that it is so. */
    public void becomes(String what, Predicate<PhoneSnapshot> condition) {
        assertThat(pace.until(() -> condition.test(now())))
                .as("%s: %s; it is %s; %s", this, what, now(), journal)
                .isTrue();
    }

    /** The moves of buttons so far. */
    public List<Move> moves() {
        return List.copyOf(moves);
    }

    /** The other changes told so far. */
    public List<PhoneStateItem> changes() {
        return List.copyOf(changes);
    }

    /** Whether the provider asked for the phone to be closed. */
    public boolean isForcedClosed() {
        return forcedClosed;
    }

    @Override
    public void conditions(Set<PhoneCondition> conditions) {
        tell("is " + conditions, snapshot -> snapshot.withConditions(conditions));
    }

    @Override
    public void hookSwitch(HookSwitchDevice device, HookSwitchStatus status) {
        tell(device + " is " + status, snapshot -> snapshot.withHookSwitch(device, status));
    }

    @Override
    public void ringer(RingerStatus status) {
        tell("ringer is " + status, snapshot -> snapshot.withRinger(status));
    }

    @Override
    public void lamp(int id, LampMode mode) {
        tell("lamp " + id + " is " + mode, snapshot -> snapshot.withLamp(id, mode));
    }

    @Override
    public void button(int id, ButtonState state) {
        moves.add(new Move(id, state));
        tell(
                "button " + id + " is " + state,
                snapshot -> snapshot.withButton(id, snapshot.buttons().get(id).withState(state)));
    }

    @Override
    public void buttonInfo(int id, ButtonInfo info) {
        tell("button " + id + " is for " + info, snapshot -> snapshot.withButton(id, info));
    }

    @Override
    public void display(List<String> rows) {
        tell("shows " + rows, snapshot -> snapshot.withDisplay(rows));
    }

    @Override
    public void features(Set<PhoneFeature> features) {
        tell("can " + features, snapshot -> snapshot.withFeatures(features));
    }

    @Override
    public void snapshot(PhoneSnapshot all) {
        tell("is " + all, snapshot -> all);
    }

    @Override
    public void stateChanged(Set<PhoneStateItem> changed) {
        changes.addAll(changed);
        tell("changed " + changed, snapshot -> snapshot);
    }

    @Override
    public void deviceSpecific(long first, long second, long third) {
        tell("says " + first + ", " + second + ", " + third, snapshot -> snapshot);
    }

    @Override
    public void closed() {
        forcedClosed = true;
        tell("asks to be closed", snapshot -> snapshot);
    }

    private void tell(String text, UnaryOperator<PhoneSnapshot> effect) {
        change(effect);
        journal.note(this, Entry.What.PHONE, text);
    }

    private synchronized void change(UnaryOperator<PhoneSnapshot> effect) {
        now = effect.apply(now);
    }

    @Override
    public String toString() {
        return "phone " + driver.permanentId();
    }
}
