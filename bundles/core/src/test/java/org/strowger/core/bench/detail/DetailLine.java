package org.strowger.core.bench.detail;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.strowger.telephony.call.CallDetails;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallTreatment;
import org.strowger.telephony.call.FlowSpec;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.call.QualityOfService;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.device.LineFeature;
import org.strowger.telephony.device.UserUserSizes;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.LineSink;

/** A line of calls that much is attached to. */
final class DetailLine implements LineDriver {
    /** The media modes of its calls. */
    static final List<MediaMode> MODES =
            List.of(MediaMode.INTERACTIVE_VOICE, MediaMode.AUTOMATED_VOICE, MediaMode.G3_FAX);
    /** So many bytes it carries and stores. */
    static final int MOST_BYTES = 8;

    /** What it can have callers listen to. */
    static final List<CallTreatment> TREATMENTS = List.of(CallTreatment.MUSIC, CallTreatment.SILENCE);

    static final QualityOfService GOOD =
            new QualityOfService(FlowSpec.of(FlowSpec.Service.GUARANTEED, 8_000, 16_000), FlowSpec.bestEffort());

    private static final int MOST_CALLS = 2;
    private static final LineCapabilities CAPABILITIES = LineCapabilities.builder("detailed")
            .address(AddressCapabilities.builder("2001")
                    .callFeatures(EnumSet.allOf(CallFeature.class))
                    .maxCallData(MOST_BYTES)
                    .treatments(TREATMENTS)
                    .maxActiveCalls(MOST_CALLS)
                    .build())
            .mediaModes(EnumSet.copyOf(MODES))
            .features(EnumSet.of(LineFeature.MAKE_CALL))
            .userUser(new UserUserSizes(MOST_BYTES, MOST_BYTES, MOST_BYTES, MOST_BYTES, MOST_BYTES, MOST_BYTES))
            .build();

    private final DetailWorld world;
    private final String name;
    private final List<DetailCall> calls = new ArrayList<>();
    private LineSink sink;

    DetailLine(DetailWorld world, String name) {
        this.world = world;
        this.name = name;
    }

    @Override
    public String permanentId() {
        return name;
    }

    @Override
    public LineCapabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public void open(LineSink to) {
        world.story.tell("  driver of %s: open", this);
        sink = to;
        world.meanwhile();
    }

    @Override
    public void close() {
        world.story.tell("  driver of %s: close", this);
        sink = null;
        calls.clear();
        world.meanwhile();
    }

    @Override
    public CallDriver makeCall(String destination, CallParams params, CallSink to, Completion completion) {
        world.story.tell("  driver of %s: call %s", this, destination);
        if (world.isBad(15)) {
            throw new TelephonyException(LineError.RESOURCEUNAVAIL, "not now");
        }
        CallInfo first = CallInfo.builder()
                .mediaModes(params.mediaModes())
                .rate(params.rate())
                .displayableAddress(params.displayableAddress().orElse(""))
                .calledParty(params.calledParty().orElse(""))
                .comment(params.comment().orElse(""))
                .build();
        DetailCall call = world.made(new DetailCall(world, this, Integer.parseInt(destination), true, first));
        call.sink = to;
        CallInfo news = news(call.number);
        call.model.learn(news, Set.of());
        to.info(news, Set.of());
        world.meanwhile();
        call.model.claim(world.makerOf(call.number).toString());
        completion.succeed();
        calls.add(call);
        call.state(CallState.CONNECTED);
        return call;
    }

    /** What a driver knows of a call now, and what it only believes to know. */
    CallInfo news(int number) {
        CallDetails details = CallDetails.none()
                .withAppSpecific(world.dice.below(4))
                .withTreatment(world.dice.pick(TREATMENTS).id())
                .withTrunk(world.dice.below(3))
                .withData(DataBlock.ofText(world.dice.pick("", "data", "note")))
                .withUserUser(DataBlock.ofText(world.dice.pick("", "first", "second", "third")));
        return CallInfo.builder()
                .calledId(PartyId.of(Integer.toString(number)))
                .mediaModes(EnumSet.of(world.dice.pick(MODES)))
                .rate(world.dice.pick(64_000, 128_000))
                .display(world.dice.pick("", "hello", "welcome"))
                .displayableAddress(world.dice.pick("", "+49 30 1", "+49 30 2"))
                .calledParty(world.dice.pick("", "Anna", "Bert"))
                .comment(world.dice.pick("", "of the driver"))
                .appName("driver")
                .details(world.dice.chance(50) ? details : details.withQualityOfService(GOOD))
                .build();
    }

    void forget(DetailCall call) {
        calls.remove(call);
    }

    /** Something happens at the line. */
    void move() {
        if (sink == null) {
            return;
        }
        if (calls.isEmpty() || calls.size() < MOST_CALLS && world.dice.chance(10)) {
            call();
        } else if (world.dice.chance(1)) {
            closesByForce();
        } else {
            world.dice.pick(calls).move();
        }
    }

    private void call() {
        int number = world.nextNumber();
        CallInfo first = news(number);
        DetailCall call = world.made(new DetailCall(
                world, this, number, false, first.toBuilder().appName("").build()));
        world.story.tell("%s appears at %s", call, this);
        Optional<CallSink> taken = sink.newCall(call, first);
        if (taken.isPresent()) {
            call.sink = taken.get();
            calls.add(call);
            call.state(world.dice.chance(70) ? CallState.OFFERING : CallState.CONNECTED);
        }
    }

    private void closesByForce() {
        world.story.tell("%s closes by force", this);
        sink.closed();
        calls.clear();
    }

    @Override
    public String toString() {
        return name;
    }
}
