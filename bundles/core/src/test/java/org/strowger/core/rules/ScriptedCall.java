package org.strowger.core.rules;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.strowger.telephony.call.BearerChange;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.CompletionMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.GatherEnd;
import org.strowger.telephony.media.GatherRequest;
import org.strowger.telephony.media.MediaControl;
import org.strowger.telephony.media.MonitoredTone;
import org.strowger.telephony.media.TickCount;
import org.strowger.telephony.media.Tone;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.CompletionOf;
import org.strowger.telephony.spi.Gathering;
import org.strowger.telephony.spi.Generation;
import org.strowger.telephony.spi.NewConference;

/** A call whose requests a test completes, and whose events it raises, by hand. */
final class ScriptedCall implements CallDriver, ScriptedDetails {
    private final ScriptedLine line;
    private final String name;
    private final Promises promises;
    private volatile Optional<CallSink> sink = Optional.empty();
    private volatile Generation generation;
    private volatile Gathering gathering;
    private volatile boolean quick;
    private volatile Optional<String> gathersAtOnce = Optional.empty();

    ScriptedCall(ScriptedLine line, String name) {
        this.line = line;
        this.name = name;
        this.promises = new Promises(line.script());
    }

    void isAnnounced(CallInfo info) {
        sink = line.accept(this, info);
    }

    /** Its events go here once the request that makes it, which is one of its own, has succeeded. */
    void isBeingMade(CallSink given, Promise promise) {
        isBegun(given);
        isAskedBy(promise);
    }

    void isBegun(CallSink given) {
        sink = Optional.of(given);
    }

    void isAskedBy(Promise promise) {
        promises.add(promise);
    }

    /** Whether the core took the call. */
    boolean isTaken() {
        return sink.isPresent();
    }

    /** The request that was made first succeeds. */
    ScriptedCall succeeds() {
        promises.succeed();
        return this;
    }

    /** The request that was made first succeeds with this. */
    ScriptedCall succeedsWith(Object value) {
        promises.succeedWith(value);
        return this;
    }

    /** The request that was made first fails. */
    ScriptedCall fails(TelephonyError error) {
        promises.fail(error);
        return this;
    }

    void failsAll() {
        promises.failAll();
    }

    /** The completion of the request that was made first; it stays outstanding. */
    Completion completion() {
        return promises.first().completion();
    }

    int outstanding() {
        return promises.count();
    }

    ScriptedCall reports(CallState state) {
        line.script().toCore(() -> sink().state(state));
        return this;
    }

    ScriptedCall reports(CallState state, CallStateMode mode) {
        line.script().toCore(() -> sink().state(state, mode));
        return this;
    }

    /** It is a member of this conference now. */
    ScriptedCall joins(ScriptedCall conference) {
        line.script().toCore(() -> sink().conferenced(conference.sink()));
        return this;
    }

    ScriptedCall tells(CallInfo info, CallInfoItem... changed) {
        line.script().toCore(() -> sink().info(info, Set.of(changed)));
        return this;
    }

    CallSink sink() {
        return sink.orElseThrow(() -> new IllegalStateException("the core did not take call " + name));
    }

    /** What this call was asked. */
    List<Operation> asked() {
        return line.script().asked().stream()
                .filter(entry -> entry.whom() == this)
                .map(Asked::operation)
                .toList();
    }

    @Override
    public void accept(Completion completion) {
        begins(Operation.ACCEPT, completion);
    }

    @Override
    public void answer(Completion completion) {
        begins(Operation.ANSWER, completion);
    }

    @Override
    public void dial(String digits, Completion completion) {
        begins(Operation.DIAL, completion, digits);
    }

    @Override
    public void drop(Completion completion) {
        begins(Operation.DROP, completion);
    }

    @Override
    public void redirect(String destination, Completion completion) {
        begins(Operation.REDIRECT, completion, destination);
    }

    @Override
    public void hold(Completion completion) {
        begins(Operation.HOLD, completion);
    }

    @Override
    public void unhold(Completion completion) {
        begins(Operation.UNHOLD, completion);
    }

    @Override
    public void swapHold(CallDriver held, Completion completion) {
        begins(Operation.SWAP_HOLD, completion, held);
    }

    @Override
    public void setMediaModes(Set<MediaMode> modes) {
        line.does(Operation.CALL_MEDIA, this, modes);
    }

    @Override
    public void setBearer(BearerChange change, Completion completion) {
        begins(Operation.BEARER, completion, change);
    }

    @Override
    public void secure(Completion completion) {
        begins(Operation.SECURE, completion);
    }

    @Override
    public CallDriver setUpTransfer(CallParams params, CallSink consultation, Completion completion) {
        return makes(Operation.SET_UP_TRANSFER, consultation, completion, params);
    }

    @Override
    public void completeTransfer(CallDriver consultation, Completion completion) {
        begins(Operation.COMPLETE_TRANSFER, completion, consultation);
    }

    @Override
    public CallDriver completeTransferAsConference(
            CallDriver consultation, CallSink conference, Completion completion) {
        return makes(Operation.COMPLETE_AS_CONFERENCE, conference, completion, consultation);
    }

    @Override
    public void blindTransfer(String destination, Completion completion) {
        begins(Operation.BLIND_TRANSFER, completion, destination);
    }

