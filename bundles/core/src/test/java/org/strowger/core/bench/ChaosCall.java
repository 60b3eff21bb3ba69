package org.strowger.core.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.strowger.core.bench.model.CallRecord;
import org.strowger.core.bench.model.DriverSide;
import org.strowger.core.bench.model.Operation;
import org.strowger.core.bench.model.RequestRecord;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.CompletionMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.CompletionOf;
import org.strowger.telephony.spi.NewConference;

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
    private boolean identified;

    ChaosCall(World world, ChaosLine line) {
        this.world = world;
        this.line = line;
    }

    void begin(CallRecord itsRecord, CallSink itsSink, CallInfo itsInfo) {
        record = itsRecord;
        sink = itsSink;
        info = itsInfo;
    }

    /** Its call id was told with its announcement. */
    void known() {
        identified = true;
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

    boolean isConference() {
        return record.isConference();
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
        identify();
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

    /** Tells who it is, if nothing else does. */
    void identify() {
        if (sink == null || identified || info.callId() == 0) {
            return;
        }
        identified = true;
        driverSide().telling(record + " tells its call id");
        sink.info(info, Set.of(CallInfoItem.CALL_ID));
        driverSide().done();
    }

    /** Tells that it is a member of a conference, or of something that is none. */
    void join(ChaosCall conference) {
        if (sink == null || conference != null && conference.sink == null) {
            return;
        }
        identify();
        state = CallState.CONFERENCED;
        boolean known = conference != null && conference.line == line && conference != this;
        driverSide().conferenced(record, known ? conference.record : null);
        sink.conferenced(conference == null ? null : conference.sink);
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
    public void secure(Completion completion) {
        perform(Operation.SECURE, "", state, completion);
    }

    @Override
    public void blindTransfer(String destination, Completion completion) {
        perform(Operation.BLIND_TRANSFER, destination, CallState.IDLE, completion);
    }

    @Override
    public void removeFromConference(Completion completion) {
        perform(Operation.REMOVE, "", CallState.CONNECTED, completion);
    }

    @Override
    public void park(String address, Completion completion) {
        perform(Operation.PARK_AT, address, CallState.IDLE, completion);
    }

    @Override
    public void swapHold(CallDriver held, Completion completion) {
        joint(Operation.SWAP_HOLD, held, completion, () -> {
            tell(CallState.ON_HOLD);
            ((ChaosCall) held).tell(CallState.CONNECTED);
        });
    }

    @Override
    public void completeTransfer(CallDriver consultation, Completion completion) {
        joint(Operation.COMPLETE_TRANSFER, consultation, completion, () -> {
            tell(CallState.IDLE);
            ((ChaosCall) consultation).tell(CallState.IDLE);
        });
    }

    @Override
    public void addToConference(CallDriver member, Completion completion) {
        joint(Operation.ADD, member, completion, () -> {
            ((ChaosCall) member).join(this);
            tell(CallState.CONNECTED);
        });
    }

    @Override
    public void park(CompletionOf<String> completion) {
        line.inDriver("park " + record, () -> {
            RequestRecord request = operating(Operation.PARK_ANYWHERE, "");
            String slot = world.isBad(30) ? null : "7" + world.nextCallId();
            answer(Promise.of(slot, world, request, completion, () -> tell(CallState.IDLE)), List.of());
            return null;
        });
    }

    @Override
    public void completeCall(CompletionMode mode, int messageId, CompletionOf<Integer> completion) {
        line.inDriver("complete " + record, () -> {
            Operation operation =
                    switch (mode) {
                        case CAMP_ON -> Operation.CAMP_ON;
                        case MESSAGE -> Operation.LEAVE_MESSAGE;
                        default -> Operation.CALL_BACK;
                    };
            RequestRecord request = operating(operation, "");
            Integer id = world.isBad(30) ? null : (Integer) (int) world.nextCallId();
            answer(Promise.of(id, world, request, completion, () -> tell(CallState.IDLE)), List.of());
            return null;
        });
    }

    @Override
    public CallDriver setUpTransfer(CallParams params, CallSink consultation, Completion completion) {
        String token = params.displayableAddress().orElse("");
        return one(Operation.SET_UP_TRANSFER, token, consultation, completion, call -> {
            tell(CallState.ON_HOLD_PENDING_TRANSFER);
            call.tell(world.reached(CallState.DIALTONE));
        });
    }

    @Override
    public CallDriver prepareAddToConference(CallParams params, CallSink consultation, Completion completion) {
        String token = params.displayableAddress().orElse("");
        return one(Operation.PREPARE_ADD, token, consultation, completion, call -> {
            tell(CallState.ON_HOLD_PENDING_CONFERENCE);
            call.tell(world.reached(CallState.DIALTONE));
        });
    }

    private ChaosCall one(
            Operation operation, String token, CallSink itsSink, Completion completion, Consumer<ChaosCall> after) {
        return line.inDriver(operation + " " + record, () -> {
            RequestRecord request = operating(operation, token);
            ChaosCall call = line.pending(request, token, record.addressId(), itsSink);
            answer(new Promise(world, request, completion, List.of(call), () -> after.accept(call)), List.of(call));
            return line.returned(request, call);
        });
    }

    @Override
    public CallDriver completeTransferAsConference(CallDriver other, CallSink conference, Completion completion) {
        return line.inDriver("transfer as conference " + record, () -> {
            ChaosCall consultation = (ChaosCall) other;
            RequestRecord request = operating(Operation.TRANSFER_AS_CONFERENCE, "");
            driverSide().partaking(request, consultation.record);
            ChaosCall made = line.pendingConference(request, record.addressId(), conference);
            Promise promise = new Promise(world, request, completion, List.of(made), () -> {
                join(made);
                consultation.join(made);
                made.tell(CallState.CONNECTED);
            });
            answer(promise, List.of(consultation, made));
            return line.returned(request, made);
        });
    }

    @Override
    public NewConference setUpConference(
            int parties, CallParams params, CallSink conference, CallSink consultation, Completion completion) {
        String token = params.displayableAddress().orElse("");
        return line.inDriver("set up conference " + record, () -> {
            RequestRecord request = operating(Operation.SET_UP_CONFERENCE, token);
            ChaosCall parent = line.pendingConference(request, record.addressId(), conference);
            ChaosCall second = line.pending(request, token, record.addressId(), consultation);
            Promise promise = new Promise(world, request, completion, List.of(parent, second), () -> {
                join(parent);
                parent.tell(CallState.ON_HOLD_PENDING_CONFERENCE);
                second.tell(world.reached(CallState.DIALTONE));
            });
            answer(promise, List.of(parent, second));
            return line.returned(request, new NewConference(parent, second));
        });
    }

    private void perform(Operation operation, String argument, CallState natural, Completion completion) {
        line.inDriver(operation + " " + record, () -> {
            RequestRecord request = operating(operation, argument);
            answer(new Promise(world, request, completion, List.of(), () -> tell(natural)), List.of());
            return null;
        });
    }

    private void joint(Operation operation, CallDriver other, Completion completion, Runnable aftermath) {
        line.inDriver(operation + " " + record, () -> {
            RequestRecord request = operating(operation, "");
            driverSide().partaking(request, ((ChaosCall) other).record);
            answer(new Promise(world, request, completion, List.of(), aftermath), List.of());
            return null;
        });
    }

    private RequestRecord operating(Operation operation, String argument) {
        return driverSide().operating(record, operation, argument);
    }

    private void answer(Promise promise, List<ChaosCall> others) {
        promises.add(promise);
        others.forEach(call -> call.promises.add(promise));
        line.promises().add(promise);
        world.answers.answer(promise);
    }

    @Override
    public void close() {
        line.inDriver("close " + record, () -> {
            driverSide().closing(record);
            closed = true;
            if (!world.isBad(30)) {
                stopWork();
            }
            world.meanwhile();
            if (world.isBad(10)) {
                throw new IllegalStateException("cannot be closed");
            }
            return null;
        });
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
