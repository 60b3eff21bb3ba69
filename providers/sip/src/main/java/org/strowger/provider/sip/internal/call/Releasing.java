package org.strowger.provider.sip.internal.call;

import org.strowger.provider.sip.internal.auth.Authenticator;
import org.strowger.provider.sip.internal.message.HeaderFields;
import org.strowger.provider.sip.internal.message.SipResponse;
import org.strowger.provider.sip.internal.stack.OutgoingRequest;
import org.strowger.provider.sip.internal.stack.SipStack.ArrivedRequest;
import org.strowger.telephony.call.CallState;

/** We sent BYE; the core need not wait for its answer. */
final class Releasing extends CallPhase {
    private final Authenticator authenticator;

    Releasing(SipCall call) {
        super(call);
        this.authenticator = new Authenticator(call.host().identity().credentials());
    }

    @Override
    void enter() {
        send();
    }

    private void send() {
        OutgoingRequest bye = call.dialog().request("BYE", HeaderFields.none(), "");
        call.send(Requests.authorized(bye, authenticator), this::responded, call::release);
    }

    private void responded(SipResponse response) {
        if (Authenticator.isChallenge(response) && authenticator.challenged(response)) {
            send();
        } else if (!response.provisional()) {
            call.release();
        }
    }

    @Override
    void bye(ArrivedRequest request) {
        // Both sides hung up at the same moment.
        request.respond(reply(200));
    }

    @Override
    void drop(Operation operation) {
        operation.succeed();
        call.events().state(CallState.IDLE);
    }
}
