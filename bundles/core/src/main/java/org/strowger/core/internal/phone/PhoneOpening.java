package org.strowger.core.internal.phone;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.strowger.core.internal.line.Existence;
import org.strowger.telephony.Phone;
import org.strowger.telephony.PhoneOpenOptions;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyException;

/** One opening of a phone: done on the phone's strand, awaited by the application for a limited time. */
final class PhoneOpening {
    private final ManagedPhone phone;
    private final PhoneSubscriber session;
    private final PhoneHandle handle;
    private final CompletableFuture<Phone> result = new CompletableFuture<>();
    /** Guarded by the phone's lock. */
    private boolean abandoned;

    PhoneOpening(ManagedPhone phone, PhoneSubscriber session, PhoneOpenOptions options) {
        this.phone = phone;
        this.session = session;
        synchronized (phone.lock()) {
            phone.requireFree(options.privilege());
        }
        this.handle = phone.context().handles().allocate(n -> new PhoneHandle(n, session, phone, options));
    }

    /** Opens and waits. */
    Phone await() {
        phone.strand().execute(this::run);
        try {
            return phone.context()
                    .workers()
                    .await(result, phone.context().settings().queryLimit());
        } catch (TimeoutException e) {
            abandon();
            throw new TelephonyException(
                    PhoneError.OPERATIONFAILED,
                    "the provider of " + phone + " did not open it within "
                            + phone.context().settings().queryLimit(),
                    e);
        } catch (InterruptedException e) {
            abandon();
            Thread.currentThread().interrupt();
            throw new TelephonyException(PhoneError.OPERATIONFAILED, "interrupted while opening " + phone, e);
        }
    }

    private void run() {
        try {
            synchronized (phone.lock()) {
                if (abandoned) {
                    phone.context().handles().release(handle);
                    return;
                }
                phone.requireFree(handle.privilege());
            }
            phone.atDriver().open(handle);
            admit();
            result.complete(handle);
        } catch (TelephonyException e) {
            phone.context().handles().release(handle);
            handle.invalidate();
            phone.atDriver().reconcile();
            result.completeExceptionally(e);
        }
    }

    /** The driver has the phone open: the handle joins the others, unless nobody wants it any more. */
    private void admit() {
        synchronized (phone.lock()) {
            if (phone.existence() != Existence.PRESENT || !phone.atDriver().isOpen()) {
                throw new TelephonyException(PhoneError.OPERATIONFAILED, phone + " was closed while it was opened");
            }
            if (abandoned || !session.register(handle)) {
                throw new TelephonyException(PhoneError.INVALAPPHANDLE, "the session was closed meanwhile");
            }
            phone.admit(handle);
        }
    }

    private void abandon() {
        boolean admitted;
        synchronized (phone.lock()) {
            abandoned = true;
            admitted = phone.hasOpen(handle);
        }
        if (admitted) {
            // The opening succeeded at this very moment; nobody knows the handle, so it is closed again.
            handle.close();
        }
    }
}
