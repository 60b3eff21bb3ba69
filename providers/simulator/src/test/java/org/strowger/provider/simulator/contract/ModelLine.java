package org.strowger.provider.simulator.contract;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallTreatment;
import org.strowger.telephony.call.TerminalMode;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.device.DigitCapabilities;
import org.strowger.telephony.device.ExtensionId;
import org.strowger.telephony.device.ExtensionVersion;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.device.LineCapabilityFlag;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.device.LineFeature;
import org.strowger.telephony.device.LineReadings;
import org.strowger.telephony.device.MediaControlCapabilities;
import org.strowger.telephony.device.Terminal;
import org.strowger.telephony.device.TerminalDevice;
import org.strowger.telephony.device.TerminalSharing;
import org.strowger.telephony.device.UserUserSizes;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.MediaControl;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.CompletionOf;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.LineSink;

/** A line that has everything which no other provider has. Used on the thread of the test. */
final class ModelLine implements LineDriver {
    private static final ExtensionVersion VERSION = new ExtensionVersion(1, 0);
    private static final String CONFIGURED = "comm";
    private static final int MOST = 16;
    private static final Set<CallFeature> FEATURES = EnumSet.of(
            CallFeature.DROP,
            CallFeature.GATHER_DIGITS,
            CallFeature.MONITOR_DIGITS,
            CallFeature.SET_CALL_DATA,
            CallFeature.SET_TREATMENT,
            CallFeature.SET_QOS,
            CallFeature.SET_TERMINAL,
            CallFeature.SET_MEDIA_CONTROL,
            CallFeature.SEND_USER_USER,
            CallFeature.RELEASE_USER_USER);

    private final ModelProvider provider;
    private final ModelWork work;
    private final Set<LineCondition> conditions = EnumSet.of(LineCondition.CONNECTED, LineCondition.IN_SERVICE);
    private Optional<ModelCall> call = Optional.empty();
    private List<Set<TerminalMode>> routed = List.of(Set.of());
    private DataBlock configuration = DataBlock.ofText("9600");
    private LineSink sink;

    ModelLine(ModelProvider provider) {
        this.provider = provider;
        work = new ModelWork(provider::scheduler);
    }

    /** The call made last. */
    Optional<ModelCall> call() {
        return call.filter(last -> !last.isOver());
    }

    @Override
    public String permanentId() {
        return "model";
    }

    @Override
    public LineCapabilities capabilities() {
        AddressCapabilities address = AddressCapabilities.builder("1")
                .callFeatures(FEATURES)
                .maxCallData(MOST)
                .treatments(List.of(CallTreatment.SILENCE, CallTreatment.MUSIC))
                .build();
        return LineCapabilities.builder("model")
                .address(address)
                .flag(LineCapabilityFlag.CLOSE_DROP)
                .flag(LineCapabilityFlag.MEDIA_CONTROL)
                .features(Set.of(
                        LineFeature.MAKE_CALL,
                        LineFeature.SET_TERMINAL,
                        LineFeature.SET_DEVICE_STATUS,
                        LineFeature.DEVICE_SPECIFIC,
                        LineFeature.DEVICE_SPECIFIC_FEATURE))
                .digits(DigitCapabilities.of(Set.of(), Set.of(DigitMode.DTMF))
                        .withTimeouts(Duration.ofMillis(1), Duration.ofMinutes(1)))
                .mediaControl(new MediaControlCapabilities(1, 1, 1, 1))
                .extensionId(ExtensionId.of("a3f0c5de-1111-4222-8333-444455556666"))
                .terminals(List.of(new Terminal(
                        "headset",
                        TerminalDevice.HEADSET,
                        Set.of(TerminalMode.MEDIA_BIDIRECTIONAL),
                        TerminalSharing.PRIVATE)))
                .settableConditions(Set.of(LineCondition.MESSAGE_WAITING))
                .userUser(UserUserSizes.ofAll(MOST))
                .build();
    }

    @Override
    public void open(LineSink to) {
        sink = to;
    }

    @Override
    public void close() {
        work.fail();
        call.ifPresent(CallDriver::close);
    }

    @Override
    public CallDriver makeCall(String destination, CallParams params, CallSink events, Completion completion) {
        ModelCall made = new ModelCall(new ModelWork(provider::scheduler), events, params.userUser(), completion);
        call = Optional.of(made);
        return made;
    }

    @Override
    public void setMediaControl(OptionalInt addressId, MediaControl control) {
        // What triggers something here is nothing that a test can see.
    }

    @Override
    public void setConditions(Set<LineCondition> which, boolean on, Completion completion) {
        work.begin(completion, () -> {
            if (on) {
                conditions.addAll(which);
            } else {
                conditions.removeAll(which);
            }
            sink.conditions(Set.copyOf(conditions));
        });
    }

    @Override
    public void setTerminal(
            OptionalInt addressId, int terminal, Set<TerminalMode> modes, boolean on, Completion completion) {
        work.begin(completion, () -> {
            routed = List.of(ModelCall.routed(routed, modes, on));
            sink.readings(LineReadings.none().withTerminals(routed));
        });
    }

    @Override
    public DataBlock configuration(String deviceClass) {
        require(deviceClass);
        return configuration;
    }

    @Override
    public void configure(String deviceClass, DataBlock given) {
        require(deviceClass);
        configuration = given;
    }

    private static void require(String deviceClass) {
        if (!deviceClass.equals(CONFIGURED)) {
            throw new TelephonyException(LineError.INVALDEVICECLASS);
        }
    }

    @Override
    public ExtensionVersion negotiateExtensions(ExtensionVersion lowest, ExtensionVersion highest) {
        if (!VERSION.isWithin(lowest, highest)) {
            throw new TelephonyException(LineError.INCOMPATIBLEEXTVERSION);
        }
        return VERSION;
    }

    @Override
    public void selectExtensions(Optional<ExtensionVersion> version) {
        version.ifPresent(wanted -> negotiateExtensions(wanted, wanted));
    }

    @Override
    public void deviceSpecific(
            OptionalInt addressId,
            Optional<CallDriver> about,
            DataBlock parameters,
            CompletionOf<DataBlock> completion) {
        work.deliver(completion, parameters);
    }

    @Override
    public void deviceSpecificFeature(int feature, DataBlock parameters, CompletionOf<DataBlock> completion) {
        throw new TelephonyException(LineError.INVALFEATURE);
    }
}
