package org.strowger.provider.tck.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.strowger.provider.tck.Pace;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.TerminalMode;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.device.AddressCapabilityFlag;
import org.strowger.telephony.device.AddressFeature;
import org.strowger.telephony.device.AddressStateItem;
import org.strowger.telephony.device.DeviceMessage;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.device.LineCapabilityFlag;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.device.LineFeature;
import org.strowger.telephony.device.LineReadings;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.CompletionOf;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.LineSink;
import org.strowger.telephony.spi.NewConference;

/** A line in the hands of the suite: drives it, and writes down what it tells. */
public final class TestLine implements LineSink {
    private final LineDriver driver;
    private final Journal journal;
    private final Pace pace;
    private final CallParams params;
    private final List<TestCall> calls = new CopyOnWriteArrayList<>();
    private final List<Ring> rings = new CopyOnWriteArrayList<>();
    private final List<LineStateItem> changes = new CopyOnWriteArrayList<>();
    private volatile boolean open;
    private volatile boolean inService;
    private volatile Set<LineCondition> conditions = Set.of();
    private volatile List<Forwarding> forwarding;
    private volatile LineReadings readings = LineReadings.none();
    private volatile boolean takesCalls = true;
    private volatile Runnable whenAnnounced = () -> {};

    /**
     * A ring as it was told.
     *
     * @param mode its mode
     * @param count its number
     */
    public record Ring(int mode, int count) {}

    TestLine(LineDriver driver, Journal journal, Pace pace, CallParams params) {
        this.driver = driver;
        this.journal = journal;
        this.pace = pace;
        this.params = params;
    }

    /** The provider's line. */
    public LineDriver driver() {
        return driver;
    }

    /** Whether calls can be made. */
    public boolean canMakeCalls() {
        return driver.capabilities().features().contains(LineFeature.MAKE_CALL);
    }

    /** Whether the line claims this. */
    public boolean can(CallFeature feature) {
        return address().callFeatures().contains(feature);
    }

    /** Whether the line claims this. */
    public boolean has(LineCapabilityFlag flag) {
        return driver.capabilities().flags().contains(flag);
    }

    /** Whether the line's address claims this. */
    public boolean has(AddressCapabilityFlag flag) {
        return address().flags().contains(flag);
    }

    /** Skips the test unless the line claims all of these. */
    public void needs(CallFeature... features) {
        for (CallFeature feature : features) {
            assumeTrue(can(feature), "line " + driver.permanentId() + " declines " + feature);
        }
    }

    /** Skips the test unless the line's address claims this. */
    public void needs(AddressCapabilityFlag flag) {
        assumeTrue(has(flag), "line " + driver.permanentId() + " declines " + flag);
    }

    /** Opens it as the core does, for all media modes. */
    public TestLine open() {
        driver.open(this);
        open = true;
        driver.setMediaModes(driver.capabilities().mediaModes());
        if (driver.conditions().contains(LineCondition.IN_SERVICE)) {
            inService = true;
        }
        return this;
    }

    /** Waits until it is in service. */
    public TestLine awaitService() {
        assertThat(pace.until(() -> inService))
                .as("line %s goes into service; %s", driver.permanentId(), journal)
                .isTrue();
        return this;
    }

    /** Whether the suite has it open. */
    boolean isOpen() {
        return open;
    }

    /** Closes it; whatever is told afterwards is behind this mark in the journal. */
    public void close() {
        driver.close();
        open = false;
        journal.note(this, Entry.What.CLOSED, "closed");
    }

    /** Makes a call. */
    public TestCall makeCall(String destination) {
        return makeCall(destination, params);
    }

    /** Makes a call with other parameters than usual. */
    public TestCall makeCall(String destination, CallParams with) {
        assumeTrue(canMakeCalls(), "line " + driver.permanentId() + " declines MAKE_CALL");
        return pending((sink, completion) -> driver.makeCall(destination, with, sink, completion));
    }

    /** Makes a call by some request that gives one. */
    public TestCall pending(BiFunction<CallSink, Completion, CallDriver> request) {
        TestCall call = new TestCall(nextName(), journal, pace);
        calls.add(call);
        call.making().perform(completion -> call.is(request.apply(call, completion)));
        return call;
    }

    /** Takes the consultation call that the driver makes while it serves another request. */
    public CallSink consulted(CallDriver consultation) {
        TestCall call = new TestCall(nextName(), journal, pace);
        call.is(consultation);
        calls.add(call);
        return call;
    }

    /** Makes a conference and a consultation call by one request. */
    public TestConference pendingConference(ConferenceRequest request) {
        TestCall parent = new TestCall(nextName(), journal, pace);
        calls.add(parent);
        TestCall consultation = new TestCall(nextName(), journal, pace, parent.making());
        calls.add(consultation);
        parent.making().perform(completion -> {
            NewConference made = request.make(parent, consultation, completion);
            parent.is(made.conference());
            consultation.is(made.consultation());
        });
        return new TestConference(parent, consultation);
    }

    /** A request that makes a conference. */
    @FunctionalInterface
    public interface ConferenceRequest {
        /** Makes it. */
        NewConference make(CallSink conference, CallSink consultation, Completion completion);
    }

