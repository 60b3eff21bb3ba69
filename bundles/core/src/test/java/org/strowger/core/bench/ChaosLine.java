package org.strowger.core.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.strowger.core.bench.model.CallRecord;
import org.strowger.core.bench.model.DeviceRecord;
import org.strowger.core.bench.model.DriverSide;
import org.strowger.core.bench.model.Operation;
import org.strowger.core.bench.model.RequestRecord;
import org.strowger.core.bench.model.Traits;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.ConsultationStart;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.LineSink;
import org.strowger.telephony.spi.NewConference;
import org.strowger.telephony.spi.PickupTarget;

/** One appearance of a line of a {@link ChaosProvider}. */
final class ChaosLine implements LineDriver {
    private static final Set<MediaMode> MEDIA =
            EnumSet.of(MediaMode.INTERACTIVE_VOICE, MediaMode.G3_FAX, MediaMode.UNKNOWN);
    private static final int ADDRESSES = 2;

    private final World world;
    private final String permanentId;
    private final DeviceRecord record;
    private final LineCapabilities capabilities;
    private final List<ChaosCall> calls = new ArrayList<>();
    private final List<Promise> promises = new ArrayList<>();
    private Set<LineCondition> conditions = EnumSet.of(LineCondition.CONNECTED, LineCondition.IN_SERVICE);
    private LineSink sink;

    ChaosLine(World world, String permanentId, String whole, int appearance) {
        this.world = world;
        this.permanentId = permanentId;
        String name = whole + "#" + appearance;
        Traits traits = Capabilities.drawn(world.dice);
        record = world.model.drivers().made(name, whole, MEDIA, ADDRESSES, traits);
        capabilities = world.capabilities.of(name, MEDIA, ADDRESSES, traits);
    }

    DeviceRecord record() {
        return record;
    }

    List<ChaosCall> calls() {
        return calls;
    }

    List<Promise> promises() {
        return promises;
    }

    boolean isOpen() {
        return sink != null;
    }

    @Override
    public String permanentId() {
        return permanentId;
    }

    @Override
    public LineCapabilities capabilities() {
        return capabilities;
    }

    @Override
    public Set<LineCondition> conditions() {
        return conditions;
    }

    @Override
    public void created(LineDeviceId id) {
        if (world.isBad(10)) {
            driverSide().refused(record);
            throw new TelephonyException(LineError.RESOURCEUNAVAIL, "cannot be had after all");
        }
    }

    @Override
    public void open(LineSink itsSink) {
        String how = "throws";
        driverSide().entered(record, "open " + record);
        try {
            driverSide().opening(record);
            world.meanwhile();
            mayRefuse("open");
            sink = itsSink;
            if (world.dice.chance(5)) {
                announce();
            }
            how = "returns";
        } finally {
            driverSide().left(record, how);
        }
    }

    private void mayRefuse(String what) {
        if (world.isBad(15) || world.dice.chance(2)) {
            boolean regular = world.dice.chance(70);
            LineError error = regular ? LineError.RESOURCEUNAVAIL : LineError.OPERATIONFAILED;
            driverSide().openRefused(record, error, what.equals("open"));
            throw regular ? new TelephonyException(error, what) : new IllegalStateException(what);
        }
    }

    @Override
    public void close() {
        String how = "throws";
        driverSide().entered(record, "close " + record);
        try {
            driverSide().closing(record);
            sink = null;
            if (!world.isBad(30)) {
                promises.stream()
                        .filter(promise -> !promise.isUsed())
                        .toList()
                        .forEach(promise -> promise.fail(LineError.OPERATIONFAILED));
            }
            world.meanwhile();
            if (world.isBad(10)) {
                throw new IllegalStateException("cannot be closed");
            }
            how = "returns";
        } finally {
            driverSide().left(record, how);
        }
    }

