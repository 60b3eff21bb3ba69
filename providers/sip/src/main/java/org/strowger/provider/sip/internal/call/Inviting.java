package org.strowger.provider.sip.internal.call;

import java.io.IOException;
import java.time.Duration;
import org.strowger.provider.sip.internal.agent.Clock;
import org.strowger.provider.sip.internal.auth.Authenticator;
import org.strowger.provider.sip.internal.dialog.Dialog;
import org.strowger.provider.sip.internal.message.HeaderFields;
import org.strowger.provider.sip.internal.message.NameAddress;
import org.strowger.provider.sip.internal.message.SipRequest;
import org.strowger.provider.sip.internal.message.SipResponse;
import org.strowger.provider.sip.internal.message.SipUri;
import org.strowger.provider.sip.internal.stack.OutgoingRequest;
import org.strowger.provider.sip.internal.stack.SipStack.SentRequest;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * A call from here between INVITE and its final response. When it is dropped the core sees idle at once, and this phase
 * stays behind until the network has agreed: a 200 that crosses the CANCEL is acknowledged and hung up.
 */
final class Inviting extends CallPhase {
    private static final Duration CANCEL_PATIENCE = Duration.ofSeconds(32);
    private static final int MOST_REDIRECTIONS = 5;

    private final Authenticator authenticator;
    private final Duration limit;
    private SipUri target;
    private long sequence = 1;
    private OutgoingRequest invite;
    private SentRequest sent;
    private Clock.Timer timer;
    private boolean provisional;
    private boolean rang;
    private boolean givenUp;
    private int redirections;

    private Inviting(SipCall call, SipUri target, Duration limit) {
        super(call);
        this.target = target;
        this.limit = limit;
        this.authenticator = new Authenticator(call.host().identity().credentials());
    }

    /**
     * Makes ready to call.
     *
     * @throws TelephonyException INVALADDRESS or RESOURCEUNAVAIL
     */
    static Inviting prepare(SipCall call, String destination, CallParams params) {
        SipUri target = Destination.uri(destination, call.host().identity().address());
        if (!call.host().hasRoom()) {
            throw new TelephonyException(LineError.CALLUNAVAIL, "the line has as many calls as it may have");
        }
        try {
            call.openMedia();
        } catch (IOException none) {
            throw new TelephonyException(LineError.RESOURCEUNAVAIL, none.getMessage(), none);
        }
        Duration wanted = params.noAnswerTimeout();
        return new Inviting(call, target, wanted.isZero() ? call.host().policy().answerLimit() : wanted);
    }

    @Override
    void enter() {
        call.bind();
        timer = call.host().clock().after(limit, this::notAnswered);
        send();
    }

    @Override
    void leave() {
        timer.cancel();
    }

    private void send() {
        Identity identity = call.host().identity();
        HeaderFields headers = HeaderFields.none()
                .with("From", identity.nameAddress() + ";tag=" + call.localTag())
                .with("To", "<" + target.addressOfRecord() + ">")
                .with("Call-ID", call.callId())
                .with("CSeq", sequence + " INVITE")
                .with("Contact", call.host().contact())
                .with("Allow", ALLOW);
        if (identity.outbound().isPresent()) {
            headers = headers.with("Route", "<" + identity.outbound().get().with("lr", "") + ">");
        }
        SipRequest request =
                new SipRequest("INVITE", target, headers, call.audio().offer());
        invite = Requests.authorized(new OutgoingRequest(request, identity.hopTo(target)), authenticator);
        provisional = false;
        long asked = sequence;
        sent = call.send(invite, response -> responded(asked, response), () -> failed(asked));
    }

    private void responded(long asked, SipResponse response) {
        if (call.phase() != this || asked != sequence) {
            if (response.success()) {
                call.repeated(response);
            }
        } else if (response.provisional()) {
            progress(response);
        } else if (response.success()) {
            succeeded(response);
        } else {
            refused(response);
        }
    }

    private void progress(SipResponse response) {
        boolean first = !provisional;
        provisional = true;
        if (givenUp) {
            if (first) {
                sent.cancel();
            }
            return;
        }
        if (!rang) {
            call.events().state(CallState.PROCEEDING);
        }
        if (response.status() == 180) {
            rang = true;
            call.events().state(CallState.RINGBACK);
        }
    }

    private void succeeded(SipResponse response) {
        call.dialog(Dialog.ofResponse(invite, response));
        call.acknowledge(response, Requests.authorization(invite));
        if (givenUp) {
            call.hangUp();
        } else if (!call.audio().answered(response.body())) {
            call.hangUp();
            call.events().state(Outcome.INCOMPATIBLE.state(), Outcome.INCOMPATIBLE.mode());
        } else {
            PartyId connected = Parties.connected(response, call.events().info().calledId());
            call.events()
                    .info(
                            call.events().info().toBuilder()
                                    .connectedId(connected)
                                    .build(),
                            CallInfoItem.CONNECTED_ID);
            if (call.events().state() == CallState.DIALING) {
                call.events().state(CallState.PROCEEDING);
            }
            call.enter(new Established(call));
        }
    }

    private void refused(SipResponse response) {
        if (givenUp) {
            over();
        } else if (Authenticator.isChallenge(response) && authenticator.challenged(response)) {
            sequence++;
            send();
        } else if (response.status() / 100 == 3 && redirect(response)) {
            sequence++;
            send();
        } else {
            end(Outcome.ofStatus(response.status(), rang));
        }
    }

    private boolean redirect(SipResponse response) {
        NameAddress contact = response.headers()
                .first("Contact")
                .flatMap(NameAddress::tryParse)
                .orElse(null);
        if (contact == null || contact.uri().host().isEmpty() || ++redirections > MOST_REDIRECTIONS) {
            return false;
        }
        target = contact.uri();
        call.events()
                .info(
                        call.events().info().toBuilder()
                                .redirectionId(Parties.of(contact))
                                .build(),
                        CallInfoItem.REDIRECTION_ID);
        return true;
    }

    private void failed(long asked) {
        if (call.phase() != this || asked != sequence) {
            return;
        }
        if (givenUp) {
            over();
        } else {
            end(Outcome.UNREACHABLE);
        }
    }

    private void end(Outcome outcome) {
        if (call.events().state() == CallState.DIALING) {
            call.events().state(CallState.PROCEEDING);
        }
        call.ended(outcome);
    }

    private void notAnswered() {
        call.events().state(Outcome.NO_ANSWER.state(), Outcome.NO_ANSWER.mode());
        giveUp();
    }

    @Override
    void drop(Operation operation) {
        operation.succeed();
        call.events().state(CallState.IDLE);
        giveUp();
    }

    private void giveUp() {
        if (givenUp) {
            return;
        }
        givenUp = true;
        call.closeMedia();
        // CANCEL must wait for a provisional response (RFC 3261 section 9.1).
        if (provisional) {
            sent.cancel();
        }
        timer.cancel();
        timer = call.host().clock().after(CANCEL_PATIENCE, this::over);
    }

    private void over() {
        call.release();
        call.enter(new Over(call));
    }
}