    @Override
    public NewConference setUpConference(
            int parties, CallParams params, CallSink conference, CallSink consultation, Completion completion) {
        Promise promise = Promise.of(completion);
        promises.add(promise);
        return line.makesConference(this, promise, conference, consultation, parties, params);
    }

    @Override
    public CallDriver prepareAddToConference(CallParams params, CallSink consultation, Completion completion) {
        return makes(Operation.PREPARE_ADD, consultation, completion, params);
    }

    @Override
    public void addToConference(CallDriver member, Completion completion) {
        begins(Operation.ADD_TO_CONFERENCE, completion, member);
    }

    @Override
    public void removeFromConference(Completion completion) {
        begins(Operation.REMOVE_FROM_CONFERENCE, completion);
    }

    @Override
    public void park(String address, Completion completion) {
        begins(Operation.PARK, completion, address);
    }

    @Override
    public void park(CompletionOf<String> completion) {
        begins(Operation.PARK_ANYWHERE, Promise.of(completion, String.class));
    }

    @Override
    public void completeCall(CompletionMode mode, int messageId, CompletionOf<Integer> completion) {
        begins(Operation.COMPLETE_CALL, Promise.of(completion, Integer.class), mode, messageId);
    }

    @Override
    public void generateDigits(DigitMode mode, String digits, Duration duration, Generation given) {
        generates(Operation.GENERATE_DIGITS, given, mode, digits, duration);
    }

    @Override
    public void generateTone(Tone tone, Generation given) {
        generates(Operation.GENERATE_TONE, given, tone);
    }

    private void generates(Operation operation, Generation given, Object... what) {
        Generation before = generation;
        line.does(operation, this, what);
        if (before != null) {
            line.script().toCore(before::cancelled);
        }
        generation = given;
        if (quick) {
            hasGenerated();
        }
    }

    @Override
    public void cancelGeneration() {
        line.does(Operation.CANCEL_GENERATION, this);
        line.script().toCore(generation::cancelled);
        generation = null;
    }

    @Override
    public boolean gatherDigits(GatherRequest request, Gathering given) {
        if (line.isGathering()) {
            line.does(Operation.GATHER_DIGITS, this, request);
            gathering = given;
            gathersAtOnce.ifPresent(digits -> line.script().toCore(() -> given.ended(GatherEnd.BUFFER_FULL, digits)));
        }
        return line.isGathering();
    }

    @Override
    public void cancelGathering() {
        line.does(Operation.CANCEL_GATHERING, this);
    }

    @Override
    public void monitorDigits(Set<DigitMode> union) {
        line.does(Operation.MONITOR_DIGITS, this, union);
    }

    @Override
    public void monitorTones(int listId, List<MonitoredTone> tones) {
        line.does(Operation.MONITOR_TONES, this, listId, tones);
    }

    @Override
    public void monitorMedia(Set<MediaMode> union) {
        line.does(Operation.MONITOR_MEDIA, this, union);
    }

    @Override
    public void setMediaControl(MediaControl control) {
        line.does(Operation.MEDIA_CONTROL, this, control);
    }

    /** The generation that it was asked for last. */
    Generation generation() {
        return generation;
    }

    /** It will not tell the end of what it was asked for last. */
    void forgetsGeneration() {
        generation = null;
    }

    /** It will have generated everything before it returns. */
    void generatesAtOnce() {
        quick = true;
    }

    /** It will have gathered these before it returns. */
    void gathersAtOnce(String digits) {
        gathersAtOnce = Optional.of(digits);
    }

    /** Everything that it was to generate is generated. */
    ScriptedCall hasGenerated() {
        Generation ended = generation;
        generation = null;
        line.script().toCore(ended::done);
        return this;
    }

    /** The gathering that it was asked for last. */
    Gathering gathering() {
        return gathering;
    }

    /** These DTMF digits come in. */
    ScriptedCall detects(String digits) {
        digits.chars().forEach(digit -> detects(DigitMode.DTMF, (char) digit, TickCount.NONE));
        return this;
    }

    ScriptedCall detects(DigitMode mode, char digit, TickCount at) {
        line.script().toCore(() -> sink().digit(mode, digit, at));
        return this;
    }

    ScriptedCall detects(int listId, int tag, TickCount at) {
        line.script().toCore(() -> sink().tone(listId, tag, at));
        return this;
    }

    ScriptedCall detects(MediaMode mode, TickCount at) {
        line.script().toCore(() -> sink().media(mode, at));
        return this;
    }

    @Override
    public void close() {
        if (line.isTidy()) {
            failsAll();
        }
        line.does(Operation.CLOSE_CALL, this);
    }

    @Override
    public ScriptedLine line() {
        return line;
    }

    @Override
    public void begins(Operation operation, Completion completion, Object... arguments) {
        begins(operation, Promise.of(completion), arguments);
    }

    private void begins(Operation operation, Promise promise, Object... arguments) {
        promises.add(promise);
        line.begins(operation, this, promise, arguments);
    }

    private CallDriver makes(Operation operation, CallSink given, Completion completion, Object... arguments) {
        Promise promise = Promise.of(completion);
        promises.add(promise);
        return line.makes(operation, this, promise, given, arguments);
    }

    @Override
    public String toString() {
        return name;
    }
}
