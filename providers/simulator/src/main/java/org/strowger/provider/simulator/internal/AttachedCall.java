package org.strowger.provider.simulator.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.strowger.provider.simulator.Facility;
import org.strowger.provider.simulator.Operation;
import org.strowger.provider.simulator.internal.fault.Fault;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.provider.simulator.internal.post.OpenRequest;
import org.strowger.provider.simulator.internal.post.ValueCompletion;
import org.strowger.telephony.call.BearerChange;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.CompletionMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.QualityOfService;
import org.strowger.telephony.call.TerminalMode;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.MediaControl;
import org.strowger.telephony.media.MonitoredTone;
import org.strowger.telephony.media.Tone;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.CompletionOf;
import org.strowger.telephony.spi.Generation;
import org.strowger.telephony.spi.NewConference;

/**
 * The core's hold on a call of a line: from making or announcing it until closing it. A call that outlives its closing
 * and is announced again gets a new one. Its methods that the core calls enter the {@link Mailroom}; the others are
 * used only inside.
 */
final class AttachedCall implements CallDriver {
    private final SimulatedLine line;
    private final LineCall call;
    private final List<OpenRequest> requests = new ArrayList<>();
    private volatile CallSink sink;
    private volatile boolean closed;
    /** An event of the call is being handed to the core. */
    private volatile boolean beingTold;

    /** @param sink where its events go; null for a call that has yet to be announced */
    AttachedCall(SimulatedLine line, LineCall call, CallSink sink) {
        this.line = line;
        this.call = call;
        this.sink = sink;
    }

    @Override
    public void accept(Completion completion) {
        request(Operation.ACCEPT, completion, () -> new BasicControl(call).accept());
    }

    @Override
    public void answer(Completion completion) {
        request(Operation.ANSWER, completion, () -> new BasicControl(call).answer());
    }

    @Override
    public void dial(String digits, Completion completion) {
        request(Operation.DIAL, completion, () -> new BasicControl(call).dial(digits));
    }

    @Override
    public void drop(Completion completion) {
        request(Operation.DROP, completion, () -> new BasicControl(call).drop());
    }

    @Override
    public void redirect(String destination, Completion completion) {
        request(Operation.REDIRECT, completion, () -> new BasicControl(call).redirect(destination));
    }

    @Override
    public void secure(Completion completion) {
        request(Operation.SECURE, completion, () -> new BasicControl(call).secure());
    }

    @Override
    public void setBearer(BearerChange change, Completion completion) {
        request(Operation.SET_BEARER, completion, () -> new ChannelControl(call).change(change));
    }

    @Override
    public void generateDigits(DigitMode mode, String digits, Duration duration, Generation generation) {
        begin(Facility.GENERATE_DIGITS, "generate digits", () -> call.sending()
                .digits(mode, digits, duration, generation));
    }

    @Override
    public void generateTone(Tone tone, Generation generation) {
        begin(Facility.GENERATE_TONES, "generate tones", () -> call.sending().tone(tone, generation));
    }

    @Override
    public void cancelGeneration() {
        line.mailroom().settle(() -> call.sending().cancel());
    }

    @Override
    public void monitorDigits(Set<DigitMode> union) {
        begin(Facility.DETECT_DIGITS, "detect digits", () -> call.hearing().listenForDigits(union));
    }

    @Override
    public void monitorTones(int listId, List<MonitoredTone> tones) {
        begin(Facility.DETECT_TONES, "detect tones", () -> call.hearing().listenForTones(listId, tones));
    }

    @Override
    public void monitorMedia(Set<MediaMode> union) {
        begin(Facility.DETECT_MEDIA, "detect media", () -> call.hearing().listenForMedia(union));
    }

    @Override
    public void setMediaControl(MediaControl control) {
        begin(Facility.MEDIA_CONTROL, "control the media of calls", () -> call.hearing()
                .triggers()
                .set(control));
    }

    /** What is under way is told to be cancelled before this returns. */
    private void begin(Facility facility, String what, Runnable work) {
        line.floor().requireFacility(facility, what);
        inside(() -> {
            work.run();
            return call;
        });
    }

    @Override
    public void setData(DataBlock data, Completion completion) {
        request(Operation.SET_CALL_DATA, completion, () -> new Details(call).attach(data));
    }

    @Override
    public void setTreatment(int id, Completion completion) {
        request(Operation.SET_TREATMENT, completion, () -> new Details(call).treat(id));
    }

    @Override
    public void setQualityOfService(QualityOfService wanted, Completion completion) {
        request(Operation.SET_QUALITY, completion, () -> new Details(call).askFor(wanted));
    }

