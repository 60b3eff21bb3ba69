package org.strowger.provider.tck.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.strowger.provider.tck.Destination;
import org.strowger.provider.tck.FarParty;
import org.strowger.provider.tck.Pace;
import org.strowger.provider.tck.PhoneHand;
import org.strowger.provider.tck.ProviderUnderTest;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.device.PhoneDeviceId;
import org.strowger.telephony.media.MediaAction;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.PhoneDriver;
import org.strowger.telephony.spi.ProviderContext;
import org.strowger.telephony.spi.ProviderDevices;
import org.strowger.telephony.spi.Scheduler;

/** A provider that runs with the suite in the place of the core. */
public final class Bench implements ProviderContext, AutoCloseable {
    private final ProviderUnderTest subject;
    private final Journal journal = new Journal();
    private final CountingScheduler scheduler;
    private final List<TestLine> lines = new CopyOnWriteArrayList<>();
    private final List<TestPhone> phones = new CopyOnWriteArrayList<>();
    private final Threads threads = new Threads();
    private ApiVersion version = ApiVersion.V2_2;
    private boolean started;

    /** A bench for a provider that has not been started. */
    public Bench(ProviderUnderTest subject) {
        this.subject = subject;
        scheduler = new CountingScheduler(subject.pace().scheduler());
    }

    /** Negotiates the version and starts the provider, as the core does. */
    public Bench start() {
        lines.clear();
        phones.clear();
        version = subject.provider().negotiateVersion(ApiVersion.V1_3, ApiVersion.V2_2);
        started = true;
        ProviderDevices devices = subject.provider().start(this);
        devices.lines().forEach(this::lineAdded);
        devices.phones().forEach(this::phoneAdded);
        return this;
    }

    /** Stops the provider; whatever is told afterwards is behind this mark in the journal. */
    public void stop() {
        started = false;
        subject.provider().stop();
        journal.note(this, Entry.What.CLOSED, "stopped");
    }

    /** The provider and its surroundings. */
    public ProviderUnderTest subject() {
        return subject;
    }

    /** How time passes. */
    public Pace pace() {
        return subject.pace();
    }

    /** What was told. */
    public Journal journal() {
        return journal;
    }

    /** All lines of the provider, in their order. */
    public List<TestLine> lines() {
        return List.copyOf(lines);
    }

    /** The permanent ids of all lines, in their order. */
    public List<String> permanentIds() {
        return lines.stream().map(line -> line.driver().permanentId()).toList();
    }

    /** The first line, open and in service; opened if it is not. */
    public TestLine line() {
        TestLine line = lines.get(0);
        return line.isOpen() ? line : line.open().awaitService();
    }

    /** The first two lines, open and in service. */
    public List<TestLine> twoLines() {
        assumeTrue(lines.size() > 1, "the provider has a single line");
        List<TestLine> two = new ArrayList<>();
        two.add(line());
        two.add(lines.get(1).open().awaitService());
        return two;
    }

    /** All phones of the provider, in their order. */
    public List<TestPhone> phones() {
        return List.copyOf(phones);
    }

    /** The first phone, open. */
    public TestPhone phone() {
        assumeTrue(!phones.isEmpty(), "the provider has no phones");
        return phones.get(0).open();
    }

    /** Who uses a phone by hand. */
    public PhoneHand hand(TestPhone phone) {
        Optional<PhoneHand> hand = subject.hand(phone.driver());
        assumeTrue(hand.isPresent(), "nobody can use the phones by hand");
        return hand.get();
    }

    /** What media control has done so far to the stream of the line's latest call. */
    public List<MediaAction> mediaActions(TestLine line) {
        Optional<List<MediaAction>> actions = subject.mediaActions(line.driver());
        assumeTrue(actions.isPresent(), "nobody can tell what media control does to the stream of a call");
        return actions.get();
    }

    /** A number that leads there. */
    public String number(Destination destination) {
        Optional<String> number = subject.farEnd().number(destination);
        assumeTrue(number.isPresent(), "the far end has no number for " + destination);
        return number.get();
    }

    /** A call of the line that is up, with somebody who answers. */
    public TestCall connected(TestLine line) {
        TestCall call = line.makeCall(number(Destination.ANSWERS));
        call.making().succeeds();
        return call.reaches(CallState.CONNECTED);
    }

