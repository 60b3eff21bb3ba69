package org.strowger.provider.simulator.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.provider.simulator.Operation;
import org.strowger.provider.simulator.internal.fault.Fault;
import org.strowger.provider.simulator.internal.fault.FaultDesk;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.provider.simulator.internal.post.OpenRequest;
import org.strowger.provider.simulator.internal.post.Timers;
import org.strowger.provider.simulator.internal.post.ValueCompletion;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallReason;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.call.TerminalMode;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.device.DeviceIdentity;
import org.strowger.telephony.device.ExtensionVersion;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.MediaControl;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.CompletionOf;
import org.strowger.telephony.spi.ConsultationStart;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.LineSink;
import org.strowger.telephony.spi.NewConference;
import org.strowger.telephony.spi.PickupTarget;

/** A line of the exchange as the core sees it: enters the {@link Mailroom} and acts on the {@link Station}. */
final class SimulatedLine implements LineDriver {
    /** Version of the extensions, which give back what they are sent. */
    private static final ExtensionVersion EXTENSIONS = new ExtensionVersion(1, 0);

    private static final String DEVICE_CLASS = "strowger/simulator";

    private final ExchangeFloor floor;
    private final Station station;
    private final FaultDesk faults;
    private volatile DataBlock configuration = DataBlock.empty();

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

    ExchangeFloor floor() {
        return floor;
    }

    ExchangeSettings settings() {
        return floor.settings();
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
        return Capabilities.of(floor.settings(), station);
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
        requireDetectable(union);
        mailroom().inside(() -> station.wantsMedia(union));
    }

