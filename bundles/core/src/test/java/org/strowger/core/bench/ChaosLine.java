package org.strowger.core.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.strowger.core.bench.model.DeviceRecord;
import org.strowger.core.bench.model.DriverSide;
import org.strowger.core.bench.model.RequestRecord;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.LineSink;

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
        record = world.model.drivers().made(name, whole, MEDIA, ADDRESSES);
        LineCapabilities.Builder builder = LineCapabilities.builder(name).mediaModes(MEDIA);
        for (int i = 0; i < ADDRESSES; i++) {
            builder.address(AddressCapabilities.builder("200" + i)
                    .callFeatures(EnumSet.allOf(CallFeature.class))
                    .maxHeldCalls(4)
                    .maxActiveCalls(4)
                    .build());
        }
        capabilities = builder.build();
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

    @Override
    public CallDriver makeCall(String destination, CallParams params, CallSink itsSink, Completion completion) {
        String how = "throws";
        String token = params.displayableAddress().orElse(destination);
        driverSide().entered(record, "make call " + token);
        try {
            RequestRecord request = driverSide().makingCall(record, token);
            ChaosCall call = new ChaosCall(world, this);
            call.begin(driverSide().callOf(request), itsSink, CallInfo.unknown());
            calls.add(call);
            world.answers.answer(call, request, CallState.DIALING, completion);
            if (world.isBad(10)) {
                driverSide().threw(request, LineError.OPERATIONFAILED);
                return null;
            }
            driverSide().returned(request);
            how = "returns";
            return call;
        } finally {
            driverSide().left(record, how);
        }
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
