package org.strowger.core.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.strowger.core.bench.model.CallRecord;
import org.strowger.core.bench.model.DriverSide;
import org.strowger.core.bench.model.Operation;
import org.strowger.core.bench.model.RequestRecord;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;

/** A call of a {@link ChaosLine}. */
final class ChaosCall implements CallDriver {
    private final World world;
    private final ChaosLine line;
    private final List<Promise> promises = new ArrayList<>();
    private CallRecord record;
    private CallSink sink;
    private CallInfo info = CallInfo.unknown();
    private CallState state = CallState.UNKNOWN;
    private boolean closed;

    ChaosCall(World world, ChaosLine line) {
        this.world = world;
        this.line = line;
    }

    void begin(CallRecord itsRecord, CallSink itsSink, CallInfo itsInfo) {
        record = itsRecord;
        sink = itsSink;
        info = itsInfo;
    }

    ChaosLine line() {
        return line;
    }

    CallRecord record() {
        return record;
    }

    List<Promise> promises() {
        return promises;
    }

    boolean isClosed() {
        return closed;
    }

    CallState state() {
        return state;
    }

    void tell(CallState next) {
        tell(next, world.isBad(20) ? States.anyMode(world.dice) : States.modeOf(next, world.dice));
    }

    void tell(CallState next, CallStateMode mode) {
        if (sink == null) {
            return;
        }
        state = next;
        driverSide().state(record, next, mode);
        if (mode == null) {
            sink.state(next);
        } else {
            sink.state(next, mode);
        }
        driverSide().done();
    }

    void tellInfo() {
        if (sink == null) {
            return;
        }
        driverSide().telling(record + ": the caller is known now");
        info = info.toBuilder()
                .callerId(PartyId.of("100" + world.dice.below(9)))
                .build();
        sink.info(info, Set.of(CallInfoItem.CALLER_ID));
        driverSide().done();
    }

    @Override
    public void accept(Completion completion) {
        perform(Operation.ACCEPT, "", CallState.ACCEPTED, completion);
    }

    @Override
    public void answer(Completion completion) {
        perform(Operation.ANSWER, "", CallState.CONNECTED, completion);
    }

    @Override
    public void dial(String digits, Completion completion) {
        perform(Operation.DIAL, digits, CallState.PROCEEDING, completion);
    }

    @Override
    public void drop(Completion completion) {
        perform(Operation.DROP, "", CallState.IDLE, completion);
    }

    @Override
    public void redirect(String destination, Completion completion) {
        perform(Operation.REDIRECT, destination, CallState.IDLE, completion);
    }

    @Override
    public void hold(Completion completion) {
        perform(Operation.HOLD, "", CallState.ON_HOLD, completion);
    }

    @Override
    public void unhold(Completion completion) {
        perform(Operation.UNHOLD, "", CallState.CONNECTED, completion);
    }

    @Override
    public void swapHold(CallDriver held, Completion completion) {
        perform(Operation.SWAP_HOLD, "", CallState.ON_HOLD, completion);
    }

    private void perform(Operation operation, String argument, CallState natural, Completion completion) {
        String how = "throws";
        driverSide().entered(line.record(), operation + " " + record);
        try {
            RequestRecord request = driverSide().operating(record, operation, argument);
            world.answers.answer(this, request, natural, completion);
            how = "returns";
        } finally {
            driverSide().left(line.record(), how);
        }
    }

    @Override
    public void close() {
        String how = "throws";
        driverSide().entered(line.record(), "close " + record);
        try {
            driverSide().closing(record);
            closed = true;
            if (!world.isBad(30)) {
                stopWork();
            }
            world.meanwhile();
            if (world.isBad(10)) {
                throw new IllegalStateException("cannot be closed");
            }
            how = "returns";
        } finally {
            driverSide().left(line.record(), how);
        }
    }

    private void stopWork() {
        for (Promise promise : List.copyOf(promises)) {
            if (!promise.isUsed()) {
                promise.fail(LineError.OPERATIONFAILED);
            }
        }
    }

    private DriverSide driverSide() {
        return world.model.drivers();
    }

    @Override
    public String toString() {
        return String.valueOf(record);
    }
}
