package org.strowger.provider.sip.internal.call;

import java.io.IOException;
import java.time.Duration;
import org.strowger.provider.sip.internal.agent.Clock;
import org.strowger.provider.sip.internal.message.Headers;
import org.strowger.provider.sip.internal.stack.SipReply;
import org.strowger.provider.sip.internal.stack.SipStack.ArrivedRequest;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.OfferingMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** A call that arrived and has no final response. */
final class Offering extends CallPhase {
    private static final Duration RING_CYCLE = Duration.ofSeconds(4);

    private final ArrivedRequest invite;
    private Clock.Timer limit;
    private Clock.Timer ring;
    private int rings;

    Offering(SipCall call, ArrivedRequest invite) {
        super(call);
        this.invite = invite;
    }

    @Override
    void enter() {
        // Without a limit a caller that vanished would ring for ever: CANCEL is not repeated by anybody else.
        limit = call.host().clock().after(call.host().policy().answerLimit(), this::notAnswered);
        call.events().state(CallState.OFFERING, OfferingMode.ACTIVE);
    }

    @Override
    void leave() {
        if (limit != null) {
            limit.cancel();
        }
        if (ring != null) {
            ring.cancel();
        }
    }

    @Override
    void accept(Operation operation) {
        if (ring == null) {
            invite.respond(reply(180).with("Contact", call.host().contact()));
            operation.succeed();
            call.events().state(CallState.ACCEPTED);
            ring();
        } else {
            super.accept(operation);
        }
    }

    private void ring() {
        call.host().ringing(rings++);
        ring = call.host().clock().after(RING_CYCLE, this::ring);
    }

    @Override
    void answer(Operation operation) {
        try {
            call.openMedia();
        } catch (IOException none) {
            operation.fail(LineError.RESOURCEUNAVAIL, none.getMessage());
            return;
        }
        String offer = invite.request().body();
        String body = offer.isEmpty()
                ? call.audio().offer()
                : call.audio().answer(offer).orElse("");
        if (body.isEmpty()) {
            invite.respond(reply(488));
            operation.fail(LineError.OPERATIONFAILED, "the caller offers no audio that this line can take");
            call.ended(Outcome.INCOMPATIBLE);
            return;
        }
        SipReply success = reply(200)
                .with("Contact", call.host().contact())
                .with("Allow", ALLOW)
                .withBody(body);
        call.enter(new Answering(call, invite, success, operation));
    }

    @Override
    void redirect(String destination, Operation operation) {
        try {
            var target = Destination.uri(destination, call.host().identity().address());
            invite.respond(reply(302).with("Contact", "<" + target + ">"));
        } catch (TelephonyException refused) {
            operation.fail((LineError) refused.error(), refused.getMessage());
            return;
        }
        operation.succeed();
        idle();
    }

    @Override
    void drop(Operation operation) {
        invite.respond(reply(call.host().policy().rejectStatus()));
        operation.succeed();
        idle();
    }

    @Override
    void abandon() {
        // Nobody rejected the call: it only found nobody.
        invite.respond(reply(480));
        idle();
    }

    @Override
    void cancelled(Headers cancel) {
        invite.respond(reply(487));
        end(Outcome.ofCancel(cancel));
    }

    @Override
    void bye(ArrivedRequest request) {
        request.respond(reply(200));
        invite.respond(reply(487));
        end(Outcome.ofHangup(request.request().headers()));
    }

    private void notAnswered() {
        invite.respond(reply(480));
        end(Outcome.NO_ANSWER);
    }

    private void end(Outcome outcome) {
        call.ended(outcome);
        call.events().state(CallState.IDLE);
    }

    private void idle() {
        call.release();
        call.events().state(CallState.IDLE);
        call.enter(new Over(call));
    }
}
