package org.strowger.provider.simulator.internal;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
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

/** A call of a {@link BusyLine}: goes on from each state at once, and notes whatever the exchange may not do. */
final class BusyCall implements CallSink {
    private final BusyLine line;
    private final int mood;
    private final AtomicInteger open = new AtomicInteger();
    private volatile CallDriver driver;
    private volatile boolean own;
    private volatile boolean exists;
    private volatile boolean closed;

    BusyCall(BusyLine line, int mood) {
        this.line = line;
        this.mood = mood;
    }

    void made(CallDriver call) {
        driver = call;
    }

    void announced(CallDriver call) {
        driver = call;
        exists = true;
    }

    /** On the strand: lets go of the call. */
    void close() {
        if (closed) {
            return;
        }
        driver.close();
        closed = true;
        if (open.get() != 0) {
            line.violation(open.get() + " requests were open when a call was closed");
        }
        line.callClosed(own);
    }

    @Override
    public void state(CallState state) {
        check(state.name());
        switch (state) {
            case IDLE -> line.later(this::close);
            case PROCEEDING, RINGBACK, ON_HOLD, DIALING -> goOn(CallDriver::drop, 30);
            default -> {
                // The exchange will go on by itself.
            }
        }
    }

    @Override
    public void state(CallState state, CallStateMode mode) {
        check(state.name());
        switch (state) {
            case OFFERING -> goOn(CallDriver::answer, 70);
            case CONNECTED -> goOn(mood % 2 == 0 ? CallDriver::hold : CallDriver::drop, 90);
            default -> goOn(CallDriver::drop, 95);
        }
    }

    @Override
    public void conferenced(CallSink conference) {
        throw new AssertionError("this line has no conferences");
    }

    @Override
    public void info(CallInfo info, Set<CallInfoItem> changed) {
        check("info");
    }

    @Override
    public void digit(DigitMode mode, char digit, TickCount at) {
        check("digit");
    }

    @Override
    public void tone(int listId, int tag, TickCount at) {
        check("tone");
    }

    @Override
    public void media(MediaMode mode, TickCount at) {
        check("media");
    }

    /** Does this, if the mood is below the limit; otherwise rather closes the call. */
    private void goOn(BiConsumer<CallDriver, Completion> action, int limit) {
        line.later(() -> {
            if (!closed && mood < limit) {
                action.accept(driver, completion(false));
            } else {
                close();
            }
        });
    }

    Completion completion(boolean making) {
        own |= making;
        open.incrementAndGet();
        AtomicInteger reports = new AtomicInteger();
        return new Completion() {
            @Override
            public void succeed() {
                exists |= making;
                reported();
            }

            @Override
            public void fail(TelephonyError error) {
                reported();
                if (making) {
                    line.later(BusyCall.this::close);
                }
            }

            @Override
            public void fail(TelephonyError error, String detail) {
                fail(error);
            }

            private void reported() {
                open.decrementAndGet();
                if (reports.incrementAndGet() > 1 || closed) {
                    line.violation("a request was reported twice or after closing");
                }
            }
        };
    }

    private void check(String what) {
        if (!exists || closed) {
            line.violation(what + (closed ? " after closing" : " before the completion"));
        }
    }
}
