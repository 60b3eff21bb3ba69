package org.strowger.provider.sip.internal.call;

import java.time.Duration;
import org.strowger.provider.sip.internal.agent.Clock;
import org.strowger.telephony.spi.Generation;

/** Generates digits one after the other, with pauses and hook flashes between them (rule L-335). */
final class DigitPlayer {
    /** The way that digits take to the other side. */
    interface Way {
        /**
         * Sends one digit.
         *
         * @param digit a digit, or {@code !} for a hook flash
         * @param length how long it is
         * @param sent it was sent
         * @param failed it could not be sent
         */
        void send(char digit, Duration length, Runnable sent, Runnable failed);

        /** Sends no more of the present digit. */
        void stop();
    }

    private static final char COMMA = ',';

    private final SipCall call;
    private final String digits;
    private final Duration length;
    private final Generation generation;
    private final Way way;
    private Clock.Timer waiting;
    private int next;
    private boolean over;

    DigitPlayer(SipCall call, String digits, Duration length, Generation generation, Way way) {
        this.call = call;
        this.digits = digits;
        this.length = length;
        this.generation = generation;
        this.way = way;
    }

    void start() {
        proceed();
    }

    private void proceed() {
        if (over) {
            return;
        }
        if (next == digits.length()) {
            over = true;
            generation.done();
            return;
        }
        char digit = digits.charAt(next++);
        if (digit == COMMA) {
            pause(CallDigits.PAUSE);
        } else {
            way.send(digit, length, () -> pause(length), this::cancel);
        }
    }

    private void pause(Duration time) {
        if (!over) {
            boolean last = next == digits.length();
            waiting = call.host().clock().after(last ? Duration.ZERO : time, this::proceed);
        }
    }

    /** It ends here. */
    void cancel() {
        if (over) {
            return;
        }
        over = true;
        way.stop();
        if (waiting != null) {
            waiting.cancel();
        }
        generation.cancelled();
    }
}
