package org.strowger.core.internal.line;

import java.util.function.BiConsumer;
import org.strowger.core.internal.provider.Faults;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.media.GenerationEnd;
import org.strowger.telephony.media.TickCount;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.Generation;

/** The one generation, of digits or of a tone, that a call can have at a time (rules L-332 to L-334). */
final class Generating {
    private final StreamEnd end;
    /** Guarded by the line's lock. */
    private Playing current;

    Generating(StreamEnd end) {
        this.end = end;
    }

    /** Starts another one; waits for the driver, without lock. */
    void start(CallHandle handle, CallOperation operation, BiConsumer<CallDriver, Generation> atDriver) {
        end.await(operation, new Start(handle, operation, atDriver));
    }

    /** Cancels what is under way, if anything; waits for the driver, without lock. */
    void cancel(CallHandle handle, CallOperation operation) {
        end.await(operation, new AtDriver.Step() {
            @Override
            public void begin() {
                Playing running;
                synchronized (end.lock()) {
                    handle.requireOwner();
                    running = current;
                }
                if (running == null) {
                    return;
                }
                end.driver().cancelGeneration();
                synchronized (end.lock()) {
                    running.finish(GenerationEnd.CANCEL, TickCount.NONE);
                }
            }

            @Override
            public void undo() {
                // What was cancelled cannot go on.
            }
        });
    }

    /** The call is idle, or gone; under the line's lock. */
    void end() {
        if (current != null) {
            current.finish(GenerationEnd.CANCEL, TickCount.NONE);
        }
    }

    /** One generation takes the place of the one before. */
    private final class Start implements AtDriver.Step {
        private final CallOperation operation;
        private final BiConsumer<CallDriver, Generation> atDriver;
        private final Playing next;

        Start(CallHandle handle, CallOperation operation, BiConsumer<CallDriver, Generation> atDriver) {
            this.operation = operation;
            this.atDriver = atDriver;
            this.next = new Playing(handle);
        }

        @Override
        public void begin() {
            synchronized (end.lock()) {
                end.require(next.handle, operation);
            }
            atDriver.accept(end.driver(), next);
        }

        @Override
        public void accept() {
            end.requireStillOpen();
            cancelPrevious();
            current = next;
            next.accepted();
        }

        /** By its nature the driver plays one only; it need not have said so. */
        private void cancelPrevious() {
            if (current != null) {
                current.finish(GenerationEnd.CANCEL, TickCount.NONE);
            }
        }

        @Override
        public void undo() {
            synchronized (end.lock()) {
                cancelPrevious();
                if (next.driverSaidSo) {
                    return;
                }
            }
            end.driver().cancelGeneration();
        }
    }

    /** One generation, as its driver knows it (rule L-343). Its fields are guarded by the line's lock. */
    private final class Playing implements Generation {
        private final CallHandle handle;
        private boolean accepted;
        private boolean over;
        private boolean driverSaidSo;
        /** What the driver said before it had accepted. */
        private GenerationEnd early;

        private TickCount earlyAt;

        Playing(CallHandle handle) {
            this.handle = handle;
        }

        void accepted() {
            accepted = true;
            if (early != null) {
                finish(early, earlyAt);
            }
        }

        void finish(GenerationEnd reason, TickCount at) {
            if (over) {
                return;
            }
            over = true;
            if (current == this) {
                current = null;
            }
            end.post(handle, new CallEvent.GenerationEnded(handle, reason, end.tick(at)));
        }

        @Override
        public void done(TickCount at) {
            ended(GenerationEnd.DONE, at);
        }

        @Override
        public void cancelled(TickCount at) {
            ended(GenerationEnd.CANCEL, at);
        }

        private void ended(GenerationEnd reason, TickCount at) {
            synchronized (end.lock()) {
                if (driverSaidSo) {
                    end.fault(Faults.Kind.SECOND_COMPLETION);
                    return;
                }
                driverSaidSo = true;
                if (accepted) {
                    finish(reason, at);
                } else {
                    early = reason;
                    earlyAt = at;
                }
            }
        }
    }
}
