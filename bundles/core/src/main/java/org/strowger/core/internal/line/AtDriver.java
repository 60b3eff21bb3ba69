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
    /** What is asked. */
    interface Step {
        /** Has the driver begin it, or throws what keeps it from beginning; on the line's strand, without lock. */
        void begin();

        /**
         * The driver has begun, and the application is about to be told so: only from now on can it hear of what comes
         * of it. Or throws what has put an end to it meanwhile; under the line's lock.
         */
        default void accept() {}

        /** The application is about to be told that it failed, and hears nothing of it; under the line's lock. */
        default void abandon() {}

        /** The driver has begun, but nobody knows of it any more; on the line's strand, without lock. */
        void undo();
    }

    private final ManagedLine line;
    private final String what;
    private final Step step;
    private final CompletableFuture<Void> result = new CompletableFuture<>();
    /** Guarded by the line's lock. */
    private boolean abandoned;
    /** Guarded by the line's lock. */
    private boolean accepted;

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
            if (accepted) {
                return;
            }
            abandoned = true;
            step.abandon();
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
            if (isAccepted()) {
                result.complete(null);
            } else {
                line.guard().call(step::undo);
            }
        } catch (TelephonyException e) {
            result.completeExceptionally(Retold.refusal(e));
        } catch (Throwable e) {
            line.context().faults().count(Faults.Kind.THREW, line, e);
            result.completeExceptionally(Retold.failure("the provider could not " + what, e));
        }
    }

    /** In one step, so that who gives up at the last moment is either told that it has begun, or hears nothing. */
    private boolean isAccepted() {
        synchronized (line.lock()) {
            if (!abandoned) {
                step.accept();
                accepted = true;
            }
            return accepted;
        }
    }
}
