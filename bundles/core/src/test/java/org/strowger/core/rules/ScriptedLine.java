package org.strowger.core.rules;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.strowger.telephony.call.BearerMode;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.OfferingMode;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.device.AddressStateItem;
import org.strowger.telephony.device.DigitCapabilities;
import org.strowger.telephony.device.ForwardMode;
import org.strowger.telephony.device.ForwardRange;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.device.LineCapabilityFlag;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.device.MediaControlCapabilities;
import org.strowger.telephony.device.RemoveFromConference;
import org.strowger.telephony.device.ToneCapabilities;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.MediaControl;
import org.strowger.telephony.media.ToneMode;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.ConsultationStart;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.LineSink;
import org.strowger.telephony.spi.NewConference;
import org.strowger.telephony.spi.PickupTarget;

/** A line that does what a test tells it, and remembers what it and its calls were asked. */
final class ScriptedLine implements LineDriver, ScriptedEquipment {
    private final ScriptedProvider provider;
    private final String name;
    private volatile LineCapabilities capabilities;
    private final Map<Operation, Runnable> actions = new ConcurrentHashMap<>();
    private final Map<Operation, Object> answers = new ConcurrentHashMap<>();
    private final List<ScriptedCall> calls = new CopyOnWriteArrayList<>();
    private final Promises promises;
    private volatile LineSink sink;
    private volatile ConsultationStart consultation;
    private volatile boolean consults;
    private volatile boolean gathers;
    private volatile boolean tidy = true;
    private volatile boolean givesCalls = true;
    private volatile Set<LineCondition> conditions = EnumSet.of(LineCondition.CONNECTED, LineCondition.IN_SERVICE);

    ScriptedLine(ScriptedProvider provider, AddressCapabilities first, UnaryOperator<LineCapabilities.Builder> like) {
        this.provider = provider;
        this.name = first.address();
        this.capabilities = like.apply(usual(first)).build();
        this.promises = new Promises(provider.script());
    }

    private static LineCapabilities.Builder usual(AddressCapabilities first) {
        return ScriptedEquipment.equip(LineCapabilities.builder("Line " + first.address()))
                .address(first)
                .bearerModes(EnumSet.of(BearerMode.VOICE, BearerMode.PASSTHROUGH))
                .mediaModes(EnumSet.of(
                        MediaMode.UNKNOWN,
                        MediaMode.INTERACTIVE_VOICE,
                        MediaMode.AUTOMATED_VOICE,
                        MediaMode.DATA_MODEM,
                        MediaMode.G3_FAX))
                .lineStates(EnumSet.allOf(LineStateItem.class))
                .flag(LineCapabilityFlag.MEDIA_CONTROL)
                .digits(DigitCapabilities.of(Set.of(DigitMode.PULSE, DigitMode.DTMF), EnumSet.allOf(DigitMode.class))
                        .withTimeouts(Duration.ofSeconds(1), Duration.ofMinutes(1)))
                .tones(new ToneCapabilities(EnumSet.complementOf(EnumSet.of(ToneMode.BILLING)), 2, 3, 4))
                .mediaControl(new MediaControlCapabilities(2, 2, 2, 2));
    }

    /** An address that can do everything with its calls. */
    static AddressCapabilities address(String number) {
        return addressLike(number).build();
    }

    /** An address that can do everything with its calls but say what they carry, to be changed. */
    static AddressCapabilities.Builder addressLike(String number) {
        return addressWith(number, EnumSet.complementOf(EnumSet.of(CallFeature.MONITOR_MEDIA)));
    }

    /** An address that can do no more than this with its calls. */
    static AddressCapabilities.Builder addressWith(String number, Set<CallFeature> features) {
        return ScriptedEquipment.equip(AddressCapabilities.builder(number))
                .callFeatures(features)
                .maxActiveCalls(10_000)
                .maxHeldCalls(10_000)
                .removeFromConference(RemoveFromConference.ANY)
                .completionMessages(3)
                .forwarding(new ForwardRange(requestable(), 10, 10, 2, 9));
    }

    private static Set<ForwardMode> requestable() {
        return Stream.of(ForwardMode.values())
                .filter(ForwardMode::isRequestable)
                .collect(Collectors.toSet());
    }

    /** Does this each time it, or one of its calls, is asked. */
    ScriptedLine when(Operation operation, Runnable action) {
        actions.put(operation, action);
        return this;
    }

    ScriptedLine refuses(Operation operation, TelephonyError error) {
        return when(operation, () -> {
            throw new TelephonyException(error);
        });
    }

    ScriptedLine does(Operation operation) {
        actions.remove(operation);
        return this;
    }

