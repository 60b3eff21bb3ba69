package org.strowger.provider.sip.internal.call;

import org.strowger.provider.sip.internal.message.Headers;
import org.strowger.provider.sip.internal.message.SipRequest;
import org.strowger.provider.sip.internal.stack.SipReply;
import org.strowger.provider.sip.internal.stack.SipStack.ArrivedRequest;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.spi.CallDriver;

/** One phase in the life of a call; what a phase does not know about is refused here. All methods run on the worker. */
abstract class CallPhase {
    static final String ALLOW = "INVITE, ACK, CANCEL, BYE, OPTIONS, INFO";

    final SipCall call;

    CallPhase(SipCall call) {
        this.call = call;
    }

    void enter() {
        // Most phases begin with what the one before has done.
    }

    /** Ends timers; the next phase follows. */
    void leave() {
        // Most phases have no timers.
    }

    void accept(Operation operation) {
        refuse(operation, "accept");
    }

    void answer(Operation operation) {
        refuse(operation, "answer");
    }

    void dial(String digits, Operation operation) {
        refuse(operation, "dial");
    }

    void redirect(String destination, Operation operation) {
        refuse(operation, "redirect");
    }

    void hold(Operation operation) {
        refuse(operation, "hold");
    }

    void unhold(Operation operation) {
        refuse(operation, "unhold");
    }

    void swapHold(CallDriver held, Operation operation) {
        refuse(operation, "swap");
    }

    abstract void drop(Operation operation);

    /** The core let go: the signalling ends as if the call were dropped. */
    void abandon() {
        drop(call.unobserved());
    }

    final void arrived(ArrivedRequest request) {
        if (call.dialog() != null && call.dialog().isEarlier(request.request())) {
            request.respond(reply(500).with("Retry-After", "1"));
            return;
        }
        switch (request.request().method()) {
            case "BYE" -> bye(request);
            case "INVITE" -> invite(request);
            case "INFO" -> info(request);
            case "OPTIONS" -> request.respond(call.reply(200).with("Allow", ALLOW));
            default -> request.respond(call.reply(405).with("Allow", ALLOW));
        }
    }

    void bye(ArrivedRequest request) {
        request.respond(call.reply(481));
    }

    void invite(ArrivedRequest request) {
        request.respond(call.reply(481));
    }

    void info(ArrivedRequest request) {
        request.respond(call.reply(481));
    }

    /** What an INFO within the dialog says. */
    final void digits(ArrivedRequest request) {
        if (call.dialog().inOrder(request.request())) {
            request.respond(reply(call.digits().informed(request.request())));
        } else {
            request.respond(reply(500).with("Retry-After", "1"));
        }
    }

    /** The other side does not know the call any more or cannot be reached (RFC 3261 section 12.2.1.2). */
    void lost() {
        // Only what is up can be lost.
    }

    void acknowledged(SipRequest ack) {
        // Repetitions of an ACK come in any phase.
    }

    void cancelled(Headers cancel) {
        // The INVITE has had its final response already (RFC 3261 section 9.2).
    }

    private void refuse(Operation operation, String what) {
        operation.fail(
                LineError.INVALCALLSTATE,
                "cannot " + what + " a call that is " + call.events().state());
    }

    final SipReply reply(int status) {
        return call.reply(status);
    }
}
