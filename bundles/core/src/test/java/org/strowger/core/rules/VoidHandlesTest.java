package org.strowger.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.strowger.telephony.AddressAgentControl;
import org.strowger.telephony.AgentControl;
import org.strowger.telephony.AgentSessionControl;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallMedia;
import org.strowger.telephony.CompletionControl;
import org.strowger.telephony.ConferenceControl;
import org.strowger.telephony.DetailControl;
import org.strowger.telephony.DeviceExtensions;
import org.strowger.telephony.DigitControl;
import org.strowger.telephony.ForwardControl;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineEquipment;
import org.strowger.telephony.LineMedia;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.ParkControl;
import org.strowger.telephony.PhoneOpenOptions;
import org.strowger.telephony.PickupControl;
import org.strowger.telephony.ProxyControl;
import org.strowger.telephony.QueueControl;
import org.strowger.telephony.RingCount;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.TerminalControl;
import org.strowger.telephony.ToneControl;
import org.strowger.telephony.TransferControl;
import org.strowger.telephony.UserUserControl;
import org.strowger.telephony.agent.AgentData;
import org.strowger.telephony.agent.AgentHandle;
import org.strowger.telephony.agent.AgentSessionHandle;
import org.strowger.telephony.agent.AgentSessionState;
import org.strowger.telephony.agent.AgentState;
import org.strowger.telephony.agent.AgentStateEx;
import org.strowger.telephony.agent.GroupId;
import org.strowger.telephony.agent.QueueId;
import org.strowger.telephony.call.BearerChange;
import org.strowger.telephony.call.BearerMode;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CompletionMode;
import org.strowger.telephony.call.FlowSpec;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.QualityOfService;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.device.ExtensionVersion;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.device.PhoneDeviceId;
import org.strowger.telephony.device.PhonePrivilege;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.GatherRequest;
import org.strowger.telephony.media.MediaControl;
import org.strowger.telephony.media.Tone;
import org.strowger.telephony.media.ToneMode;
import org.strowger.testing.Rule;

/** Every operation there is, found by reflection, refuses a void handle first, whatever else is wrong. */
@Rule({"L-037", "L-093", "L-114"})
class VoidHandlesTest {
    private static final Set<String> ALWAYS_ALLOWED =
            Set.of("handle", "line", "isValid", "close", "device", "options", "tag", "isOpen", "application");
    private static final Map<Class<?>, Function<Call, Object>> OF_CALL = Map.ofEntries(
            Map.entry(Call.class, call -> call),
            Map.entry(TransferControl.class, Call::transfer),
            Map.entry(ConferenceControl.class, Call::conference),
            Map.entry(ParkControl.class, Call::park),
            Map.entry(CompletionControl.class, Call::completion),
            Map.entry(CallMedia.class, Call::media),
            Map.entry(DigitControl.class, Call::digits),
            Map.entry(ToneControl.class, Call::tones),
            Map.entry(DetailControl.class, Call::details),
            Map.entry(UserUserControl.class, call -> call.details().userUser()),
            Map.entry(TerminalControl.class, call -> call.details().terminals()));
    private static final Set<String> OF_A_PARENT = Set.of("prepareAdd", "add");

    private final Office office = new Office();
    private final ScriptedLine line = office.line("2001");
    private final Desk anna = office.desk("anna");
    private Call valid;
    private Call givenBack;
    private Call ofClosedLine;
    private Line closed;
    private List<PickupControl> pickup;
    private List<ForwardControl> forwarding;
    private Map<Class<?>, Object> ofAgents;
    private LineMedia media;
    private LineEquipment equipment;
    private DeviceExtensions extensions;
    private RingCount rings;