    /** Answers this with something else than usual. */
    ScriptedLine answers(Operation operation, Object answer) {
        answers.put(operation, answer);
        return this;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T answer(Operation operation, T otherwise) {
        return (T) answers.getOrDefault(operation, otherwise);
    }

    /** Closing will not complete what is outstanding. */
    ScriptedLine leavesRequestsBehind() {
        tidy = false;
        return this;
    }

    /** It will return null whenever it should make a call. */
    ScriptedLine givesNoCalls() {
        givesCalls = false;
        return this;
    }

    /** Its switch will make a consultation call whenever calls are to be forwarded. */
    ScriptedLine consultsToForward() {
        consults = true;
        return this;
    }

    /** It gathers digits itself, rather than only report them. */
    ScriptedLine gathersDigits() {
        gathers = true;
        return this;
    }

    /** It only reports digits, from now on. */
    ScriptedLine gathersNoMore() {
        gathers = false;
        return this;
    }

    boolean isGathering() {
        return gathers;
    }

    /** What it was last given to make a consultation call with. */
    ConsultationStart consultation() {
        return consultation;
    }

    /** It makes a consultation call now. */
    ScriptedCall consults() {
        ScriptedCall call = hasCall();
        call.isBegun(script().fromCore(() -> consultation.begin(call)));
        return call;
    }

    /** How many requests without a call a test has yet to end. */
    int outstanding() {
        return promises.count();
    }

    /** The request without a call that was made first succeeds. */
    ScriptedLine succeeds() {
        promises.succeed();
        return this;
    }

    /** The request without a call that was made first succeeds with this. */
    ScriptedLine succeedsWith(Object value) {
        promises.succeedWith(value);
        return this;
    }

    /** The request without a call that was made first fails. */
    ScriptedLine fails(TelephonyError error) {
        promises.fail(error);
        return this;
    }

    /** The conditions that it is in when it is opened. */
    ScriptedLine startsIn(Set<LineCondition> at) {
        conditions = at;
        return this;
    }

    /** The newest of its calls. */
    ScriptedCall call() {
        return calls.get(calls.size() - 1);
    }

    List<ScriptedCall> calls() {
        return List.copyOf(calls);
    }

    /** Announces a call and says nothing of its state yet. */
    ScriptedCall announces(CallInfo info) {
        ScriptedCall call = hasCall();
        call.isAnnounced(info);
        return call;
    }

    /** An incoming voice call is offered. */
    ScriptedCall offers() {
        return offers(incoming().build());
    }

    ScriptedCall offers(CallInfo info) {
        ScriptedCall call = announces(info);
        call.reports(CallState.OFFERING, OfferingMode.ACTIVE);
        return call;
    }

    /** A call that exists already, in this state. */
    ScriptedCall shows(CallState state) {
        return announces(incoming().build()).reports(state);
    }

    ScriptedCall shows(CallState state, CallStateMode mode) {
        return announces(incoming().build()).reports(state, mode);
    }

    static CallInfo.Builder incoming() {
        return CallInfo.builder().origin(CallOrigin.EXTERNAL);
    }

    void rings(int ringMode, int ringCount) {
        script().toCore(() -> sink.ringing(ringMode, ringCount));
    }

    void isIn(Set<LineCondition> now) {
        script().toCore(() -> sink.conditions(now));
    }

    void addressChanges(int addressId, AddressStateItem... changed) {
        script().toCore(() -> sink.addressStateChanged(addressId, Set.of(changed)));
    }

    void changes(LineStateItem... changed) {
        script().toCore(() -> sink.lineStateChanged(Set.of(changed)));
    }

    void forwards(int addressId, int rings, Forwarding... now) {
        script().toCore(() -> sink.forwardingChanged(addressId, List.of(now), rings));
    }

    /** The network cancels a completion request. */
    void cancelsCompletion(int completionId) {
        script().toCore(() -> sink.completionCancelled(completionId));
    }

    void isClosedByForce() {
        script().toCore(() -> sink.closed());
    }

    /** It can do something else from now on. */
    void can(LineCapabilities now) {
        capabilities = now;
        script().toCore(() -> provider.context().capabilitiesChanged(this));
    }

    /** It is gone for good. */
    void isRemoved() {
        provider.removes(this);
    }

    /** Its provider leaves; nothing has settled yet. */
    void leaves(Office office) {
        office.switchboard().detach(provider);
    }

    /** What it and its calls were asked. */
    List<Operation> asked() {
        return entries().stream().map(Asked::operation).toList();
    }

    /** The arguments of each time that it or one of its calls was asked this. */
    List<List<Object>> argumentsOf(Operation operation) {
        return entries().stream()
                .filter(entry -> entry.operation() == operation)
                .map(Asked::arguments)
                .toList();
    }

    /** What it and its calls were asked, with everything. */
    List<Asked> entries() {
        return script().asked().stream()
                .filter(entry -> entry.whom() == this || calls.contains(entry.whom()))
                .toList();
    }

    String permanentIdOfDevice() {
        return provider.id() + "/" + name;
    }

    LineSink sink() {
        return sink;
    }

    Script script() {
        return provider.script();
    }

    boolean isTidy() {
        return tidy;
    }

    @Override
    public void does(Operation operation, Object whom, Object... arguments) {
        script().note(operation, whom, arguments);
        actions.getOrDefault(operation, () -> {}).run();
    }

    @Override
    public String permanentId() {
        return name;
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
        does(Operation.CREATED, this, id);
    }

    @Override
    public void open(LineSink given) {
        sink = given;
        does(Operation.OPEN, this);
    }

    @Override
    public void close() {
        if (tidy) {
            promises.failAll();
            calls.forEach(ScriptedCall::failsAll);
        }
        does(Operation.CLOSE, this);
    }

    @Override
    public void probe(Set<MediaMode> modes, CallParams params) {
        does(Operation.PROBE, this, modes, params);
    }

    @Override
    public void setMediaModes(Set<MediaMode> union) {
        does(Operation.MEDIA_MODES, this, Set.copyOf(union));
    }

    @Override
    public void setMediaControl(OptionalInt addressId, MediaControl control) {
        does(Operation.MEDIA_CONTROL, this, addressId, control);
    }

    @Override
    public void setStatusMessages(Set<LineStateItem> lineStates, Set<AddressStateItem> addressStates) {
        does(Operation.STATUS_MESSAGES, this, Set.copyOf(lineStates), Set.copyOf(addressStates));
    }

    /** Begins what a test will end, unless it is refused. */
    void begins(Operation operation, Object whom, Promise promise, Object... arguments) {
        try {
            does(operation, whom, arguments);
        } catch (Throwable refused) {
            promise.forget();
            throw refused;
        }
    }

    @Override
    public void begins(Operation operation, Promise promise, Object... arguments) {
        promises.add(promise);
        begins(operation, this, promise, arguments);
    }

    /** Begins what makes a call. */
    CallDriver makes(Operation operation, Object whom, Promise promise, CallSink given, Object... arguments) {
        ScriptedCall call = hasCall();
        call.isBeingMade(given, promise);
        begins(operation, whom, promise, arguments);
        return givesCalls ? call : null;
    }

    /** Begins what makes a conference and, newest of all, a consultation call. */
    NewConference makesConference(
            Object whom, Promise promise, CallSink conference, CallSink member, int parties, CallParams params) {
        ScriptedCall parent = hasCall();
        parent.isBeingMade(conference, promise);
        ScriptedCall child = hasCall();
        child.isBeingMade(member, promise);
        begins(Operation.SET_UP_CONFERENCE, whom, promise, parties, params);
        return givesCalls ? new NewConference(parent, child) : null;
    }

    private ScriptedCall hasCall() {
        ScriptedCall call = new ScriptedCall(this, name + "#" + (calls.size() + 1));
        calls.add(call);
        return call;
    }

    @Override
    public CallDriver makeCall(String destination, CallParams params, CallSink given, Completion completion) {
        return makes(Operation.MAKE_CALL, this, Promise.of(completion), given, destination, params);
    }

    @Override
    public NewConference setUpConference(
            int parties, CallParams params, CallSink conference, CallSink member, Completion completion) {
        return makesConference(this, Promise.of(completion), conference, member, parties, params);
    }

    @Override
    public CallDriver unpark(int addressId, String parkAddress, CallSink given, Completion completion) {
        return makes(Operation.UNPARK, this, Promise.of(completion), given, addressId, parkAddress);
    }

    @Override
    public CallDriver pickup(int addressId, PickupTarget target, CallSink given, Completion completion) {
        return makes(Operation.PICKUP, this, Promise.of(completion), given, addressId, target);
    }

    @Override
    public void forward(
            OptionalInt addressId,
            List<Forwarding> forwardings,
            int rings,
            CallParams params,
            ConsultationStart start,
            Completion completion) {
        consultation = start;
        Promise promise = Promise.of(completion);
        promises.add(promise);
        if (consults) {
            consults().isAskedBy(promise);
        }
        begins(Operation.FORWARD, this, promise, addressId, forwardings, rings, params);
    }

    @Override
    public void uncompleteCall(int completionId, Completion completion) {
        begins(Operation.UNCOMPLETE_CALL, Promise.of(completion), completionId);
    }

    Optional<CallSink> accept(ScriptedCall call, CallInfo info) {
        return script().fromCore(() -> sink.newCall(call, info));
    }

    @Override
    public String toString() {
        return permanentIdOfDevice();
    }
}
