package org.strowger.core.internal.line;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.strowger.core.internal.provider.Faults;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * Something that an application asks of a driver and waits for, for a limited time, until it has begun (rule L-017);
 * done on the line's strand.
 */
final class AtDriver {
    /** What is asked; on the line's strand, without lock. */
    interface Step {
        /** Begins it, or throws what keeps it from beginning. */
        void begin();

        /** It has begun, but nobody waits for it any more, and nobody knows of it. */
        void undo();
    }

    private final ManagedLine line;
    private final String what;
    private final Step step;
    private final CompletableFuture<Void> result = new CompletableFuture<>();
    /** Guarded by the line's lock. */
    private boolean abandoned;
    /** Guarded by the line's lock. */
    private boolean begun;

    private AtDriver(ManagedLine line, String what, Step step) {
        this.line = line;
        this.what = what;
        this.step = step;
    }

    /**
     * Has it begun and waits.
     *
     * @param what for messages: to do what
     */
    static void await(ManagedLine line, String what, Step step) {
        new AtDriver(line, what, step).await();
    }

    private void await() {
        line.strand().execute(this::run);
        try {
            line.context().workers().await(result, line.context().settings().queryLimit());
        } catch (TimeoutException e) {
            abandon(new TelephonyException(
                    LineError.OPERATIONFAILED,
                    "the provider of %s did not %s within %s"
                            .formatted(line, what, line.context().settings().queryLimit()),
                    e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            abandon(new TelephonyException(LineError.OPERATIONFAILED, "interrupted while waiting to " + what, e));
        }
    }

    private void abandon(TelephonyException reason) {
        synchronized (line.lock()) {
            abandoned = true;
            if (begun) {
                return;
            }
        }
        throw reason;
    }

    private void run() {
        synchronized (line.lock()) {
            if (abandoned) {
                return;
            }
        }
        try {
            step.begin();
        } catch (TelephonyException e) {
            result.completeExceptionally(Retold.refusal(e));
            return;
        } catch (Throwable e) {
            line.context().faults().count(Faults.Kind.THREW, line, e);
            result.completeExceptionally(Retold.failure("the provider could not " + what, e));
            return;
        }
        boolean unknown;
        synchronized (line.lock()) {
            unknown = abandoned;
            begun = !abandoned;
        }
        if (unknown) {
            line.guard().call(step::undo);
        } else {
            result.complete(null);
        }
    }
}
