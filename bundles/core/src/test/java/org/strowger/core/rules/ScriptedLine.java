package org.strowger.core.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
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
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.LineSink;

/** A line that does what a test tells it, and remembers what it and its calls were asked. */
final class ScriptedLine implements LineDriver {
    private final ScriptedProvider provider;
    private final String name;
    private final LineCapabilities capabilities;
    private final Map<Operation, Runnable> actions = new ConcurrentHashMap<>();
    private final List<ScriptedCall> calls = new CopyOnWriteArrayList<>();
    private volatile LineSink sink;
    private volatile boolean tidy = true;
    private volatile boolean givesCalls = true;
    private volatile Set<LineCondition> conditions = EnumSet.of(LineCondition.CONNECTED, LineCondition.IN_SERVICE);

    ScriptedLine(ScriptedProvider provider, String name, UnaryOperator<LineCapabilities.Builder> like) {
        this.provider = provider;
        this.name = name;
        this.capabilities = like.apply(usual(name)).build();
    }

    private static LineCapabilities.Builder usual(String name) {
        return LineCapabilities.builder("Line " + name)
                .address(address(name))
                .bearerModes(EnumSet.of(BearerMode.VOICE, BearerMode.PASSTHROUGH))
                .mediaModes(EnumSet.of(
                        MediaMode.UNKNOWN,
                        MediaMode.INTERACTIVE_VOICE,
                        MediaMode.AUTOMATED_VOICE,
                        MediaMode.DATA_MODEM,
                        MediaMode.G3_FAX))
                .lineStates(EnumSet.allOf(LineStateItem.class));
    }

    static AddressCapabilities address(String number) {
        return AddressCapabilities.builder(number)
                .callFeatures(EnumSet.allOf(CallFeature.class))
                .maxActiveCalls(10_000)
                .maxHeldCalls(10_000)
                .build();
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

    /** Closing will not complete what is outstanding. */
    ScriptedLine leavesRequestsBehind() {
        tidy = false;
        return this;
    }

    /** Its makeCall will return null. */
    ScriptedLine givesNoCalls() {
        givesCalls = false;
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
        ScriptedCall call = new ScriptedCall(this, name + "#" + (calls.size() + 1));
        calls.add(call);
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

    void isClosedByForce() {
        script().toCore(() -> sink.closed());
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

    private List<Asked> entries() {
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

    void does(Operation operation, Object whom, Object... arguments) {
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
            calls.forEach(ScriptedCall::failsAll);
        }
        does(Operation.CLOSE, this);
    }

    @Override
    public void setMediaModes(Set<MediaMode> union) {
        does(Operation.MEDIA_MODES, this, Set.copyOf(union));
    }

    @Override
    public void setStatusMessages(Set<LineStateItem> lineStates, Set<AddressStateItem> addressStates) {
        does(Operation.STATUS_MESSAGES, this, Set.copyOf(lineStates), Set.copyOf(addressStates));
    }

    @Override
    public CallDriver makeCall(String destination, CallParams params, CallSink given, Completion completion) {
        ScriptedCall call = new ScriptedCall(this, name + "#" + (calls.size() + 1));
        calls.add(call);
        call.isBeingMade(given, completion);
        does(Operation.MAKE_CALL, this, destination, params);
        return givesCalls ? call : null;
    }

    Optional<CallSink> accept(ScriptedCall call, CallInfo info) {
        return script().fromCore(() -> sink.newCall(call, info));
    }

    @Override
    public String toString() {
        return permanentIdOfDevice();
    }
}
