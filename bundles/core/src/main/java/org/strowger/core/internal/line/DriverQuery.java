package org.strowger.core.internal.line;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.strowger.core.internal.provider.Faults;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * One question that an application waits for the answer of: asked on the line's strand like everything else, and for a
 * limited time only.
 *
 * @param <T> the answer
 */
final class DriverQuery<T> {
    private final ManagedLine line;
    private final String what;
    private final Supplier<T> question;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private final AtomicBoolean taken = new AtomicBoolean();

    /**
     * @param what what the driver is to do, for messages
     * @param question asks the driver; without lock
     */
    DriverQuery(ManagedLine line, String what, Supplier<T> question) {
        this.line = line;
        this.what = what;
        this.question = question;
    }

    /** Asks and waits. */
    T await() {
        line.strand().execute(this::ask);
        try {
            return line.context()
                    .workers()
                    .await(answer, line.context().settings().queryLimit());
        } catch (TimeoutException e) {
            // Nobody waits for it any more, so it is not begun any more.
            taken.set(true);
            throw new TelephonyException(
                    LineError.OPERATIONFAILED,
                    "the provider of " + line + " did not " + what + " within "
                            + line.context().settings().queryLimit(),
                    e);
        } catch (InterruptedException e) {
            taken.set(true);
            Thread.currentThread().interrupt();
            throw new TelephonyException(LineError.OPERATIONFAILED, "interrupted while waiting for " + line, e);
        }
    }

    private void ask() {
        if (!taken.compareAndSet(false, true)) {
            return;
        }
        try {
            line.existence().require(line);
            T given = question.get();
            if (given == null) {
                line.fault(Faults.Kind.BAD_ARGUMENT, line);
                throw new TelephonyException(LineError.OPERATIONFAILED, "the provider answered nothing");
            }
            answer.complete(given);
        } catch (Throwable e) {
            answer.completeExceptionally(line.atDriver().explain(what, e));
        }
    }
}