    /**
     * What the set-up of a conference makes.
     *
     * @param parent the conference
     * @param consultation the call to the next member
     */
    public record TestConference(TestCall parent, TestCall consultation) {}

    /** Makes a request of the line whose success delivers something. */
    public <T> TestRequest requestOf(String operation, Consumer<CompletionOf<T>> what) {
        TestRequest request = new TestRequest(driver.permanentId() + " " + operation, journal, pace);
        request.perform(completion -> what.accept(request.delivering()));
        return request;
    }

    /** Makes a request of the line that makes no call. */
    public TestRequest request(String operation, Consumer<Completion> what) {
        TestRequest request = new TestRequest(driver.permanentId() + " " + operation, journal, pace);
        request.perform(what);
        return request;
    }

    /** The line's first address. */
    public AddressCapabilities address() {
        return driver.capabilities().addresses().get(0);
    }

    /** Skips the test unless the line's address claims this. */
    public void needs(AddressFeature feature) {
        assumeTrue(address().features().contains(feature), "line " + driver.permanentId() + " declines " + feature);
    }

    /** Skips the test unless the line claims this refinement, or none of its kind (rule L-294). */
    public void needsOneOf(CallFeature wanted, CallFeature... others) {
        boolean none = Stream.of(others).noneMatch(this::can);
        assumeTrue(can(wanted) || none, "line " + driver.permanentId() + " declines " + wanted);
    }

    /** What calls are like here. */
    public CallParams params() {
        return params;
    }

    /** Waits for a call beyond these many to be announced, and tells its first state. */
    public TestCall announced(int before) {
        assertThat(pace.until(
                        () -> calls.size() > before && !calls.get(before).told().isEmpty()))
                .as("a call is announced; %s", journal)
                .isTrue();
        return calls.get(before);
    }

    /** The calls made and announced so far. */
    public List<TestCall> calls() {
        return List.copyOf(calls);
    }

    /** The rings so far. */
    public List<Ring> rings() {
        return List.copyOf(rings);
    }

    /** The changes of the line told so far. */
    public List<LineStateItem> changes() {
        return List.copyOf(changes);
    }

    /** From now on announcements are answered with "not now", or no longer. */
    public void takesCalls(boolean takes) {
        takesCalls = takes;
    }

    /** What happens while a call is being announced. */
    public void whenAnnounced(Runnable action) {
        whenAnnounced = action;
    }

    @Override
    public Optional<CallSink> newCall(CallDriver call, CallInfo info) {
        TestCall announced = new TestCall(nextName(), journal, pace);
        announced.is(call);
        announced.knows(info);
        journal.note(announced, Entry.What.NEW_CALL, takesCalls ? "announced" : "announced in vain");
        whenAnnounced.run();
        if (!takesCalls) {
            return Optional.empty();
        }
        calls.add(announced);
        return Optional.of(announced);
    }

    @Override
    public void ringing(int ringMode, int ringCount) {
        rings.add(new Ring(ringMode, ringCount));
        journal.note(this, Entry.What.RING, "rings, mode " + ringMode + ", count " + ringCount);
    }

    @Override
    public void conditions(Set<LineCondition> now) {
        conditions = Set.copyOf(now);
        inService = now.contains(LineCondition.IN_SERVICE);
        journal.note(this, Entry.What.LINE, "conditions " + now);
    }

    @Override
    public void lineStateChanged(Set<LineStateItem> changed) {
        changes.addAll(changed);
        journal.note(this, Entry.What.LINE, "changed " + changed);
    }

    @Override
    public void addressStateChanged(int addressId, Set<AddressStateItem> changed) {
        journal.note(this, Entry.What.LINE, "address " + addressId + " changed " + changed);
    }

    @Override
    public void forwardingChanged(int addressId, List<Forwarding> forwardings, int ringsBefore) {
        forwarding = List.copyOf(forwardings);
        journal.note(this, Entry.What.LINE, "address " + addressId + " forwards " + forwardings);
    }

    @Override
    public void completionCancelled(int completionId) {
        journal.note(this, Entry.What.LINE, "completion " + completionId + " cancelled");
    }

    /** How calls are forwarded, as it was told last; empty if it never was. */
    public Optional<List<Forwarding>> forwarding() {
        return Optional.ofNullable(forwarding);
    }

    @Override
    public void readings(LineReadings now) {
        readings = now;
        journal.note(this, Entry.What.LINE, "shows " + now);
    }

    @Override
    public void addressTerminals(int addressId, List<Set<TerminalMode>> modes) {
        journal.note(this, Entry.What.LINE, "address " + addressId + " has routed " + modes);
    }

    @Override
    public void deviceSpecific(DeviceMessage message) {
        journal.note(this, Entry.What.LINE, "device-specific " + message);
    }

    /** The conditions that were told last. */
    public Set<LineCondition> conditions() {
        return conditions;
    }

    /** What the device showed last besides its conditions. */
    public LineReadings readings() {
        return readings;
    }

    @Override
    public void closed() {
        journal.note(this, Entry.What.LINE, "asks to be closed");
    }

    /** The media modes that the line claims. */
    public Set<MediaMode> mediaModes() {
        return driver.capabilities().mediaModes();
    }

    private String nextName() {
        return driver.permanentId() + "#" + (calls.size() + 1);
    }

    @Override
    public String toString() {
        return driver.permanentId();
    }
}
