package org.strowger.provider.sip.internal.call;

import java.time.Duration;
import org.strowger.provider.sip.internal.agent.Clock;
import org.strowger.provider.sip.internal.message.SipRequest;
import org.strowger.provider.sip.internal.stack.SipReply;
import org.strowger.provider.sip.internal.stack.SipStack.ArrivedRequest;

/** Repeats our 2xx for an INVITE until its ACK comes, for 64 times T1 (RFC 3261 section 13.3.1.4). */
final class SuccessRepeater {
    private static final Duration T1 = Duration.ofMillis(500);
    private static final Duration T2 = Duration.ofSeconds(4);
    private static final Duration LIMIT = T1.multipliedBy(64);

    private final Clock clock;
    private final ArrivedRequest invite;
    private final SipReply success;
    private final Runnable givenUp;
    private Duration interval = T1;
    private Duration waited = Duration.ZERO;
    private Clock.Timer timer;

    SuccessRepeater(Clock clock, ArrivedRequest invite, SipReply success, Runnable givenUp) {
        this.clock = clock;
        this.invite = invite;
        this.success = success;
        this.givenUp = givenUp;
    }

    void start() {
        invite.respond(success);
        timer = clock.after(interval, this::again);
    }

    private void again() {
        waited = waited.plus(interval);
        if (waited.compareTo(LIMIT) >= 0) {
            givenUp.run();
            return;
        }
        invite.respond(success);
        interval = interval.multipliedBy(2).compareTo(T2) > 0 ? T2 : interval.multipliedBy(2);
        timer = clock.after(interval, this::again);
    }

    /** Whether the ACK is the one that is waited for. */
    boolean expects(SipRequest ack) {
        return ack.sequence() == invite.request().sequence();
    }

    void stop() {
        timer.cancel();
    }
}