    /** A call of the line that is up, and in which digits and tones go to and fro. */
    public TestCall talking(TestLine line) {
        TestCall call = line.makeCall(number(Destination.ANSWERS), subject.voice());
        call.making().succeeds();
        return call.reaches(CallState.CONNECTED);
    }

    /** A call of the line that somebody has not answered yet, and is not about to. */
    public TestCall waiting(TestLine line) {
        TestCall call = line.makeCall(number(Destination.RINGS));
        call.making().succeeds();
        return call.reaches(CallState.PROCEEDING, CallState.RINGBACK);
    }

    /** Lets somebody call the line. */
    public FarParty farCall(TestLine line) {
        Optional<FarParty> party = subject.farEnd().call(line.driver());
        assumeTrue(party.isPresent(), "the far end cannot call lines");
        return party.get();
    }

    /** The party that a line called. */
    public FarParty called() {
        Optional<FarParty> party = subject.farEnd().called();
        assumeTrue(party.isPresent(), "the far end has no hand on who is called");
        return party.get();
    }

    /** A call that is offered to the line. */
    public TestCall offered(TestLine line) {
        int before = line.calls().size();
        farCall(line);
        TestCall call = line.announced(before);
        assertThat(call.state()).as("state of an incoming call; %s", journal).isEqualTo(CallState.OFFERING);
        return call;
    }

    /** Some call of the line, whichever way it can be had. */
    public TestCall offeredOrConnected(TestLine line) {
        return line.canMakeCalls() ? connected(line) : offered(line);
    }

    /** A call that came in and was answered. */
    public TestCall answered(TestLine line) {
        line.needs(CallFeature.ANSWER);
        TestCall call = offered(line);
        call.answer().succeeds();
        return call.reaches(CallState.CONNECTED);
    }

    /** Lets time pass and checks that nothing is told meanwhile. */
    public void assertSilence(String since) {
        int before = journal.size();
        pace().settle();
        assertThat(journal.after(before))
                .as("what was told %s; %s", since, journal)
                .isEmpty();
    }

    /** How many of the provider's timers wait. */
    public int timers() {
        return scheduler.waiting();
    }

    /** Waits until no thread is left that began during the test. */
    public void assertNoThreadLeft() {
        pace().until(() -> threads.since(subject::isForeign).isEmpty());
        assertThat(threads.since(subject::isForeign)).as("threads left").isEmpty();
    }

    /** Stops the provider if it runs, and takes everything down. */
    @Override
    public void close() {
        try {
            if (started) {
                lines.forEach(line -> line.driver().close());
                phones.forEach(phone -> phone.driver().close());
                subject.provider().stop();
            }
        } finally {
            subject.close();
            subject.pace().close();
        }
    }

    @Override
    public ApiVersion version() {
        return version;
    }

    @Override
    public Scheduler scheduler() {
        return scheduler;
    }

    @Override
    public void lineAdded(LineDriver line) {
        line.created(new LineDeviceId(lines.size()));
        lines.add(new TestLine(line, journal, pace(), subject.params()));
    }

    @Override
    public void lineRemoved(LineDriver line) {
        journal.note(this, Entry.What.DEVICE, "lost line " + line.permanentId());
    }

    @Override
    public void phoneAdded(PhoneDriver phone) {
        phone.created(new PhoneDeviceId(phones.size()));
        phones.add(new TestPhone(phone, journal, pace()));
        journal.note(this, Entry.What.DEVICE, "got phone " + phone.permanentId());
    }

    @Override
    public void phoneRemoved(PhoneDriver phone) {
        journal.note(this, Entry.What.DEVICE, "lost phone " + phone.permanentId());
    }

    @Override
    public void capabilitiesChanged(LineDriver line) {
        journal.note(this, Entry.What.DEVICE, "capabilities of " + line.permanentId() + " changed");
    }

    @Override
    public void phoneCapabilitiesChanged(PhoneDriver phone) {
        journal.note(this, Entry.What.DEVICE, "capabilities of phone " + phone.permanentId() + " changed");
    }

    @Override
    public String toString() {
        return "provider";
    }
}