    @Override
    public void setMediaModes(Set<MediaMode> union) {
        String how = "throws";
        driverSide().entered(record, "set media modes " + union);
        try {
            mayRefuse("media modes");
            driverSide().mediaModes(record, union);
            how = "returns";
        } finally {
            driverSide().left(record, how);
        }
    }

    /** A driver method that an application has asked for, between its beginning and its end. */
    <T> T inDriver(String what, Supplier<T> work) {
        String how = "throws";
        driverSide().entered(record, what);
        try {
            T result = work.get();
            how = "returns";
            return result;
        } finally {
            driverSide().left(record, how);
        }
    }

    /** A call that a request makes, known by what its maker wrote on it. */
    ChaosCall pending(RequestRecord request, String token, int addressId, CallSink itsSink) {
        return pending(driverSide().making(request, token, addressId, false), itsSink, CallInfo.unknown());
    }

    /** A conference that a request makes, known by its call id. */
    ChaosCall pendingConference(RequestRecord request, int addressId, CallSink itsSink) {
        CallInfo info = CallInfo.builder()
                .callId(world.nextCallId())
                .origin(CallOrigin.CONFERENCE)
                .build();
        return pending(driverSide().making(request, "i" + info.callId(), addressId, true), itsSink, info);
    }

    private ChaosCall pending(CallRecord itsRecord, CallSink itsSink, CallInfo info) {
        ChaosCall call = new ChaosCall(world, this);
        call.begin(itsRecord, itsSink, info);
        calls.add(call);
        return call;
    }

    /** The driver method returns what it should, mostly. */
    <T> T returned(RequestRecord request, T result) {
        if (world.isBad(10)) {
            driverSide().threw(request, LineError.OPERATIONFAILED);
            return null;
        }
        driverSide().returned(request);
        return result;
    }

    @Override
    public CallDriver makeCall(String destination, CallParams params, CallSink itsSink, Completion completion) {
        String token = params.displayableAddress().orElse(destination);
        return inDriver("make call " + token, () -> {
            RequestRecord request = driverSide().asking(record, Operation.MAKE_CALL, token);
            ChaosCall call = pending(request, token, 0, itsSink);
            answer(
                    new Promise(
                            world,
                            request,
                            completion,
                            List.of(call),
                            () -> call.tell(world.reached(CallState.DIALING))),
                    call);
            return returned(request, call);
        });
    }

    @Override
    public CallDriver unpark(int addressId, String parkAddress, CallSink itsSink, Completion completion) {
        return taking(Operation.UNPARK, addressId, parkAddress, itsSink, completion);
    }

    @Override
    public CallDriver pickup(int addressId, PickupTarget target, CallSink itsSink, Completion completion) {
        if (target instanceof PickupTarget.At at) {
            return taking(Operation.PICK_UP, addressId, at.address(), itsSink, completion);
        }
        if (target instanceof PickupTarget.InGroup in) {
            return taking(Operation.PICK_UP_IN_GROUP, addressId, in.groupId(), itsSink, completion);
        }
        return taking(Operation.PICK_UP_WAITING, addressId, "", itsSink, completion);
    }

    private CallDriver taking(
            Operation operation, int addressId, String from, CallSink itsSink, Completion completion) {
        return inDriver(operation + " " + from, () -> {
            RequestRecord request = driverSide().asking(record, operation, from);
            CallInfo info = CallInfo.builder().callId(world.nextCallId()).build();
            CallRecord made = driverSide().making(request, "i" + info.callId(), addressId, false);
            ChaosCall call = pending(made, itsSink, info);
            answer(new Promise(world, request, completion, List.of(call), () -> call.tell(CallState.CONNECTED)), call);
            return returned(request, call);
        });
    }

