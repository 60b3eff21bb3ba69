package org.strowger.provider.sip.internal.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.TickCount;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;

/** A call as the core would see it. */
public final class RecordedCall implements CallSink {
    private final List<String> states = new ArrayList<>();
    private final BlockingQueue<String> digits = new LinkedBlockingQueue<>();
    private List<String> statesBeforeMade = List.of();
    private CallDriver driver;
    private CallInfo info;

    void driver(CallDriver made) {
        driver = made;
    }

    public CallDriver driver() {
        return driver;
    }

    /** The request that makes the call, which marks its place among the states. */
    Completion made(Completion request) {
        return new Completion() {
            @Override
            public void succeed() {
                statesBeforeMade = List.copyOf(states);
                request.succeed();
            }

            @Override
            public void fail(TelephonyError error) {
                request.fail(error);
            }

            @Override
            public void fail(TelephonyError error, String detail) {
                request.fail(error, detail);
            }
        };
    }

    /** States that came before the call was made. */
    public List<String> statesBeforeMade() {
        return statesBeforeMade;
    }

    /** States in order, with mode after a blank. */
    public List<String> states() {
        return states;
    }

    public String last() {
        return states.get(states.size() - 1);
    }

    public CallInfo info() {
        return info;
    }

    @Override
    public void state(CallState state) {
        states.add(state.name());
    }

    @Override
    public void state(CallState state, CallStateMode mode) {
        states.add(state + " " + mode);
    }

    @Override
    public void conferenced(CallSink conference) {
        throw new AssertionError("this line has no conferences");
    }

    @Override
    public void info(CallInfo now, Set<CallInfoItem> changed) {
        info = now;
    }

    @Override
    public void digit(DigitMode mode, char digit, TickCount at) {
        digits.add(mode + " " + digit);
    }

    @Override
    public void tone(int listId, int tag, TickCount at) {
        throw new AssertionError("this line monitors no tones");
    }

    @Override
    public void media(MediaMode mode, TickCount at) {
        throw new AssertionError("this line monitors no media");
    }

    /** The digits that were reported and not taken yet, with their modes. */
    public List<String> digits() {
        return List.copyOf(digits);
    }

    /** Takes the next digit, which may have to come from the network first. */
    public String nextDigit() throws InterruptedException {
        return digits.poll(10, TimeUnit.SECONDS);
    }

    void first(CallInfo announced) {
        info = announced;
    }
}
