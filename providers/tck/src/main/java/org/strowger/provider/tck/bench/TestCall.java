package org.strowger.provider.tck.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.strowger.provider.tck.Pace;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.DeviceMessage;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.GatherRequest;
import org.strowger.telephony.media.TickCount;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.CompletionOf;
import org.strowger.telephony.spi.Generation;

/** A call in the hands of the suite: drives it, and writes down what is told about it. */
public final class TestCall implements CallSink {
    private final String name;
    private final Journal journal;
    private final Pace pace;
    private final TestRequest making;
    private final List<Told> told = new ArrayList<>();
    private final AtomicInteger tellers = new AtomicInteger();
    private final Heard heard = new Heard();
    private volatile boolean overlapped;
    private volatile CallDriver driver;
    private volatile CallInfo info;
    private volatile CallSink conference;

    /**
     * A state as it was told.
     *
     * @param state the state
     * @param mode its mode, if there was one
     */
    public record Told(CallState state, Optional<CallStateMode> mode) {}

    TestCall(String name, Journal journal, Pace pace) {
        this(name, journal, pace, new TestRequest(name + " make", journal, pace));
    }

    /** A call that is made by a request together with another one. */
    TestCall(String name, Journal journal, Pace pace, TestRequest making) {
        this.name = name;
        this.journal = journal;
        this.pace = pace;
        this.making = making;
    }

    void is(CallDriver call) {
        driver = call;
    }

    void knows(CallInfo now) {
        info = now;
    }

    /** The provider's call; null if making it was refused. */
    public CallDriver driver() {
        return driver;
    }

    /** What was told about it last, or when it was announced; null if nothing. */
    public CallInfo info() {
        return info;
    }

    /** The request that made it; one that never ends if it was announced. */
    public TestRequest making() {
        return making;
    }

    /** The states so far. */
    public synchronized List<Told> told() {
        return List.copyOf(told);
    }

    /** The states so far, without modes. */
    public List<CallState> states() {
        return told().stream().map(Told::state).toList();
    }

    /** The latest state; {@link CallState#UNKNOWN} before the first. */
    public synchronized CallState state() {
        return told.isEmpty() ? CallState.UNKNOWN : told.get(told.size() - 1).state();
    }

    /** States and information told so far. */
    public List<Entry> events() {
        return journal.about(this).stream()
                .filter(entry -> entry.what() == Entry.What.STATE || entry.what() == Entry.What.INFO)
                .toList();
    }

    /** Whether an event came while another thread was still delivering one. */
    public boolean wasToldBySeveralAtOnce() {
        return overlapped;
    }

    /** Accepts it. */
    public TestRequest accept() {
        return request("accept", driver::accept);
    }

    /** Answers it. */
    public TestRequest answer() {
        return request("answer", driver::answer);
    }

    /** Dials further digits. */
    public TestRequest dial(String digits) {
        return request("dial " + digits, completion -> driver.dial(digits, completion));
    }

    /** Drops it. */
    public TestRequest drop() {
        return request("drop", driver::drop);
    }

    /** Redirects it. */
    public TestRequest redirect(String destination) {
        return request("redirect", completion -> driver.redirect(destination, completion));
    }

    /** Holds it. */
    public TestRequest hold() {
        return request("hold", driver::hold);
    }

    /** Retrieves it. */
    public TestRequest unhold() {
        return request("unhold", driver::unhold);
    }

    /** Swaps it with a held one. */
    public TestRequest swapHold(TestCall held) {
        return request("swapHold", completion -> driver.swapHold(held.driver, completion));
    }

    /** Makes any other request of it. */
    public TestRequest request(String operation, Consumer<Completion> what) {
        TestRequest request = new TestRequest(name + " " + operation, journal, pace);
        request.perform(what);
        return request;
    }

    /** Makes a request of it that delivers something. */
    public <T> TestRequest requestOf(String operation, Consumer<CompletionOf<T>> what) {
        TestRequest request = new TestRequest(name + " " + operation, journal, pace);
        request.perform(completion -> what.accept(request.delivering()));
        return request;
    }

    /** Lets go of it; whatever is told afterwards is behind this mark in the journal. */
    public void close() {
        assertThat(driver).as("%s was made; %s", name, journal).isNotNull();
        driver.close();
        journal.note(this, Entry.What.CLOSED, "closed");
    }

    /** Waits until it is in one of these states. */
    public TestCall reaches(CallState... states) {
        Set<CallState> wanted = Set.of(states);
        assertThat(pace.until(() -> wanted.contains(state())))
                .as("%s reaches %s; %s", name, new TreeSet<>(wanted), journal)
                .isTrue();
        return this;
    }

    /** Drops it and waits for its end. */
    public void ends() {
        drop();
        reaches(CallState.IDLE);
    }

    @Override
    public void state(CallState state) {
        tell(new Told(state, Optional.empty()));
    }

    @Override
    public void state(CallState state, CallStateMode mode) {
        tell(new Told(state, Optional.ofNullable(mode)));
    }

    @Override
    public void conferenced(CallSink parent) {
        conference = parent;
        tell(new Told(CallState.CONFERENCED, Optional.empty()));
    }

    /** Which conference it was last told to be a member of; null if none. */
    public CallSink conference() {
        return conference;
    }

    private void tell(Told now) {
        enter();
        synchronized (this) {
            told.add(now);
        }
        journal.note(
                this,
                Entry.What.STATE,
                now.state() + now.mode().map(mode -> " " + mode).orElse(""));
        tellers.decrementAndGet();
    }

    @Override
    public void info(CallInfo now, Set<CallInfoItem> changed) {
        info = now;
        note("info " + new TreeSet<>(changed));
    }

    @Override
    public void digit(DigitMode mode, char digit, TickCount at) {
        heard.digit(mode, digit);
        note("digit " + mode + " " + digit);
    }

    @Override
    public void tone(int listId, int tag, TickCount at) {
        heard.tone(listId, tag);
        note("tone " + tag + " of list " + listId);
    }

    @Override
    public void media(MediaMode mode, TickCount at) {
        heard.media(mode);
        note("media " + mode);
    }

    @Override
    public void deviceSpecific(DeviceMessage message) {
        note("device-specific " + message);
    }

    private void note(String what) {
        enter();
        journal.note(this, Entry.What.INFO, what);
        tellers.decrementAndGet();
    }

    /** What was detected in it so far. */
    public Heard heard() {
        return heard;
    }

    /** Lets the driver generate something, which begins or is refused. */
    public TestGeneration generate(String what, Consumer<Generation> how) {
        return new TestGeneration(name + " " + what, journal, pace).perform(how);
    }

    /** Lets the driver gather digits itself; or not, if it leaves that to the core. */
    public TestGathering gather(GatherRequest request) {
        return new TestGathering(name + " gather", journal, pace).perform(driver, request);
    }

    private void enter() {
        if (tellers.incrementAndGet() > 1) {
            overlapped = true;
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
