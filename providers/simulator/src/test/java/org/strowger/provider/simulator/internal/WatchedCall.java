package org.strowger.provider.simulator.internal;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
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

/** A call of a {@link RestlessLine}; notes whatever the exchange may not do. */
final class WatchedCall implements CallSink {
    private final RestlessLine line;
    private final AtomicInteger open = new AtomicInteger();
    private volatile CallDriver driver;
    private volatile boolean exists;
    private volatile boolean failed;
    private volatile boolean closed;

    WatchedCall(RestlessLine line) {
        this.line = line;
    }

    /** The core has asked for it, and it is pending. */
    WatchedCall pending(CallDriver call) {
        driver = call;
        return this;
    }

    /** The exchange announced it. */
    WatchedCall announced(CallDriver call) {
        exists = true;
        return pending(call);
    }

    CallDriver driver() {
        return driver;
    }

    /** Whether something can be asked of it. */
    boolean isLive() {
        return exists && !closed;
    }

    /** Lets go of it, pending or not. */
    void close() {
        driver.close();
        closed = true;
        if (open.get() != 0) {
            line.violation(open.get() + " requests were open when a call was closed");
        }
    }

    /** Expects that a request of this call ends once. */
    Completion completion() {
        return completion(() -> {}, () -> {});
    }

    /** Expects that the request that makes this call ends once; only then may anything be said about the call. */
    Completion making(WatchedCall... together) {
        return completion(
                () -> {
                    for (WatchedCall made : together) {
                        made.exists = true;
                    }
                },
                () -> {
                    for (WatchedCall made : together) {
                        made.failed = true;
                    }
                });
    }

    /** Whether the request that was to make it failed, so that it only has to be closed. */
    boolean hasFailed() {
        return failed;
    }

    private Completion completion(Runnable then, Runnable otherwise) {
        open.incrementAndGet();
        AtomicInteger reports = new AtomicInteger();
        return new Completion() {
            @Override
            public void succeed() {
                then.run();
                reported();
            }

            @Override
            public void fail(TelephonyError error) {
                otherwise.run();
                reported();
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

    @Override
    public void state(CallState state) {
        check(state.name());
    }

    @Override
    public void state(CallState state, CallStateMode mode) {
        check(state.name());
    }

    @Override
    public void conferenced(CallSink conference) {
        check("CONFERENCED");
    }

    @Override
    public void info(CallInfo info, Set<CallInfoItem> changed) {
        check("info");
    }

    private void check(String what) {
        if (!exists || closed) {
            line.violation(what + (closed ? " after closing" : " before the completion"));
        }
    }
}
