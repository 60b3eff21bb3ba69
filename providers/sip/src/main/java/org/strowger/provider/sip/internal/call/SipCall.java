package org.strowger.provider.sip.internal.call;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.strowger.provider.sip.internal.dialog.Dialog;
import org.strowger.provider.sip.internal.message.HeaderFields;
import org.strowger.provider.sip.internal.message.Headers;
import org.strowger.provider.sip.internal.message.SipRequest;
import org.strowger.provider.sip.internal.message.SipResponse;
import org.strowger.provider.sip.internal.message.Tags;
import org.strowger.provider.sip.internal.rtp.RtpPorts;
import org.strowger.provider.sip.internal.sdp.AudioSession;
import org.strowger.provider.sip.internal.stack.OutgoingRequest;
import org.strowger.provider.sip.internal.stack.SipReply;
import org.strowger.provider.sip.internal.stack.SipStack.ArrivedRequest;
import org.strowger.provider.sip.internal.stack.SipStack.ResponseListener;
import org.strowger.provider.sip.internal.stack.SipStack.SentRequest;
import org.strowger.provider.sip.internal.stack.SipStack.TransactionFailure;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.Generation;

/**
 * One call, as the core drives it and as the network speaks to it. Whatever comes from either side is worked on in
 * order on the provider's worker, by the phase that the call is in.
 */
public final class SipCall implements CallDriver {
    private final CallHost host;
    private final CallEvents events;
    private final String callId;
    private final String localTag;
    private final String callerTag;
    private CallPhase phase;
    private Dialog dialog;
    private RtpPorts.Port port;
    private AudioSession audio;
    private final CallDigits digits;
    private OutgoingRequest lastAck;
    private boolean bound;
    private boolean closed;

    private SipCall(CallHost host, CallInfo info, String callId, String callerTag) {
        this.host = host;
        this.events = new CallEvents(info);
        this.callId = callId;
        this.localTag = Tags.random();
        this.callerTag = callerTag;
        this.digits = new CallDigits(this);
    }

    /**
     * A call from here, not yet begun.
     *
     * @see #begin
     */
    public static SipCall outgoing(CallHost host, CallInfo info) {
        return new SipCall(host, info, Tags.random() + Tags.random(), "");
    }

    /** Begins a call from here; on the worker. */
    public void begin(String destination, CallParams params, CallSink sink, Completion completion) {
        Operation operation = events.begin(completion);
        if (closed) {
            operation.fail(LineError.OPERATIONFAILED, "the call was closed before it began");
            return;
        }
        try {
            Dialing.begin(this, destination, params, sink, operation);
        } catch (TelephonyException refused) {
            closeMedia();
            // The core forgets a call that could not be made without closing it.
            host.forget(this);
            operation.fail((LineError) refused.error(), refused.getMessage());
        }
    }

    /** A call that arrived; it is to be announced with {@link #announced} or refused with {@link #refused}. */
    public static SipCall incoming(CallHost host, CallInfo info, ArrivedRequest invite) {
        SipCall call = new SipCall(
                host, info, invite.request().callId(), invite.request().fromTag());
        call.phase = new Offering(call, invite);
        return call;
    }

    /** The core took the incoming call. */
    public void announced(CallSink sink) {
        events.attach(sink);
        bind();
        phase.enter();
    }

    /** The core could not take the incoming call. */
    public void refused() {
        phase.drop(unobserved());
    }

    public String callId() {
        return callId;
    }

    public String localTag() {
        return localTag;
    }

    /** The other side's tag of an incoming call; empty for one from here. */
    public String callerTag() {
        return callerTag;
    }

    CallHost host() {
        return host;
    }

    CallEvents events() {
        return events;
    }

    Dialog dialog() {
        return dialog;
    }

    void dialog(Dialog made) {
        dialog = made;
    }

    AudioSession audio() {
        return audio;
    }

    RtpPorts.Port port() {
        return port;
    }

    CallDigits digits() {
        return digits;
    }

    CallPhase phase() {
        return phase;
    }

    /** Whether it is on hold and can be retrieved. */
    boolean isHeld() {
        return events.state() == CallState.ON_HOLD;
    }

    void enter(CallPhase next) {
        if (phase != null) {
            phase.leave();
        }
        phase = next;
        next.enter();
    }

    /** Takes the media port of the call. */
    void openMedia() throws IOException {
        if (port == null) {
            port = host.takeMediaPort();
            audio = new AudioSession(
                    host.mediaAddress(), port.number(), host.policy().namedEvents());
            // An application may monitor digits from the offering on.
            digits.listen();
        }
    }

    /** The signalling begins. */
    void bind() {
        bound = true;
        host.bind(this);
    }

    /** The signalling is over. */
    void release() {
        if (bound) {
            bound = false;
            host.unbind(this);
        }
        closeMedia();
    }