    private void requireDetectable(Set<MediaMode> union) {
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
    public void probe(Set<MediaMode> modes, CallParams params) {
        requireDetectable(modes);
        mailroom().inside(() -> station.requireOriginating(params));
    }

    @Override
    public CallDriver makeCall(String destination, CallParams params, CallSink sink, Completion completion) {
        Creation creation = new Creation(this, Operation.MAKE_CALL, completion);
        return mailroom().inside(() -> {
            DialString.parse(destination, settings()::understands);
            station.requireOpen();
            LineCall call = station.originate(params);
            AttachedCall pending = creation.brings(call, sink);
            creation.start(() -> {
                new Transfers(call).requirePredictable();
                return new BasicControl(call).begin(destination);
            });
            return pending;
        });
    }

    @Override
    public NewConference setUpConference(
            int parties, CallParams params, CallSink conference, CallSink consultation, Completion completion) {
        Creation creation = new Creation(this, Operation.SETUP_CONFERENCE, completion);
        return mailroom().inside(() -> {
            station.requireOpen();
            Conferences.requireSetUpWithoutCall(floor, parties);
            LineCall next = station.originate(params);
            Conference made = new Conference(station, next.address());
            station.add(made.parent());
            NewConference both =
                    new NewConference(creation.brings(made.parent(), conference), creation.brings(next, consultation));
            creation.start(() -> Conferences.setUpWithoutCall(parties, made, next));
            return both;
        });
    }

    @Override
    public CallDriver unpark(int addressId, String parkAddress, CallSink sink, Completion completion) {
        Creation creation = new Creation(this, Operation.UNPARK, completion);
        return mailroom().inside(() -> {
            requireParking();
            LineCall fresh = appearance(addressId);
            AttachedCall pending = creation.brings(fresh, sink);
            creation.start(() -> floor.orbit().unpark(parkAddress, fresh));
            return pending;
        });
    }

    @Override
    public CallDriver pickup(int addressId, PickupTarget target, CallSink sink, Completion completion) {
        Creation creation = new Creation(this, Operation.PICKUP, completion);
        return mailroom().inside(() -> {
            LineCall fresh = appearance(addressId);
            AttachedCall pending = creation.brings(fresh, sink);
            Place here = new Place(station, fresh.address());
            creation.start(() -> new Pickups(here).pickUp(target, fresh));
            return pending;
        });
    }

    @Override
    public void uncompleteCall(int completionId, Completion completion) {
        request(Operation.UNCOMPLETE_CALL, completion, () -> floor.completions().cancel(station, completionId));
    }

    @Override
    public void forward(
            OptionalInt addressId,
            List<Forwarding> forwardings,
            int rings,
            CallParams params,
            ConsultationStart consultation,
            Completion completion) {
        new ForwardRequest(this, addressId, forwardings, rings).begin(params, consultation, completion);
    }

    @Override
    public void setConditions(Set<LineCondition> conditions, boolean on, Completion completion) {
        request(Operation.SET_CONDITIONS, completion, () -> {
            floor.requireFacility(Facility.SET_CONDITIONS, "have their conditions set");
            return () -> station.set(conditions, on);
        });
    }

    @Override
    public void setMediaControl(OptionalInt addressId, MediaControl control) {
        floor.requireFacility(Facility.MEDIA_CONTROL, "control the media of calls");
        mailroom().inside(() -> {
            station.requireOpen();
            station.equipment().streams().set(addressId, control);
        });
    }

    @Override
    public void setTerminal(
            OptionalInt addressId, int terminal, Set<TerminalMode> modes, boolean on, Completion completion) {
        request(Operation.SET_TERMINAL, completion, () -> {
            floor.requireFacility(Facility.TERMINALS, "route events to terminals");
            return station.equipment().route(addressId, Terminals.change(terminal, modes, on));
        });
    }

    @Override
    public DeviceIdentity deviceId(String deviceClass, OptionalInt addressId) {
        requireOwnClass(deviceClass);
        return DeviceIdentity.of(permanentId());
    }

    @Override
    public DataBlock configuration(String deviceClass) {
        requireOwnClass(deviceClass);
        return configuration;
    }

    @Override
    public void configure(String deviceClass, DataBlock data) {
        requireOwnClass(deviceClass);
        configuration = data;
    }

    private void requireOwnClass(String deviceClass) {
        if (!settings().has(Facility.DEVICE_CLASS) || !deviceClass.equals(DEVICE_CLASS)) {
            throw new TelephonyException(
                    LineError.INVALDEVICECLASS,
                    "line " + permanentId() + " has no device of the class \"" + deviceClass + "\"");
        }
    }

    @Override
    public ExtensionVersion negotiateExtensions(ExtensionVersion lowest, ExtensionVersion highest) {
        floor.requireFacility(Facility.EXTENSIONS, "do anything device-specific");
        requireSupported(EXTENSIONS.isWithin(lowest, highest), "between " + lowest + " and " + highest);
        return EXTENSIONS;
    }

    @Override
    public void selectExtensions(Optional<ExtensionVersion> version) {
        version.ifPresent(each -> {
            floor.requireFacility(Facility.EXTENSIONS, "do anything device-specific");
            requireSupported(each.equals(EXTENSIONS), each.toString());
        });
    }

    private static void requireSupported(boolean supported, String wanted) {
        if (!supported) {
            throw new TelephonyException(
                    LineError.INCOMPATIBLEEXTVERSION, "the extensions have version " + EXTENSIONS + ", not " + wanted);
        }
    }

    @Override
    public void deviceSpecific(
            OptionalInt addressId,
            Optional<CallDriver> call,
            DataBlock parameters,
            CompletionOf<DataBlock> completion) {
        echo(parameters, completion);
    }

    @Override
    public void deviceSpecificFeature(int feature, DataBlock parameters, CompletionOf<DataBlock> completion) {
        echo(parameters, completion);
    }

    private void echo(DataBlock parameters, CompletionOf<DataBlock> completion) {
        ValueCompletion<DataBlock> answer = new ValueCompletion<>(completion);
        answer.deliver(parameters);
        request(Operation.LINE_SPECIFIC, answer, () -> {
            floor.requireFacility(Facility.EXTENSIONS, "do anything device-specific");
            return () -> {};
        });
    }

    /** A request of no call; it is reported before the line is closed. */
    void request(Operation operation, Completion completion, Supplier<Runnable> check) {
        Fault fault = faultAt(operation);
        fault.strike();
        mailroom().inside(() -> {
            OpenRequest request = new OpenRequest(mailroom(), fault.spoil(timers(), completion), () -> {});
            station.requireOpen().track(request);
            fault.perform(timers(), request, () -> request.carryOut(check));
        });
    }

    private void requireParking() {
        boolean canPark = settings().has(Facility.PARK_DIRECTED) || settings().has(Facility.PARK_NON_DIRECTED);
        if (!canPark) {
            throw new TelephonyException(LineError.OPERATIONUNAVAIL, "lines of this exchange cannot unpark calls");
        }
    }

    /** A call that will take a place somewhere. */
    private LineCall appearance(int addressId) {
        station.requireOpen();
        LineAddress address = station.address(addressId);
        Connection nowhere = floor.connect(
                new Caller(PartyId.unknown(), CallOrigin.UNKNOWN, settings().mediaModes()));
        CallInfo unknown = CallInfos.takenOver(address, nowhere.id(), nowhere.caller(), CallReason.UNKNOWN);
        return station.add(LineCall.incoming(station, address, nowhere, unknown));
    }
}
