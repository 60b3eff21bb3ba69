package org.strowger.provider.sip.internal.call;

import org.strowger.provider.sip.internal.dialog.Dialog;
import org.strowger.provider.sip.internal.message.SipRequest;
import org.strowger.provider.sip.internal.stack.SipReply;
import org.strowger.provider.sip.internal.stack.SipStack.ArrivedRequest;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.error.LineError;

/** We answered and wait for the ACK; until it comes we may not send BYE (RFC 3261 section 15). */
final class Answering extends CallPhase {
    private final ArrivedRequest invite;
    private final Operation answer;
    private final SuccessRepeater repeater;
    private boolean dropped;

    Answering(SipCall call, ArrivedRequest invite, SipReply success, Operation answer) {
        super(call);
        this.invite = invite;
        this.answer = answer;
        this.repeater = new SuccessRepeater(call.host().clock(), invite, success, this::unacknowledged);
    }

    @Override
    void enter() {
        CallHost host = call.host();
        call.dialog(Dialog.ofRequest(
                invite.request(),
                call.localTag(),
                host.contact(),
                host.identity().transport()));
        repeater.start();
    }

    @Override
    void leave() {
        repeater.stop();
    }

    @Override
    void acknowledged(SipRequest ack) {
        if (!repeater.expects(ack)) {
            return;
        }
        if (dropped) {
            call.hangUp();
        } else if (!ack.body().isEmpty()
                && invite.request().body().isEmpty()
                && !call.audio().answered(ack.body())) {
            answer.fail(LineError.OPERATIONFAILED, "the caller accepted no audio that this line offers");
            call.hangUp();
            call.events().state(Outcome.INCOMPATIBLE.state(), Outcome.INCOMPATIBLE.mode());
        } else {
            answer.succeed();
            call.enter(new Established(call));
        }
    }

    private void unacknowledged() {
        answer.fail(LineError.OPERATIONFAILED, "the caller never confirmed the answer");
        call.hangUp();
        call.events().state(Outcome.UNREACHABLE.state(), Outcome.UNREACHABLE.mode());
    }

    @Override
    void bye(ArrivedRequest request) {
        request.respond(reply(200));
        answer.fail(LineError.OPERATIONFAILED, "the caller hung up");
        call.ended(Outcome.ofHangup(request.request().headers()));
    }

    @Override
    void invite(ArrivedRequest request) {
        // Not before the ACK of the first (RFC 3261 section 14.2); 491 makes the other side try again.
        request.respond(reply(491));
    }

    @Override
    void info(ArrivedRequest request) {
        // It may overtake the ACK; 481 would end the dialog for the other side (RFC 5057 section 5.1).
        digits(request);
    }

    @Override
    void drop(Operation operation) {
        dropped = true;
        call.closeMedia();
        operation.succeed();
        call.events().state(CallState.IDLE);
    }
}
