package org.strowger.provider.simulator.internal;

import org.strowger.provider.simulator.Facility;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.telephony.call.CallState;

/**
 * A transfer or a conference that is being set up: a call that waits, and the consultation call made meanwhile. Used
 * only inside the {@link Mailroom}.
 */
final class SetUp {
    private final LineCall waiting;
    private final LineCall consultation;
    private final boolean withoutHold;

    private SetUp(LineCall waiting, LineCall consultation, boolean withoutHold) {
        this.waiting = waiting;
        this.consultation = consultation;
        this.withoutHold = withoutHold;
    }

    /** Begins a set-up in which the waiting call is held. */
    static void begin(LineCall waiting, LineCall consultation) {
        new SetUp(waiting, consultation, false).take();
    }

    /** Begins a conference without hold: it forms by itself when the consultation call is answered (rule L-285). */
    static void beginWithoutHold(LineCall conference, LineCall consultation) {
        new SetUp(conference, consultation, true).take();
    }

    /** Whether these two calls are its two. */
    boolean joins(LineCall one, LineCall other) {
        return waiting == one && consultation == other || waiting == other && consultation == one;
    }

    /** The owner takes it back: the consultation call goes idle (rule L-247). */
    void takeBack() {
        LineCall made = consultation;
        forget();
        made.hangUp();
    }

    /** As {@link #takeBack}, unless it is the consultation call itself that is held at the moment. */
    void takeBackFrom(LineCall held) {
        if (held == waiting) {
            takeBack();
        } else {
            forget();
        }
    }

    /** It is over; both calls stay as they are. */
    void forget() {
        waiting.membership().isDoneWith(this);
        consultation.membership().isDoneWith(this);
    }

    void answered(LineCall call) {
        if (withoutHold && call == consultation) {
            forget();
            waiting.membership().leads().ifPresent(conference -> conference.formWithoutHold(consultation));
        }
    }

    /** A party is gone: a consultation call can still be dropped, unless nobody waits for it (rule L-286). */
    void lostPeer(LineCall call) {
        if (call == waiting) {
            forget();
        } else if (withoutHold) {
            consultation.end();
        }
    }

    /** One of the calls is over; the held one comes back by itself where that is usual (rules L-237, L-279). */
    void ended(LineCall call) {
        forget();
        if (call == waiting) {
            return;
        }
        if (withoutHold) {
            waiting.end();
        } else if (waiting.station().floor().settings().has(Facility.AUTO_RECONNECT)) {
            comeBack();
        }
    }

    private void comeBack() {
        boolean forConference = waiting.state() == CallState.ON_HOLD_PENDING_CONFERENCE;
        if (forConference
                && waiting.membership().leads().filter(Conference::isNoneYet).isPresent()) {
            waiting.membership().leads().get().dissolve();
        } else if (waiting.isHolding()) {
            waiting.retrieve();
        }
    }

    private void take() {
        waiting.membership().setUp().ifPresent(SetUp::forget);
        waiting.membership().takesPartIn(this);
        consultation.membership().takesPartIn(this);
    }
}
