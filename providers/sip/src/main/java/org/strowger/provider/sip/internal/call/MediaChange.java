package org.strowger.provider.sip.internal.call;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.strowger.provider.sip.internal.agent.Clock;
import org.strowger.provider.sip.internal.auth.Authenticator;
import org.strowger.provider.sip.internal.message.HeaderFields;
import org.strowger.provider.sip.internal.message.SipResponse;
import org.strowger.provider.sip.internal.stack.OutgoingRequest;

/** A re-INVITE of ours that holds or retrieves the call, repeated after glare (RFC 3261 section 14.1). */
final class MediaChange {
    private static final int MOST_COLLISIONS = 5;

    private final SipCall call;
    private final Established phase;
    private final boolean hold;
    private final Operation operation;
    private final Authenticator authenticator;
    private OutgoingRequest invite;
    private Clock.Timer retry;
    private boolean inFlight;
    private int collisions;

    MediaChange(SipCall call, Established phase, boolean hold, Operation operation) {
        this.call = call;
        this.phase = phase;
        this.hold = hold;
        this.operation = operation;
        this.authenticator = new Authenticator(call.host().identity().credentials());
    }

    void start() {
        call.audio().hold(hold);
        inFlight = true;
        HeaderFields allow = HeaderFields.none().with("Allow", CallPhase.ALLOW);
        OutgoingRequest bare =
                call.dialog().request("INVITE", allow, call.audio().offer());
        invite = Requests.authorized(bare, authenticator);
        OutgoingRequest asked = invite;
        call.send(invite, response -> responded(asked, response), this::failed);
    }

    /** Whether a request is under way, so that one of the other side collides with it. */
    boolean inFlight() {
        return inFlight;
    }

    void stop() {
        if (retry != null) {
            retry.cancel();
        }
    }

    private void responded(OutgoingRequest asked, SipResponse response) {
        if (response.provisional()) {
            return;
        }
        if (response.success()) {
            response.headers().first("Contact").ifPresent(call.dialog()::refreshTarget);
            // Also when the call was dropped meanwhile, else the other side would repeat it for half a minute.
            call.acknowledge(response, Requests.authorization(asked));
        }
        if (call.phase() != phase || !inFlight) {
            return;
        }
        inFlight = false;
        if (response.success()) {
            succeeded(response);
        } else if (response.status() == 491 && ++collisions <= MOST_COLLISIONS) {
            retry = call.host().clock().after(patience(), this::start);
        } else if (Authenticator.isChallenge(response) && authenticator.challenged(response)) {
            start();
        } else if (Established.gone(response)) {
            phase.lost();
        } else {
            phase.unchanged(operation, "the other side refused (" + response.reason() + ")");
        }
    }

    private void succeeded(SipResponse response) {
        if (call.audio().answered(response.body())) {
            phase.changed(hold, operation);
        } else {
            phase.unchanged(operation, "the other side accepted no audio");
        }
    }

    /** Who chose the Call-ID waits 2.1 to 4 s, the other up to 2 s, so that they do not collide again. */
    private Duration patience() {
        int tens = call.dialog().initiatedHere()
                ? ThreadLocalRandom.current().nextInt(210, 401)
                : ThreadLocalRandom.current().nextInt(0, 201);
        return Duration.ofMillis(tens * 10L);
    }

    private void failed() {
        if (call.phase() == phase && inFlight) {
            phase.lost();
        }
    }
}
