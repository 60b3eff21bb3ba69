package org.strowger.core.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;

/** A call whose requests a test completes, and whose events it raises, by hand. */
final class ScriptedCall implements CallDriver {
    private final ScriptedLine line;
    private final String name;
    private final ConcurrentLinkedDeque<Completion> outstanding = new ConcurrentLinkedDeque<>();
    private volatile Optional<CallSink> sink = Optional.empty();

    ScriptedCall(ScriptedLine line, String name) {
        this.line = line;
        this.name = name;
    }

    void isAnnounced(CallInfo info) {
        sink = line.accept(this, info);
    }

    void isBeingMade(CallSink given, Completion completion) {
        sink = Optional.of(given);
        outstanding.add(completion);
    }

    /** Whether the core took the call. */
    boolean isTaken() {
        return sink.isPresent();
    }

    /** The request that was made first succeeds. */
    ScriptedCall succeeds() {
        Completion first = outstanding.remove();
        line.script().toCore(first::succeed);
        return this;
    }

    /** The request that was made first fails. */
    ScriptedCall fails(TelephonyError error) {
        Completion first = outstanding.remove();
        line.script().toCore(() -> first.fail(error));
        return this;
    }

    void failsAll() {
        while (!outstanding.isEmpty()) {
            fails(LineError.OPERATIONFAILED);
        }
    }

    /** The completion of the request that was made first; it stays outstanding. */
    Completion completion() {
        return outstanding.element();
    }

    int outstanding() {
        return outstanding.size();
    }

    ScriptedCall reports(CallState state) {
        line.script().toCore(() -> sink().state(state));
        return this;
    }

    ScriptedCall reports(CallState state, CallStateMode mode) {
        line.script().toCore(() -> sink().state(state, mode));
        return this;
    }

    ScriptedCall tells(CallInfo info, CallInfoItem... changed) {
        line.script().toCore(() -> sink().info(info, Set.of(changed)));
        return this;
    }

    CallSink sink() {
        return sink.orElseThrow(() -> new IllegalStateException("the core did not take call " + name));
    }

    /** What this call was asked. */
    List<Operation> asked() {
        return line.script().asked().stream()
                .filter(entry -> entry.whom() == this)
                .map(Asked::operation)
                .toList();
    }

    @Override
    public void accept(Completion completion) {
        begins(Operation.ACCEPT, completion);
    }

    @Override
    public void answer(Completion completion) {
        begins(Operation.ANSWER, completion);
    }

    @Override
    public void dial(String digits, Completion completion) {
        begins(Operation.DIAL, completion, digits);
    }

    @Override
    public void drop(Completion completion) {
        begins(Operation.DROP, completion);
    }

    @Override
    public void redirect(String destination, Completion completion) {
        begins(Operation.REDIRECT, completion, destination);
    }

    @Override
    public void hold(Completion completion) {
        begins(Operation.HOLD, completion);
    }

    @Override
    public void unhold(Completion completion) {
        begins(Operation.UNHOLD, completion);
    }

    @Override
    public void swapHold(CallDriver held, Completion completion) {
        begins(Operation.SWAP_HOLD, completion, held);
    }

    @Override
    public void close() {
        if (line.isTidy()) {
            failsAll();
        }
        line.does(Operation.CLOSE_CALL, this);
    }

    private void begins(Operation operation, Completion completion, Object... arguments) {
        outstanding.add(completion);
        try {
            line.does(operation, this, arguments);
        } catch (RuntimeException | Error refused) {
            outstanding.remove(completion);
            throw refused;
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
