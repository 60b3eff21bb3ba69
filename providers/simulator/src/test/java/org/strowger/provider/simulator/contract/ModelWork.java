package org.strowger.provider.simulator.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.CompletionOf;
import org.strowger.telephony.spi.Scheduler;

/** Requests that take a while; those of a line or of a call. Used on the thread of the test. */
final class ModelWork {
    private static final Duration WHILE = Duration.ofMillis(100);

    private final Supplier<Scheduler> scheduler;
    private final List<Open> all = new ArrayList<>();

    ModelWork(Supplier<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    /** Succeeds after a while, and then something is different. */
    void begin(Completion completion, Runnable effect) {
        Runnable success = () -> {
            completion.succeed();
            effect.run();
        };
        add(success, () -> completion.fail(LineError.OPERATIONFAILED));
    }

    /** Succeeds after a while and delivers something. */
    <T> void deliver(CompletionOf<T> completion, T value) {
        add(() -> completion.succeed(value), () -> completion.fail(LineError.OPERATIONFAILED));
    }

    private void add(Runnable success, Runnable failure) {
        Open open = new Open(success, failure);
        all.add(open);
        open.timer = after(WHILE, open::succeed);
    }

    Scheduler.Timer after(Duration time, Runnable what) {
        return scheduler.get().schedule(time, what);
    }

    /** Whatever is open fails (rules S-077, S-078). */
    void fail() {
        List.copyOf(all).forEach(Open::fail);
    }

    private final class Open {
        private final Runnable success;
        private final Runnable failure;
        private Scheduler.Timer timer;

        Open(Runnable success, Runnable failure) {
            this.success = success;
            this.failure = failure;
        }

        private void succeed() {
            if (all.remove(this)) {
                success.run();
            }
        }

        private void fail() {
            if (all.remove(this)) {
                timer.cancel();
                failure.run();
            }
        }
    }
}
