package org.strowger.provider.simulator.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.device.AddressStateItem;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.LineSink;

/** A line in the hands of a {@link TestCore}. Its calls are named 1001#1, 1001#2 and so on. */
final class TestLine implements LineSink {
    private final LineDriver driver;
    private final Journal journal;
    private final List<TestCall> calls = new CopyOnWriteArrayList<>();
    private volatile boolean takesCalls = true;

    TestLine(LineDriver driver, Journal journal) {
        this.driver = driver;
        this.journal = journal;
    }

    LineDriver driver() {
        return driver;
    }

    TestLine open() {
        driver.open(this);
        return this;
    }

    /** Closes the line; whatever it still says afterwards is noted behind this mark. */
    void close() {
        driver.close();
        journal.note(driver.permanentId(), "closed by the core");
    }

    /** From now on announcements are answered with "not now". */
    void takesCalls(boolean takes) {
        takesCalls = takes;
    }

    TestCall makeCall(String destination) {
        return makeCall(destination, CallParams.defaults());
    }

    TestCall makeCall(String destination, CallParams params) {
        TestCall call = new TestCall(nextName(), journal);
        call.is(driver.makeCall(destination, params, call, call.completion("made")));
        calls.add(call);
        return call;
    }

    /** The call seen last on this line. */
    TestCall call() {
        return calls.get(calls.size() - 1);
    }

    TestCall call(int number) {
        return calls.get(number - 1);
    }

    @Override
    public Optional<CallSink> newCall(CallDriver call, CallInfo info) {
        if (!takesCalls) {
            note("newCall not taken");
            return Optional.empty();
        }
        TestCall announced = new TestCall(nextName(), journal);
        announced.is(call);
        announced.knows(info);
        calls.add(announced);
        journal.note(announced.name(), "new from " + info.callerId().address().orElse("nobody"));
        return Optional.of(announced);
    }

    @Override
    public void ringing(int ringMode, int ringCount) {
        note("rings " + ringMode + "/" + ringCount);
    }

    @Override
    public void conditions(Set<LineCondition> now) {
        note("conditions " + new TreeSet<>(now));
    }

    @Override
    public void lineStateChanged(Set<LineStateItem> changed) {
        note("line state " + changed);
    }

    @Override
    public void addressStateChanged(int addressId, Set<AddressStateItem> changed) {
        note("address state " + changed);
    }

    @Override
    public void forwardingChanged(int addressId, List<Forwarding> forwardings, int rings) {
        note("forwards " + forwardings.size() + " after " + rings + " rings");
    }

    @Override
    public void completionCancelled(int completionId) {
        note("completion " + completionId + " cancelled");
    }

    @Override
    public void closed() {
        note("forced closed");
    }

    private String nextName() {
        return driver.permanentId() + "#" + (calls.size() + 1);
    }

    private void note(String what) {
        journal.note(driver.permanentId(), what);
    }
}
