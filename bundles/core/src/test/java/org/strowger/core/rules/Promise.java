package org.strowger.core.rules;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.CompletionOf;

/**
 * One request that a line or its calls were asked, until a test ends it. It may be a request of several of them: the
 * call that was asked, and those that it makes.
 */
final class Promise implements Completion {
    private final Completion ends;
    private final Consumer<Object> delivers;
    private final AtomicBoolean over = new AtomicBoolean();

    private Promise(Completion ends, Consumer<Object> delivers) {
        this.ends = ends;
        this.delivers = delivers;
    }

    static Promise of(Completion completion) {
        return new Promise(completion, value -> {
            throw new IllegalStateException("this request delivers nothing of the driver's own");
        });
    }

    /** One whose success delivers something. */
    static <T> Promise of(CompletionOf<T> completion, Class<T> what) {
        return new Promise(new Undelivered(completion), value -> completion.succeed(what.cast(value)));
    }

    boolean isOver() {
        return over.get();
    }

    /** It needs no end any more. */
    void forget() {
        over.set(true);
    }

    /** What the core gave; using it does not end the promise. */
    Completion completion() {
        return ends;
    }

    @Override
    public void succeed() {
        forget();
        ends.succeed();
    }

    /** It succeeds with this; null is possible. */
    void succeedWith(Object value) {
        forget();
        delivers.accept(value);
    }

    @Override
    public void fail(TelephonyError error) {
        forget();
        ends.fail(error);
    }

    @Override
    public void fail(TelephonyError error, String detail) {
        forget();
        ends.fail(error, detail);
    }

    /** A completion that cannot succeed without a value. */
    private record Undelivered(CompletionOf<?> of) implements Completion {
        @Override
        public void succeed() {
            throw new IllegalStateException("the success of this request delivers something");
        }

        @Override
        public void fail(TelephonyError error) {
            of.fail(error);
        }

        @Override
        public void fail(TelephonyError error, String detail) {
            of.fail(error, detail);
        }
    }
}