    @BeforeEach
    void open() {
        LineOpenOptions voice = LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE);
        closed = anna.opens(line, voice);
        pickup = List.of(closed.pickup(0));
        forwarding = List.of(closed.forwarding(), closed.forwarding(0));
        ofAgents = Map.of(
                AgentControl.class, closed.agents(),
                AddressAgentControl.class, closed.agents().at(0),
                AgentSessionControl.class, closed.agents().sessions(),
                QueueControl.class, closed.agents().queues(),
                ProxyControl.class, closed.proxy());
        media = closed.media();
        equipment = closed.equipment();
        extensions = closed.extensions();
        rings = closed.rings(0);
        ofClosedLine = anna.gets(line.shows(CallState.CONNECTED));
        closed.close();
        anna.opens(line, voice);
        givenBack = anna.gets(line.shows(CallState.CONNECTED));
        givenBack.close();
        valid = anna.gets(line.shows(CallState.CONNECTED));
        office.settle();
        line.script().forget();
    }

    @AfterEach
    void close() {
        assertThat(line.asked()).as("what reached the provider").isEmpty();
        anna.heardNothing();
        office.close();
    }

    @TestFactory
    Stream<DynamicTest> aCallThatWasGivenBackIsRefusedWhateverIsAsked() {
        return OF_CALL.entrySet().stream()
                .flatMap(of -> everything(of.getKey(), () -> of.getValue().apply(givenBack)));
    }

    @TestFactory
    Stream<DynamicTest> aCallOfAClosedLineIsRefusedWhateverIsAsked() {
        return OF_CALL.entrySet().stream()
                .flatMap(of -> everything(of.getKey(), () -> of.getValue().apply(ofClosedLine)));
    }

    @TestFactory
    Stream<DynamicTest> aClosedLineIsRefusedWhateverIsAsked() {
        return Stream.of(
                        everything(Line.class, () -> closed),
                        everything(LineMedia.class, () -> media),
                        everything(LineEquipment.class, () -> equipment),
                        everything(DeviceExtensions.class, () -> extensions),
                        everything(RingCount.class, () -> rings),
                        pickup.stream().flatMap(control -> everything(PickupControl.class, () -> control)),
                        forwarding.stream().flatMap(control -> everything(ForwardControl.class, () -> control)),
                        ofAgents.entrySet().stream()
                                .flatMap(control -> everything(control.getKey(), control::getValue)))
                .flatMap(tests -> tests);
    }

    @TestFactory
    @Rule({"L-031", "L-104"})
    Stream<DynamicTest> aClosedSessionIsRefusedWhateverIsAsked() {
        TelephonySession session = office.desk("carl").session();
        session.close();
        return everything(TelephonySession.class, () -> session);
    }

    private interface Subject {
        Object get();
    }

    private Stream<DynamicTest> everything(Class<?> type, Subject subject) {
        return Arrays.stream(type.getMethods())
                .filter(method -> !ALWAYS_ALLOWED.contains(method.getName()))
                .filter(method -> type == Line.class || !OF_CALL.containsKey(method.getReturnType()))
                .flatMap(method -> arguments(method).stream()
                        .map(given -> DynamicTest.dynamicTest(
                                type.getSimpleName() + "." + method.getName() + given,
                                () -> isRefused(type, method, subject.get(), given))));
    }

    /** Good arguments, and each that can be null as null. */
    private List<List<Optional<Object>>> arguments(Method method) {
        List<Optional<Object>> good = new ArrayList<>();
        for (Class<?> type : method.getParameterTypes()) {
            good.add(Optional.of(sample(type)));
        }
        List<List<Optional<Object>>> all = new ArrayList<>();
        all.add(good);
        for (int i = 0; i < good.size(); i++) {
            if (!method.getParameterTypes()[i].isPrimitive()) {
                List<Optional<Object>> bad = new ArrayList<>(good);
                bad.set(i, Optional.empty());
                all.add(bad);
            }
        }
        return all;
    }

    private Object sample(Class<?> type) {
        return Stream.of(
                        "1002",
                        true,
                        0,
                        0L,
                        List.of(),
                        Set.of(),
                        valid,
                        CallParams.defaults(),
                        CallPrivilege.OWNER,
                        CallFeature.DROP,
                        MediaMode.G3_FAX,
                        CompletionMode.CAMP_ON,
                        BearerChange.to(BearerMode.VOICE),
                        DigitMode.DTMF,
                        GatherRequest.digits(1),
                        Tone.of(ToneMode.BEEP),
                        MediaControl.none(),
                        LineOpenOptions.monitor(),
                        new LineDeviceId(0),
                        new PhoneDeviceId(0),
                        PhonePrivilege.MONITOR,
                        PhoneOpenOptions.monitor(),
                        new ExtensionVersion(1, 0),
                        Optional.empty(),
                        new AgentHandle(1),
                        new AgentSessionHandle(1),
                        new QueueId(1),
                        new GroupId(new UUID(1, 2)),
                        AgentState.READY,
                        AgentStateEx.READY,
                        AgentSessionState.READY,
                        AgentData.of(),
                        PhoneOpenOptions.monitor(),
                        new ExtensionVersion(1, 0),
                        Duration.ZERO,
                        DataBlock.empty(),
                        new QualityOfService(FlowSpec.bestEffort(), FlowSpec.bestEffort()))
                .filter(value -> boxed(type).isInstance(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("add a sample of " + type));
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    private static void isRefused(Class<?> type, Method method, Object subject, List<Optional<Object>> given)
            throws IllegalAccessException {
        Object[] arguments = given.stream().map(value -> value.orElse(null)).toArray();
        Object outcome;
        try {
            method.setAccessible(true);
            outcome = method.invoke(subject, arguments);
        } catch (InvocationTargetException refusal) {
            outcome = refusal.getCause();
        }
        LineError expected = expected(type, method);
        assertThat(outcome).isInstanceOfSatisfying(TelephonyException.class, refusal -> assertThat(refusal.error())
                .isEqualTo(expected));
    }

    private static LineError expected(Class<?> type, Method method) {
        if (type == TelephonySession.class) {
            return LineError.INVALAPPHANDLE;
        }
        if (!OF_CALL.containsKey(type)) {
            return LineError.INVALLINEHANDLE;
        }
        return type == ConferenceControl.class && OF_A_PARENT.contains(method.getName())
                ? LineError.INVALCONFCALLHANDLE
                : LineError.INVALCALLHANDLE;
    }
}
