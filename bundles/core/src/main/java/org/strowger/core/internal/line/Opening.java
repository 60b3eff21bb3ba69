package org.strowger.core.internal.line;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** One opening of a line: done on the line's strand, awaited by the application for a limited time. */
final class Opening {
    private final ManagedLine line;
    private final Subscriber session;
    private final LineHandle handle;
    private final CompletableFuture<Line> result = new CompletableFuture<>();
    /** Guarded by the line's lock. */
    private boolean abandoned;

    Opening(ManagedLine line, Subscriber session, LineOpenOptions options) {
        this.line = line;
        this.session = session;
        this.handle = line.context().handles().allocate(n -> new LineHandle(n, session, line, options));
    }

    /** Opens and waits. */
    Line await() {
        line.strand().execute(this::run);
        try {
            return line.context()
                    .workers()
                    .await(result, line.context().settings().queryLimit());
        } catch (TimeoutException e) {
            abandon();
            throw new TelephonyException(
                    LineError.OPERATIONFAILED,
                    "the provider of " + line + " did not open it within "
                            + line.context().settings().queryLimit(),
                    e);
        } catch (InterruptedException e) {
            abandon();
            Thread.currentThread().interrupt();
            throw new TelephonyException(LineError.OPERATIONFAILED, "interrupted while opening " + line, e);
        }
    }

    private void run() {
        try {
            synchronized (line.lock()) {
                if (abandoned) {
                    line.context().handles().release(handle);
                    return;
                }
            }
            Set<LineCondition> conditions = line.atDriver().openFor(handle);
            if (admit(conditions)) {
                result.complete(handle);
            }
        } catch (TelephonyException e) {
            line.context().handles().release(handle);
            result.completeExceptionally(e);
        }
    }

    /** The driver has the line open: the handle joins the others, unless nobody wants it any more. */
    private boolean admit(Set<LineCondition> conditions) {
        TelephonyException refusal = null;
        synchronized (line.lock()) {
            if (conditions != null && line.atDriver().isOpening()) {
                line.shown().isAtFirst(conditions);
            }
            if (line.existence() != Existence.PRESENT || !line.atDriver().isOpen()) {
                refusal = new TelephonyException(LineError.OPERATIONFAILED, line + " was closed while it was opened");
            } else if (!line.proxies().areFree(handle.options().proxy())) {
                refusal = new TelephonyException(LineError.NOTREGISTERED, "others serve the same on " + line);
            } else if (abandoned || !session.register(handle)) {
                refusal = new TelephonyException(LineError.INVALAPPHANDLE, "the session was closed meanwhile");
            } else {
                line.proxies().opened(new LineOpener(handle));
                line.notices().lineChanged(Set.of(LineStateItem.OPEN), handle);
                line.openHandles().add(handle);
                line.atDriver().opened();
            }
        }
        if (refusal == null) {
            return true;
        }
        line.context().handles().release(handle);
        handle.invalidate();
        line.atDriver().reconcile();
        result.completeExceptionally(refusal);
        return false;
    }

    private void abandon() {
        boolean admitted;
        synchronized (line.lock()) {
            abandoned = true;
            admitted = line.openHandles().contains(handle);
        }
        if (admitted) {
            // The opening succeeded at this very moment; nobody knows the handle, so it is closed again.
            handle.close();
        }
    }
}