    @Override
    public void setTerminal(int terminal, Set<TerminalMode> modes, boolean on, Completion completion) {
        request(Operation.SET_TERMINAL, completion, () -> new Details(call)
                .route(Terminals.change(terminal, modes, on)));
    }

    @Override
    public void sendUserUser(DataBlock information, Completion completion) {
        request(Operation.SEND_USER_USER, completion, () -> new Details(call).send(information));
    }

    @Override
    public void releaseUserUser(Completion completion) {
        request(Operation.RELEASE_USER_USER, completion, () -> new Details(call).release());
    }

    @Override
    public void accept(DataBlock information, Completion completion) {
        request(Operation.ACCEPT, completion, () -> with(information, new BasicControl(call).accept()));
    }

    @Override
    public void answer(DataBlock information, Completion completion) {
        request(Operation.ANSWER, completion, () -> with(information, new BasicControl(call).answer()));
    }

    @Override
    public void drop(DataBlock information, Completion completion) {
        request(Operation.DROP, completion, () -> with(information, new BasicControl(call).drop()));
    }

    private Runnable with(DataBlock information, Runnable operation) {
        return new Details(call).with(information, operation);
    }

    @Override
    public void hold(Completion completion) {
        request(Operation.HOLD, completion, () -> new Holding(call).hold());
    }

    @Override
    public void unhold(Completion completion) {
        request(Operation.UNHOLD, completion, () -> new Holding(call).unhold());
    }

    @Override
    public void swapHold(CallDriver held, Completion completion) {
        request(Operation.SWAP_HOLD, completion, () -> new Holding(call).swapWith(callOf(held)));
    }

    @Override
    public CallDriver setUpTransfer(CallParams params, CallSink consultation, Completion completion) {
        Creation creation = new Creation(line, Operation.SETUP_TRANSFER, completion).of(this);
        return inside(() -> {
            Transfers transfers = new Transfers(call);
            transfers.requireSetUp(params);
            LineCall made = call.station().consult(params, call);
            AttachedCall pending = creation.brings(made, consultation);
            creation.start(() -> transfers.setUp(made, params));
            return pending;
        });
    }

    @Override
    public void completeTransfer(CallDriver consultation, Completion completion) {
        request(Operation.COMPLETE_TRANSFER, completion, () -> new Transfers(call).complete(other(consultation)));
    }

    @Override
    public CallDriver completeTransferAsConference(
            CallDriver consultation, CallSink conference, Completion completion) {
        Creation creation = new Creation(line, Operation.COMPLETE_AS_CONFERENCE, completion).of(this);
        return inside(() -> {
            Transfers transfers = new Transfers(call);
            LineCall other = other(consultation);
            transfers.requireConference(other);
            Conference made = newConference();
            AttachedCall pending = creation.brings(made.parent(), conference);
            creation.start(() -> transfers.completeAsConference(other, made));
            return pending;
        });
    }

    @Override
    public void blindTransfer(String destination, Completion completion) {
        request(Operation.BLIND_TRANSFER, completion, () -> new Transfers(call).blind(destination));
    }

    @Override
    public NewConference setUpConference(
            int parties, CallParams params, CallSink conference, CallSink consultation, Completion completion) {
        Creation creation = new Creation(line, Operation.SETUP_CONFERENCE, completion).of(this);
        return inside(() -> {
            Conferences conferences = new Conferences(call);
            conferences.requireSetUp(parties, params);
            LineCall next = call.station().consult(params, call);
            Conference made = newConference();
            NewConference both =
                    new NewConference(creation.brings(made.parent(), conference), creation.brings(next, consultation));
            creation.start(() -> conferences.setUp(parties, params, made, next));
            return both;
        });
    }

    @Override
    public CallDriver prepareAddToConference(CallParams params, CallSink consultation, Completion completion) {
        Creation creation = new Creation(line, Operation.PREPARE_ADD, completion).of(this);
        return inside(() -> {
            Conferences conferences = new Conferences(call);
            conferences.requirePrepareAdd();
            LineCall next = call.station().consult(params, call);
            AttachedCall pending = creation.brings(next, consultation);
            creation.start(() -> conferences.prepareAdd(next));
            return pending;
        });
    }

    @Override
    public void addToConference(CallDriver member, Completion completion) {
        request(Operation.ADD_TO_CONFERENCE, completion, () -> new Conferences(call).add(callOf(member)));
    }

    @Override
    public void removeFromConference(Completion completion) {
        request(Operation.REMOVE_FROM_CONFERENCE, completion, () -> new Conferences(call).remove());
    }

