package org.strowger.core.internal.line;

import java.util.Set;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.GatherRequest;
import org.strowger.telephony.media.TickCount;

/**
 * The one gathering of digits that a call can have at a time (rules L-322 to L-327), done by its driver, or by the core
 * from the digits that the driver reports. Used under the line's lock unless a method says otherwise.
 */
final class GatheringDigits {
    private final StreamEnd end;
    private final Watch<DigitMode> digits;
    private DigitCollection current;
    /** What will take its place, while the driver is told what to detect for it. */
    private DigitCollection starting;

    GatheringDigits(StreamEnd end, Watch<DigitMode> digits) {
        this.end = end;
        this.digits = digits;
    }

    /** Starts another one; waits for the driver, without lock. */
    void start(CallHandle handle, GatherRequest request) {
        end.await(CallOperation.GATHER_DIGITS, new Start(new DigitCollection(end, this, handle, request)));
    }

    /** Cancels what is under way, if anything; waits for the driver, without lock. */
    void cancel(CallHandle handle) {
        end.await(CallOperation.GATHER_DIGITS, new AtDriver.Step() {
            @Override
            public void begin() {
                DigitCollection running;
                synchronized (end.lock()) {
                    handle.requireOwner();
                    running = current;
                }
                if (running == null) {
                    return;
                }
                if (running.isByDriver()) {
                    end.driver().cancelGathering();
                }
                synchronized (end.lock()) {
                    running.cancel();
                }
            }

            @Override
            public void undo() {
                // What was cancelled cannot go on.
            }
        });
    }

    /** A digit was detected. */
    void collect(DigitMode mode, char digit, TickCount at) {
        if (current != null) {
            current.collect(mode, digit, at);
        }
    }

    /** A gathering is over: what only it needed is not detected any more. */
    void over(DigitCollection which) {
        if (current == which) {
            current = null;
            if (!which.isByDriver()) {
                detectForWhoeverCollects();
            }
        }
    }

    /** The driver has to report what the core collects now, or is about to. */
    private void detectForWhoeverCollects() {
        DigitCollection collected = starting == null ? current : starting;
        boolean byCore = collected != null && !collected.isByDriver();
        digits.own(byCore ? collected.request().modes() : Set.of());
        digits.tellLater();
    }

    /** Whoever asked for it cannot hear of it any more. */
    void forget(CallHandle handle) {
        if (current == null || current.handle() != handle) {
            return;
        }
        boolean byDriver = current.isByDriver();
        current.cancel();
        if (byDriver) {
            end.later(this::cancelLeftover);
        }
    }

    /** Has the driver end a gathering that nobody knows of, unless it has begun another one in its place already. */
    private void cancelLeftover() {
        synchronized (end.lock()) {
            if (current != null && current.isByDriver()) {
                return;
            }
        }
        end.driver().cancelGathering();
    }

    /** The call is idle, or gone. */
    void end() {
        if (current != null) {
            current.cancel();
        }
    }

    /** One gathering takes the place of the one before; on the line's strand, without lock. */
    private final class Start implements AtDriver.Step {
        private final DigitCollection next;
        /** Used on the line's strand only. */
        private boolean byDriver;

        Start(DigitCollection next) {
            this.next = next;
        }

        @Override
        public void begin() {
            synchronized (end.lock()) {
                end.require(next.handle(), CallOperation.GATHER_DIGITS);
            }
            byDriver = end.driver().gatherDigits(next.request(), next);
            if (!byDriver) {
                detect();
                endAtDriver();
            }
        }

        @Override
        public void accept() {
            starting = null;
            end.requireStillOpen();
            replace();
        }

        /** The driver has to report what the core is to collect. */
        private void detect() {
            synchronized (end.lock()) {
                starting = next;
                digits.own(next.request().modes());
            }
            try {
                digits.tell();
            } catch (Throwable refused) {
                synchronized (end.lock()) {
                    starting = null;
                    detectForWhoeverCollects();
                }
                throw refused;
            }
        }

        /** The driver does the one before itself, and cannot know that another one takes its place. */
        private void endAtDriver() {
            boolean running;
            synchronized (end.lock()) {
                running = current != null && current.isByDriver();
            }
            if (running) {
                end.tell(driver -> driver.cancelGathering());
            }
        }

        private void replace() {
            DigitCollection previous = current;
            current = next;
            if (previous != null) {
                previous.cancel();
                if (byDriver && !previous.isByDriver()) {
                    digits.own(Set.of());
                    digits.tellLater();
                }
            }
            next.accepted(byDriver);
            if (!next.handle().isValid()) {
                // Its application gave it back while the driver began.
                forget(next.handle());
            }
        }

        @Override
        public void undo() {
            synchronized (end.lock()) {
                starting = null;
                if (current != null && current.isByDriver()) {
                    // The driver has given it up for this one; it need not have said so.
                    current.cancel();
                }
                detectForWhoeverCollects();
                if (!byDriver || next.hasEndedAtDriver()) {
                    return;
                }
            }
            end.driver().cancelGathering();
        }
    }
}
