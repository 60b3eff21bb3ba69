package org.strowger.provider.simulator.internal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.TickCount;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.CompletionOf;
import org.strowger.telephony.spi.NewConference;

/** A call in the hands of a {@link TestCore}. */
final class TestCall implements CallSink {
    private final String name;
    private final Journal journal;
    private volatile CallDriver driver;
    private volatile CallInfo info;
    private volatile TestCall consultation;

    TestCall(String name, Journal journal) {
        this.name = name;
        this.journal = journal;
    }

    void is(CallDriver call) {
        driver = call;
    }

    void knows(CallInfo now) {
        info = now;
    }

    String name() {
        return name;
    }

    CallDriver driver() {
        return driver;
    }

    CallInfo info() {
        return info;
    }

    /** What was told about it so far, without changes of information. */
    List<String> told() {
        return journal.of(name);
    }

    /** What was told about it last. */
    String last() {
        List<String> told = told();
        return told.get(told.size() - 1);
    }

    void accept() {
        driver.accept(completion("accept"));
    }

    void answer() {
        driver.answer(completion("answer"));
    }

    void dial(String digits) {
        driver.dial(digits, completion("dial"));
    }

    void drop() {
        driver.drop(completion("drop"));
    }

    void redirect(String destination) {
        driver.redirect(destination, completion("redirect"));
    }

    void hold() {
        driver.hold(completion("hold"));
    }

    void unhold() {
        driver.unhold(completion("unhold"));
    }

    void swapHold(TestCall held) {
        driver.swapHold(held.driver, completion("swapHold"));
    }

    TestCall setUpTransfer() {
        TestCall consultation = new TestCall(name + ".consultation", journal);
        consultation.is(driver.setUpTransfer(CallParams.defaults(), consultation, completion("setUpTransfer")));
        return consultation;
    }

    /** The conference; the consultation call belongs to it. */
    TestCall setUpConference() {
        TestCall conference = new TestCall(name + ".conference", journal);
        TestCall consultation = new TestCall(name + ".consultation", journal);
        NewConference both = driver.setUpConference(
                3, CallParams.defaults(), conference, consultation, completion("setUpConference"));
        conference.is(both.conference());
        consultation.is(both.consultation());
        conference.consultation = consultation;
        return conference;
    }

    /** The consultation call of this conference's set-up. */
    TestCall consultation() {
        return consultation;
    }

    void add(TestCall member) {
        driver.addToConference(member.driver, completion("add"));
    }

    void park() {
        driver.park(new CompletionOf<String>() {
            @Override
            public void succeed(String value) {
                journal.note(name, "parked at " + value);
            }

            @Override
            public void fail(TelephonyError error) {
                fail(error, "");
            }

            @Override
            public void fail(TelephonyError error, String detail) {
                journal.note(name, "park failed " + error.name());
            }
        });
    }

    /** Lets go of the call; whatever is still said about it is noted behind this mark. */
    void close() {
        driver.close();
        journal.note(name, "closed by the core");
    }

    /** Notes how a request ends. */
    Completion completion(String request) {
        return new Completion() {
            @Override
            public void succeed() {
                journal.note(name, request + " ok");
            }

            @Override
            public void fail(TelephonyError error) {
                fail(error, "");
            }

            @Override
            public void fail(TelephonyError error, String detail) {
                journal.note(name, request + " failed " + error.name());
            }
        };
    }

    @Override
    public void state(CallState state) {
        journal.note(name, state.name());
    }

    @Override
    public void state(CallState state, CallStateMode mode) {
        journal.note(name, state + " " + mode);
    }

    @Override
    public void conferenced(CallSink conference) {
        journal.note(name, "CONFERENCED");
    }

    @Override
    public void info(CallInfo now, Set<CallInfoItem> changed) {
        info = now;
        journal.note(name, "info " + new TreeSet<>(changed));
    }

    @Override
    public void digit(DigitMode mode, char digit, TickCount at) {
        journal.note(name, "digit " + mode + " " + digit);
    }

    @Override
    public void tone(int listId, int tag, TickCount at) {
        journal.note(name, "tone " + listId + " " + tag);
    }

    @Override
    public void media(MediaMode mode, TickCount at) {
        journal.note(name, "media " + mode);
    }
}
