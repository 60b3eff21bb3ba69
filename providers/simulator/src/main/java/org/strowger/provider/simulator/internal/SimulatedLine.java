package org.strowger.provider.simulator.internal;

import java.util.Set;
import java.util.TreeSet;
import org.strowger.provider.simulator.Operation;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.LineSink;

/** A line of the exchange as the core sees it: enters the {@link Mailroom} and acts on the {@link Station}. */
final class SimulatedLine implements LineDriver {
    private final ExchangeFloor floor;
    private final Station station;
    private final FaultDesk faults;

    SimulatedLine(ExchangeFloor floor, String number, FaultDesk faults) {
        this.floor = floor;
        this.station = new Station(floor, number);
        this.faults = faults;
    }

    Station station() {
        return station;
    }

    Mailroom mailroom() {
        return floor.mailroom();
    }

    Timers timers() {
        return floor.timers();
    }

    /** What goes wrong with this operation now. */
    Fault faultAt(Operation operation) {
        return faults.next(permanentId(), operation);
    }

    @Override
    public String permanentId() {
        return station.number();
    }

    @Override
    public LineCapabilities capabilities() {
        return Capabilities.of(floor.settings(), station.number());
    }

    @Override
    public Set<LineCondition> conditions() {
        return mailroom().inside(station::conditions);
    }

    @Override
    public void open(LineSink sink) {
        faultAt(Operation.OPEN_LINE).strike();
        mailroom().inside(() -> station.open(new OpenLine(this, sink)));
    }

    @Override
    public void close() {
        faultAt(Operation.CLOSE_LINE).strike();
        mailroom().settle(station::close);
    }

    @Override
    public void setMediaModes(Set<MediaMode> union) {
        Set<MediaMode> unknown = new TreeSet<>(union);
        unknown.removeAll(floor.settings().mediaModes());
        if (!unknown.isEmpty()) {
            throw new TelephonyException(
                    LineError.INVALMEDIAMODE,
                    "line " + permanentId() + " cannot detect " + unknown + ", only "
                            + floor.settings().mediaModes());
        }
    }

    @Override
    public CallDriver makeCall(String destination, CallParams params, CallSink sink, Completion completion) {
        Fault fault = faultAt(Operation.MAKE_CALL);
        fault.strike();
        return mailroom().inside(() -> {
            DialString.parse(destination, floor.settings()::understands);
            station.requireOpen();
            LineCall call = station.originate(params);
            AttachedCall pending = new AttachedCall(this, call, sink);
            call.record().attach(pending);
            OpenRequest request = pending.open(fault.spoil(completion), call::abandon);
            timers().after(
                            floor.settings().setupTime(),
                            () -> fault.perform(
                                    timers(), request, () -> request.carryOut(() -> call.begin(destination))));
            return pending;
        });
    }
}