    @Override
    public NewConference setUpConference(
            int parties, CallParams params, CallSink conference, CallSink consultation, Completion completion) {
        String token = params.displayableAddress().orElse("");
        return inDriver("set up conference " + token, () -> {
            RequestRecord request = driverSide().asking(record, Operation.CONFERENCE, token);
            ChaosCall parent = pendingConference(request, 0, conference);
            ChaosCall first = pending(request, token, 0, consultation);
            Promise promise = new Promise(world, request, completion, List.of(parent, first), () -> {
                parent.tell(CallState.ON_HOLD_PENDING_CONFERENCE);
                first.tell(world.reached(CallState.DIALTONE));
            });
            answer(promise, parent, first);
            return returned(request, new NewConference(parent, first));
        });
    }

    @Override
    public void forward(
            OptionalInt addressId,
            List<Forwarding> forwardings,
            int rings,
            CallParams params,
            ConsultationStart start,
            Completion completion) {
        String token = params.displayableAddress().orElse("");
        inDriver("forward " + token, () -> {
            RequestRecord request = driverSide().asking(record, Operation.FORWARD, token);
            Beginning beginning = new Beginning(world, this, request, start, token, addressId.orElse(0));
            world.beginnings.add(beginning);
            if (world.dice.chance(40)) {
                beginning.begin();
            }
            if (world.isBad(20)) {
                beginning.misbehave();
            }
            answer(new Promise(world, request, completion, beginning.begun(), beginning::tell));
            return null;
        });
    }

    @Override
    public void uncompleteCall(int completionId, Completion completion) {
        inDriver("cancel completion " + completionId, () -> {
            RequestRecord request =
                    driverSide().asking(record, Operation.CANCEL_COMPLETION, String.valueOf(completionId));
            answer(new Promise(world, request, completion, List.of(), () -> {}));
            return null;
        });
    }

    private void answer(Promise promise, ChaosCall... made) {
        promises.add(promise);
        for (ChaosCall call : made) {
            call.promises().add(promise);
        }
        world.answers.answer(promise);
    }

    /** Announces a call to the core, usually with its state. */
    void announce() {
        MediaMode mode = world.dice.pick(MediaMode.INTERACTIVE_VOICE, MediaMode.INTERACTIVE_VOICE, MediaMode.G3_FAX);
        Set<MediaMode> modes = world.dice.chance(10) ? EnumSet.of(MediaMode.UNKNOWN, mode) : EnumSet.of(mode);
        int address = world.dice.below(ADDRESSES);
        long id = world.nextCallId();
        CallInfo info = CallInfo.builder()
                .callId(id)
                .mediaModes(modes)
                .addressId(address)
                .build();
        ChaosCall call = new ChaosCall(world, this);
        call.begin(driverSide().announcing(record, id, modes, address), null, info);
        Optional<CallSink> taken = sink.newCall(call, info);
        driverSide().announced(call.record(), taken.isPresent());
        if (taken.isPresent()) {
            call.begin(call.record(), taken.get(), info);
            call.known();
            calls.add(call);
            if (!world.dice.chance(10)) {
                call.tell(world.dice.chance(85) ? CallState.OFFERING : world.dice.pick(CallState.values()));
            }
        }
    }

    void closeByForce() {
        driverSide().forcedClose(record);
        sink.closed();
        driverSide().done();
    }

    void changeConditions() {
        conditions = world.dice.chance(50)
                ? EnumSet.of(LineCondition.CONNECTED, LineCondition.IN_SERVICE)
                : EnumSet.of(LineCondition.CONNECTED);
        driverSide().conditions(record, conditions);
        sink.conditions(conditions);
        driverSide().done();
    }

    /** The network cancels a completion request. */
    void cancelCompletion() {
        driverSide().telling(record + ": a completion request is cancelled");
        sink.completionCancelled(7);
        driverSide().done();
    }

    void ring() {
        driverSide().telling(record + " rings");
        sink.ringing(1, 0);
        driverSide().done();
    }

    private DriverSide driverSide() {
        return world.model.drivers();
    }

    @Override
    public String toString() {
        return record.toString();
    }
}
