package org.strowger.provider.sip.internal.contract;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.strowger.provider.tck.FarParty;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.TickCount;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.Generation;

/** Somebody at the far end, who does with an offered call what the manner says. */
final class SipFarParty implements FarParty, CallSink {
    /** The end of a request that nobody waits for. */
    static final Completion IGNORED = new Completion() {
        @Override
        public void succeed() {
            // The states tell.
        }

        @Override
        public void fail(TelephonyError error) {
            // The states tell.
        }

        @Override
        public void fail(TelephonyError error, String detail) {
            // The states tell.
        }
    };

    private static final Duration DIGIT = Duration.ofMillis(100);
    private static final Generation UNNOTICED = new Generation() {
        @Override
        public void done(TickCount at) {
            // The other end hears it.
        }

        @Override
        public void cancelled(TickCount at) {
            // The other end hears it.
        }
    };

    private final SipFarEnd.Manner manner;
    private volatile CallDriver driver;
    private volatile CallState state = CallState.UNKNOWN;
    private final StringBuffer heard = new StringBuffer();

    SipFarParty(SipFarEnd.Manner manner) {
        this.manner = manner;
    }

    void is(CallDriver call) {
        driver = call;
    }

    @Override
    public void answer() {
        driver.answer(IGNORED);
    }

    @Override
    public void hangUp() {
        driver.drop(IGNORED);
    }

    @Override
    public boolean isConnected() {
        return state == CallState.CONNECTED;
    }

    @Override
    public boolean isOver() {
        return state == CallState.IDLE || state == CallState.DISCONNECTED || state == CallState.BUSY;
    }

    @Override
    public void state(CallState now) {
        state = now;
    }

    @Override
    public void state(CallState now, CallStateMode mode) {
        state = now;
        if (now == CallState.OFFERING) {
            react();
        } else if (now == CallState.CONNECTED) {
            driver.monitorDigits(Set.of(DigitMode.DTMF));
        }
    }

    private void react() {
        switch (manner) {
            case ANSWERS -> driver.answer(IGNORED);
            case RINGS -> driver.accept(IGNORED);
            default -> driver.drop(IGNORED);
        }
    }

    @Override
    public void conferenced(CallSink conference) {
        state = CallState.CONFERENCED;
    }

    @Override
    public void info(CallInfo info, Set<CallInfoItem> changed) {
        // Nobody asks.
    }

    @Override
    public void digit(DigitMode mode, char digit, TickCount at) {
        heard.append(digit);
    }

    @Override
    public Optional<String> heardDigits() {
        return Optional.of(heard.toString());
    }

    @Override
    public boolean sendDigits(String digits) {
        try {
            driver.generateDigits(DigitMode.DTMF, digits, DIGIT, UNNOTICED);
            return true;
        } catch (TelephonyException over) {
            // The line has hung up meanwhile.
            return false;
        }
    }

    @Override
    public void tone(int listId, int tag, TickCount at) {
        // Nobody asks.
    }

    @Override
    public void media(MediaMode mode, TickCount at) {
        // Nobody asks.
    }
}
