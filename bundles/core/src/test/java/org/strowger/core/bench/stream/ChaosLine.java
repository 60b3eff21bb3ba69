package org.strowger.core.bench.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.device.DigitCapabilities;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.device.LineCapabilityFlag;
import org.strowger.telephony.device.MediaControlCapabilities;
import org.strowger.telephony.device.ToneCapabilities;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.ToneMode;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.LineSink;

/** A line whose calls appear and go as the dice say. */
final class ChaosLine implements LineDriver {
    /** The media modes of its calls. */
    static final List<MediaMode> MODES =
            List.of(MediaMode.INTERACTIVE_VOICE, MediaMode.AUTOMATED_VOICE, MediaMode.G3_FAX);

    private static final int MOST_CALLS = 2;
    private static final LineCapabilities CAPABILITIES = LineCapabilities.builder("chaos")
            .address(AddressCapabilities.builder("2001")
                    .callFeatures(EnumSet.allOf(CallFeature.class))
                    .maxActiveCalls(MOST_CALLS)
                    .build())
            .mediaModes(EnumSet.copyOf(MODES))
            .flag(LineCapabilityFlag.MEDIA_CONTROL)
            .mediaControl(new MediaControlCapabilities(1, 0, 0, 1))
            .digits(DigitCapabilities.of(Set.of(DigitMode.PULSE, DigitMode.DTMF), EnumSet.allOf(DigitMode.class))
                    .withTimeouts(Duration.ofSeconds(1), Duration.ofMinutes(1)))
            .tones(new ToneCapabilities(Set.of(ToneMode.BUSY), 2, 2, 2))
            .build();

    boolean gone;

    private final StreamWorld world;
    private final String name;
    private final List<ChaosCall> calls = new ArrayList<>();
    private final CallReports reports;
    private LineSink sink;
    private boolean open;
    private Set<MediaMode> media = Set.of();

    ChaosLine(StreamWorld world, String name) {
        this.world = world;
        this.name = name;
        reports = new CallReports(world);
    }

    @Override
    public String permanentId() {
        return name;
    }

    @Override
    public LineCapabilities capabilities() {
        return CAPABILITIES;
    }

    /** Which media modes it detects on new calls. */
    Set<MediaMode> media() {
        return media;
    }

    @Override
    public void open(LineSink to) {
        world.story.tell("  driver of %s: open", this);
        if (world.isBad(15)) {
            throw new TelephonyException(LineError.RESOURCEUNAVAIL, "not now");
        }
        sink = to;
        open = true;
        media = Set.of();
        if (world.dice.chance(30)) {
            call();
        }
        world.meanwhile();
    }

    @Override
    public void close() {
        world.story.tell("  driver of %s: close", this);
        open = false;
        calls.clear();
        world.meanwhile();
    }

    @Override
    public void setMediaModes(Set<MediaMode> union) {
        world.story.tell("  driver of %s: media modes %s", this, union);
        media = union;
    }

    void forget(ChaosCall call) {
        if (!world.isBad(50)) {
            calls.remove(call);
        }
    }

    /** Something happens at the line. */
    void move() {
        if (!open) {
            return;
        }
        if (calls.isEmpty() || calls.size() < MOST_CALLS && world.dice.chance(10)) {
            call();
        } else if (world.dice.chance(3)) {
            closeByForce();
        } else {
            reports.report(world.dice.pick(calls));
        }
    }

    private void call() {
        ChaosCall call = world.newCall(this);
        world.story.tell("%s appears at %s", call, this);
        CallInfo info = CallInfo.builder()
                .origin(CallOrigin.EXTERNAL)
                .mediaModes(EnumSet.of(MediaMode.INTERACTIVE_VOICE))
                .callId(world.numberOf(call))
                .build();
        Optional<CallSink> taken = sink.newCall(call, info);
        if (taken.isPresent()) {
            call.sink = taken.get();
            calls.add(call);
            call.model.state(CallState.CONNECTED);
            call.sink.state(CallState.CONNECTED);
        }
    }

    private void closeByForce() {
        world.story.tell("%s closes by force", this);
        world.callsOf(this).forEach(call -> call.model.settle());
        sink.closed();
        world.callsOf(this).forEach(call -> call.model.closed());
        open = false;
        calls.clear();
    }

    /** Its provider leaves. */
    void leaves() {
        gone = true;
        open = false;
        world.callsOf(this).forEach(call -> call.model.leaves());
    }

    void atRest() {
        calls.forEach(ChaosCall::atRest);
    }

    @Override
    public String toString() {
        return name;
    }
}
