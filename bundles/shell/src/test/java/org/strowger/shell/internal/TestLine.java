package org.strowger.shell.internal;

import java.util.EnumSet;
import java.util.Set;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.OfferingMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.LineSink;

/** A line on which a test lets calls arrive, and whose outgoing calls proceed by themselves. */
final class TestLine implements LineDriver {
    private final String name;
    private final String address;
    private LineSink sink;
    private TestCall latest;
    private Set<MediaMode> wanted = Set.of();

    TestLine(String name, String address) {
        this.name = name;
        this.address = address;
    }

    /** A call arrives. */
    TestCall offers(PartyId caller) {
        latest = new TestCall();
        CallInfo info = CallInfo.builder()
                .origin(CallOrigin.EXTERNAL)
                .callerId(caller)
                .calledId(PartyId.of(address))
                .build();
        latest.isTaken(sink.newCall(latest, info));
        return latest.reports(CallState.OFFERING, OfferingMode.ACTIVE);
    }

    TestCall latest() {
        return latest;
    }

    /** What applications want to be given incoming calls of. */
    Set<MediaMode> wanted() {
        return wanted;
    }

    void isIn(Set<LineCondition> conditions) {
        sink.conditions(conditions);
    }

    @Override
    public String permanentId() {
        return name;
    }

    @Override
    public LineCapabilities capabilities() {
        return LineCapabilities.builder("Desk " + address)
                .address(AddressCapabilities.builder(address)
                        .callFeatures(EnumSet.of(
                                CallFeature.ACCEPT,
                                CallFeature.ANSWER,
                                CallFeature.DROP,
                                CallFeature.HOLD,
                                CallFeature.UNHOLD))
                        .maxActiveCalls(2)
                        .maxHeldCalls(2)
                        .build())
                .mediaModes(EnumSet.of(MediaMode.INTERACTIVE_VOICE, MediaMode.UNKNOWN))
                .lineStates(EnumSet.allOf(LineStateItem.class))
                .build();
    }

    @Override
    public void open(LineSink to) {
        sink = to;
    }

    @Override
    public void close() {
        sink = null;
        wanted = Set.of();
    }

    @Override
    public void setMediaModes(Set<MediaMode> union) {
        wanted = Set.copyOf(union);
    }

    @Override
    public CallDriver makeCall(String destination, CallParams params, CallSink to, Completion completion) {
        latest = new TestCall(to);
        if (destination.startsWith("9")) {
            completion.fail(LineError.ADDRESSBLOCKED, "numbers that begin with 9 are barred here");
            return latest;
        }
        completion.succeed();
        CallInfo info = CallInfo.builder()
                .origin(CallOrigin.OUTBOUND)
                .callerId(PartyId.of(address))
                .calledId(PartyId.of(destination))
                .build();
        latest.tells(info, CallInfoItem.CALLED_ID).reports(CallState.PROCEEDING);
        return latest;
    }
}
