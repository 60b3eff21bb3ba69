package org.strowger.benchmarks.instant;

import java.util.EnumSet;
import java.util.Map;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.OfferingMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.LineSink;

/** A line on which everything succeeds before the driver's method returns. */
public final class InstantLine implements LineDriver {
    private static final int MANY = 1_000_000;

    private final String number;
    private final Map<String, InstantLine> exchange;
    private final LineCapabilities capabilities;
    private volatile LineSink sink;

    InstantLine(String number, Map<String, InstantLine> exchange) {
        this.number = number;
        this.exchange = exchange;
        AddressCapabilities address = AddressCapabilities.builder(number)
                .callFeatures(EnumSet.of(CallFeature.ANSWER, CallFeature.DROP))
                .maxActiveCalls(MANY)
                .build();
        this.capabilities = LineCapabilities.builder("Line " + number)
                .address(address)
                .mediaModes(EnumSet.of(MediaMode.INTERACTIVE_VOICE))
                .build();
    }

    @Override
    public String permanentId() {
        return number;
    }

    @Override
    public LineCapabilities capabilities() {
        return capabilities;
    }

    @Override
    public void open(LineSink to) {
        sink = to;
    }

    @Override
    public void close() {
        sink = null;
    }

    @Override
    public CallDriver makeCall(String destination, CallParams params, CallSink events, Completion completion) {
        InstantCall caller = new InstantCall(events);
        completion.succeed();
        events.state(CallState.DIALING);
        events.state(CallState.PROCEEDING);
        events.state(CallState.RINGBACK);
        exchange.get(destination).offer(caller, number);
        return caller;
    }

    private void offer(InstantCall caller, String from) {
        InstantCall called = new InstantCall(caller);
        called.announced(sink.newCall(called, incoming(from)).orElseThrow());
    }

    private CallInfo incoming(String from) {
        return CallInfo.builder()
                .origin(CallOrigin.INTERNAL)
                .mediaModes(EnumSet.of(MediaMode.INTERACTIVE_VOICE))
                .callerId(PartyId.of(from))
                .calledId(PartyId.of(number))
                .build();
    }

    /**
     * A call comes in that nobody makes.
     *
     * @param from the caller's number
     * @return where its events go
     */
    public CallSink callFromNowhere(String from) {
        InstantCall called = new InstantCall((InstantCall) null);
        CallSink events = sink.newCall(called, incoming(from)).orElseThrow();
        events.state(CallState.OFFERING, OfferingMode.ACTIVE);
        return events;
    }
}