    void closeMedia() {
        digits.end();
        if (port != null) {
            port.close();
        }
    }

    /** Tells how the call ended and waits for the core to drop it. */
    void ended(Outcome outcome) {
        release();
        events.state(outcome.state(), outcome.mode());
        enter(new Over(this));
    }

    SipReply reply(int status) {
        return SipReply.of(status, localTag);
    }

    /** Sends a request; its responses come back on the worker. */
    SentRequest send(OutgoingRequest request, Consumer<SipResponse> responded, Runnable failed) {
        return host.stack().send(request, new ResponseListener() {
            @Override
            public void responded(SipResponse response) {
                host.worker().execute(() -> responded.accept(response));
            }

            @Override
            public void failed(TransactionFailure failure) {
                host.worker().execute(failed);
            }
        });
    }

    /** Acknowledges a 2xx response, and can do so again. */
    void acknowledge(SipResponse success, HeaderFields authorization) {
        lastAck = dialog.ack(success.sequence(), authorization, "");
        host.stack().sendAck(lastAck);
    }

    /** Hangs up and ends the signalling when the other side has answered that. */
    void hangUp() {
        closeMedia();
        enter(new Releasing(this));
    }

    Operation unobserved() {
        return events.begin(Unobserved.COMPLETION);
    }

    /** A request for this call arrived, or for another dialog that a fork of our INVITE made. */
    public void arrived(ArrivedRequest request) {
        if (dialog == null || dialog.matches(request.request())) {
            phase.arrived(request);
        } else {
            request.respond(SipReply.of(481, ""));
        }
    }

    public void acknowledged(SipRequest ack) {
        phase.acknowledged(ack);
    }

    public void cancelled(Headers cancel) {
        phase.cancelled(cancel);
    }

    /** A 2xx for an INVITE came again, or came from a second branch of a fork (RFC 3261 section 13.2.2.4). */
    public void repeated(SipResponse success) {
        if (dialog == null || !success.toTag().equals(dialog.remoteTag())) {
            ForkedAnswer.end(this, success);
        } else if (lastAck != null && lastAck.request().sequence() == success.sequence()) {
            host.stack().sendAck(lastAck);
        }
    }

    @Override
    public void accept(Completion completion) {
        perform(completion, operation -> phase.accept(operation));
    }

    @Override
    public void answer(Completion completion) {
        perform(completion, operation -> phase.answer(operation));
    }

    @Override
    public void dial(String digits, Completion completion) {
        perform(completion, operation -> phase.dial(digits, operation));
    }

    @Override
    public void drop(Completion completion) {
        perform(completion, operation -> {
            if (events.state() == CallState.IDLE) {
                operation.fail(LineError.INVALCALLSTATE, "the call is idle already");
            } else {
                phase.drop(operation);
            }
        });
    }

    @Override
    public void redirect(String destination, Completion completion) {
        perform(completion, operation -> phase.redirect(destination, operation));
    }

    @Override
    public void hold(Completion completion) {
        perform(completion, operation -> phase.hold(operation));
    }

    @Override
    public void unhold(Completion completion) {
        perform(completion, operation -> phase.unhold(operation));
    }

    @Override
    public void swapHold(CallDriver held, Completion completion) {
        perform(completion, operation -> phase.swapHold(held, operation));
    }

    @Override
    public void generateDigits(DigitMode mode, String given, Duration duration, Generation generation) {
        waitFor(() -> digits.generate(given, duration, generation));
    }

    @Override
    public void cancelGeneration() {
        waitFor(digits::cancel);
    }

    @Override
    public void monitorDigits(Set<DigitMode> union) {
        waitFor(() -> digits.monitor(union));
    }

    /** Does it on the worker, and throws what it throws. */
    private void waitFor(Runnable what) {
        AtomicReference<TelephonyException> refusal = new AtomicReference<>();
        host.worker().runAndWait(() -> {
            try {
                what.run();
            } catch (TelephonyException refused) {
                refusal.set(refused);
            } catch (RuntimeException fault) {
                // Whoever waits must not take it for a success.
                refusal.set(new TelephonyException(LineError.OPERATIONFAILED, fault.toString(), fault));
            }
        });
        if (refusal.get() != null) {
            throw refusal.get();
        }
    }

    private void perform(Completion completion, Consumer<Operation> what) {
        host.worker().execute(() -> {
            Operation operation = events.begin(completion);
            if (phase == null) {
                operation.fail(LineError.INVALCALLSTATE, "the call does not exist yet");
            } else {
                what.accept(operation);
            }
        });
    }

    @Override
    public void close() {
        host.worker().runAndWait(this::letGo);
    }

    /** The core let go; the network is told that the call is over. */
    public void letGo() {
        closed = true;
        host.forget(this);
        events.silence();
        if (phase != null) {
            phase.abandon();
        }
    }
}
