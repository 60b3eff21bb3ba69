package org.strowger.provider.modem.internal.line;

import java.time.Duration;
import org.strowger.provider.modem.internal.at.Command;
import org.strowger.provider.modem.internal.at.Outcome;
import org.strowger.provider.modem.internal.at.ResultCode;
import org.strowger.provider.modem.internal.strand.Strand;
import org.strowger.telephony.spi.Generation;

/**
 * Generates the digits of one string within a voice call: one {@code AT+VTS} for each (3GPP 27.007 annex C.2.11), the
 * next when the modem has done the one before. Used on the modem's strand.
 */
final class DigitSender {
    /** How long a comma is, as S8 has it by default. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final char COMMA = ',';

    private final CallDesk desk;
    private final String digits;
    private final Generation generation;
    private Strand.Timer pause = Strand.Timer.NONE;
    private int next;
    private boolean over;

    DigitSender(CallDesk desk, String digits, Generation generation) {
        this.desk = desk;
        this.digits = digits;
        this.generation = generation;
    }

    void proceed() {
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
            pause = desk.strand().after(PAUSE, this::proceed);
        } else {
            desk.send(Command.plain("AT+VTS=" + digit, LIMIT), this::sent);
        }
    }

    private void sent(Outcome outcome) {
        if (outcome.is(ResultCode.OK)) {
            proceed();
        } else {
            // A modem that cannot do it says so only now (rule L-338).
            cancel();
        }
    }

    /** It ends here. */
    void cancel() {
        if (!over) {
            over = true;
            pause.cancel();
            generation.cancelled();
        }
    }
}