    @Override
    public void park(String address, Completion completion) {
        request(Operation.PARK, completion, () -> line.floor().orbit().parkAt(call, address));
    }

    @Override
    public void park(CompletionOf<String> completion) {
        ValueCompletion<String> answer = new ValueCompletion<>(completion);
        request(Operation.PARK, answer, () -> line.floor().orbit().parkAnywhere(call, answer::deliver));
    }

    @Override
    public void completeCall(CompletionMode mode, int messageId, CompletionOf<Integer> completion) {
        ValueCompletion<Integer> answer = new ValueCompletion<>(completion);
        request(Operation.COMPLETE_CALL, answer, () -> line.floor()
                .completions()
                .take(call, mode, messageId, answer));
    }

    @Override
    public void close() {
        line.faultAt(Operation.CLOSE_CALL).strike();
        boolean quiet = line.mailroom().inside(() -> {
            boolean allTold = requests.stream().allMatch(OpenRequest::isTold);
            if (!closed) {
                call.letGo();
            }
            return allTold;
        });
        // Mail for a closed call is thrown away; only what is being handed over, or must be, is waited for.
        if (!quiet || beingTold) {
            line.mailroom().settle(() -> {});
        }
    }

    /** Ends the core's hold: its requests fail, and no event follows (rules L-122, S-078). */
    void detach() {
        closed = true;
        failRequests();
    }

    /** Fails what is not reported yet; closing waits until the core has been told. */
    void failRequests() {
        List.copyOf(requests)
                .forEach(request -> request.fail(LineError.OPERATIONFAILED, "the call was closed at the exchange"));
    }

    /** Notes a request that must be reported before the call is closed. */
    void track(OpenRequest request) {
        requests.removeIf(OpenRequest::isTold);
        requests.add(request);
    }

    /** The core took the announced call. */
    void taken(CallSink by) {
        sink = by;
    }

    boolean isClosed() {
        return closed;
    }

    /** Tells the core the state. */
    void state(CallState state, Optional<CallStateMode> mode) {
        tell(to -> mode.ifPresentOrElse(each -> to.state(state, each), () -> to.state(state)));
    }

    /** Tells the core that the call is a member of a conference, if the core knows that (rule L-276). */
    void conferenced(Optional<AttachedCall> parent) {
        tell(to -> parent.map(known -> known.sink)
                .ifPresentOrElse(to::conferenced, () -> to.state(CallState.CONFERENCED)));
    }

    /** Tells the core what is known about the call. */
    void info(CallInfo info, Set<CallInfoItem> changed) {
        tell(to -> to.info(info, changed));
    }

    /** Tells the core a state whether it may be told or not: a fault on demand. */
    void stateRegardless(CallState state) {
        line.mailroom().post(() -> {
            if (sink != null) {
                sink.state(state);
            }
        });
    }

    void tell(Consumer<CallSink> news) {
        line.mailroom().post(() -> {
            // Said before it is asked whether the call is closed: one of the two threads sees what the other did.
            beingTold = true;
            try {
                if (sink != null && !closed) {
                    news.accept(sink);
                }
            } finally {
                beingTold = false;
            }
        });
    }

    private void request(Operation operation, Completion completion, Supplier<Runnable> check) {
        Fault fault = line.faultAt(operation);
        fault.strike();
        inside(() -> {
            OpenRequest request = new OpenRequest(line.mailroom(), fault.spoil(line.timers(), completion), () -> {});
            track(request);
            fault.perform(line.timers(), request, () -> request.carryOut(check));
            return request;
        });
    }

    private <T> T inside(Supplier<T> work) {
        return line.mailroom().inside(() -> {
            if (closed) {
                throw new TelephonyException(LineError.INVALCALLHANDLE, "the call was closed at the exchange before");
            }
            return work.get();
        });
    }

    private Conference newConference() {
        Conference conference = new Conference(call.station(), call.address());
        call.station().add(conference.parent());
        return conference;
    }

    private LineCall other(CallDriver consultation) {
        try {
            return callOf(consultation);
        } catch (TelephonyException stranger) {
            throw new TelephonyException(LineError.INVALCONSULTCALLHANDLE, stranger.getMessage(), stranger);
        }
    }

    private LineCall callOf(CallDriver driver) {
        if (driver instanceof AttachedCall other && other.line == line) {
            return other.call;
        }
        throw new TelephonyException(
                LineError.INVALCALLHANDLE, "the other call is not one of line " + line.permanentId());
    }
}
