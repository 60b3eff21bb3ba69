package org.strowger.provider.sip.internal.call;

import java.time.Duration;
import java.util.Optional;
import org.strowger.provider.sip.internal.agent.Clock;
import org.strowger.provider.sip.internal.message.HeaderFields;
import org.strowger.provider.sip.internal.message.SipRequest;
import org.strowger.provider.sip.internal.message.SipResponse;
import org.strowger.provider.sip.internal.stack.SipReply;
import org.strowger.provider.sip.internal.stack.SipStack.ArrivedRequest;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.ConnectedMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.Completion;

/** A call that is up: talking, held by us, held by the other side, or both. */
final class Established extends CallPhase {
    private boolean onHold;
    private Optional<MediaChange> change = Optional.empty();
    private Optional<SuccessRepeater> repeater = Optional.empty();
    private Clock.Timer check;
    /** Whether we made an offer in a 2xx, so that its ACK has the answer. */
    private boolean offered;

    Established(SipCall call) {
        super(call);
    }

    @Override
    void enter() {
        tellState();
        scheduleCheck();
    }

    @Override
    void leave() {
        stopRepeating();
        change.ifPresent(MediaChange::stop);
        if (check != null) {
            check.cancel();
        }
    }

    private void tellState() {
        if (onHold) {
            call.events().state(CallState.ON_HOLD);
        } else {
            call.events()
                    .state(
                            CallState.CONNECTED,
                            call.audio().heldByRemote() ? ConnectedMode.ACTIVE_HELD : ConnectedMode.ACTIVE);
        }
    }

    @Override
    void hold(Operation operation) {
        changeMedia(true, operation);
    }

    @Override
    void unhold(Operation operation) {
        changeMedia(false, operation);
    }

    private void changeMedia(boolean hold, Operation operation) {
        if (hold == onHold || change.isPresent()) {
            operation.fail(
                    LineError.INVALCALLSTATE,
                    change.isPresent()
                            ? "another hold or retrieval of this call has not ended"
                            : "the call is " + (onHold ? "on hold already" : "not on hold"));
            return;
        }
        MediaChange begun = new MediaChange(call, this, hold, operation);
        change = Optional.of(begun);
        begun.start();
    }

    /** The change of hold came to an end. */
    void changed(boolean hold, Operation operation) {
        change = Optional.empty();
        onHold = hold;
        operation.succeed();
        tellState();
    }

    /** The change of hold did not come about. */
    void unchanged(Operation operation, String why) {
        change = Optional.empty();
        call.audio().hold(onHold);
        operation.fail(LineError.OPERATIONFAILED, why);
        tellState();
    }

    @Override
    void swapHold(CallDriver held, Operation operation) {
        // Before the first step: a call that cannot be retrieved would leave both on hold (rule L-249).
        if (onHold || !(held instanceof SipCall other) || !other.isHeld()) {
            super.swapHold(held, operation);
            return;
        }
        hold(call.events()
                .begin(new Following(operation, () -> other.unhold(new Following(operation, operation::succeed)))));
    }

    @Override
    void invite(ArrivedRequest request) {
        if (!call.dialog().inOrder(request.request())) {
            request.respond(reply(500).with("Retry-After", "1"));
        } else if (change.filter(MediaChange::inFlight).isPresent()) {
            request.respond(reply(491));
        } else {
            accept(request);
        }
    }

    private void accept(ArrivedRequest request) {
        String offer = request.request().body();
        offered = offer.isEmpty();
        Optional<String> body = offer.isEmpty()
                ? Optional.of(call.audio().offerAsked())
                : call.audio().answer(offer);
        if (body.isEmpty()) {
            request.respond(reply(488));
            return;
        }
        request.request().headers().first("Contact").ifPresent(call.dialog()::refreshTarget);
        SipReply success = reply(200).with("Contact", call.host().contact()).withBody(body.get());
        stopRepeating();
        SuccessRepeater started = new SuccessRepeater(call.host().clock(), request, success, this::lost);
        repeater = Optional.of(started);
        started.start();
        tellState();
    }

    @Override
    void acknowledged(SipRequest ack) {
        if (repeater.filter(waiting -> waiting.expects(ack)).isPresent()) {
            stopRepeating();
            if (offered && !ack.body().isEmpty() && call.audio().answered(ack.body())) {
                tellState();
            }
        }
    }

    private void stopRepeating() {
        repeater.ifPresent(SuccessRepeater::stop);
        repeater = Optional.empty();
    }

    @Override
    void info(ArrivedRequest request) {
        digits(request);
    }

    @Override
    void bye(ArrivedRequest request) {
        request.respond(reply(200));
        call.ended(Outcome.ofHangup(request.request().headers()));
    }

    @Override
    void drop(Operation operation) {
        call.hangUp();
        operation.succeed();
        call.events().state(CallState.IDLE);
    }

    @Override
    void lost() {
        if (call.phase() != this) {
            return;
        }
        call.hangUp();
        call.events().state(Outcome.UNREACHABLE.state(), Outcome.UNREACHABLE.mode());
    }

    private void scheduleCheck() {
        Duration interval = call.host().policy().checkInterval();
        if (!interval.isZero()) {
            check = call.host().clock().after(interval, this::check);
        }
    }

    /** Any answer but that there is no such call will do, also a refusal: the other side is there. */
    private void check() {
        call.send(call.dialog().request("OPTIONS", HeaderFields.none(), ""), this::checked, this::notChecked);
        scheduleCheck();
    }

    private void checked(SipResponse response) {
        if (call.phase() == this && gone(response)) {
            lost();
        }
    }

    private void notChecked() {
        if (call.phase() == this) {
            lost();
        }
    }

    static boolean gone(SipResponse response) {
        return response.status() == 481 || response.status() == 408;
    }

    /** Goes on with something else when a first step has succeeded. */
    private record Following(Operation whole, Runnable next) implements Completion {
        @Override
        public void succeed() {
            next.run();
        }

        @Override
        public void fail(org.strowger.telephony.error.TelephonyError error) {
            fail(error, error.meaning());
        }

        @Override
        public void fail(org.strowger.telephony.error.TelephonyError error, String detail) {
            whole.fail((LineError) error, detail);
        }
    }
}
