package org.strowger.core.internal.phone;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.strowger.core.internal.provider.Faults;
import org.strowger.telephony.Request;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.phone.PhoneCondition;
import org.strowger.telephony.phone.PhoneFeature;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.CompletionOf;
import org.strowger.telephony.spi.PhoneDriver;

/** What applications do with a phone, from its acceptance to the driver. */
final class PhoneOperations {
    private final ManagedPhone phone;

    PhoneOperations(ManagedPhone phone) {
        this.phone = phone;
    }

    /** @throws TelephonyException with OPERATIONUNAVAIL if the phone never can (rule P-102) */
    void requireEver(PhoneFeature feature) {
        if (!phone.capabilities().features().contains(feature)) {
            throw new TelephonyException(PhoneError.OPERATIONUNAVAIL, phone + " never can: " + feature);
        }
    }

    /**
     * @param otherwise what is said if the phone cannot now
     * @throws TelephonyException if the phone never can, or cannot now (rule P-102); under the phone's lock
     */
    void requireNow(PhoneFeature feature, TelephonyError otherwise) {
        requireEver(feature);
        if (!now().contains(feature)) {
            throw new TelephonyException(
                    otherwise,
                    "%s cannot now: %s; it is %s"
                            .formatted(phone, feature, phone.state().conditions()));
        }
    }

    /** What can be done with the phone now by an owner; under the phone's lock. */
    private Set<PhoneFeature> now() {
        Set<PhoneCondition> conditions = phone.state().conditions();
        boolean usable =
                conditions.contains(PhoneCondition.CONNECTED) && !conditions.contains(PhoneCondition.SUSPENDED);
        return usable ? phone.state().features() : Set.of();
    }

    /** What the application with this handle can do now (rule P-102); under the phone's lock. */
    Set<PhoneFeature> featuresFor(PhoneHandle handle) {
        EnumSet<PhoneFeature> features = EnumSet.noneOf(PhoneFeature.class);
        now().stream()
                .filter(feature -> handle.isOwner() || !feature.isForOwner())
                .forEach(features::add);
        return features;
    }

    /** Accepts a change of the phone by its owner and passes it to the driver. */
    Request<Void> change(
            PhoneHandle handle,
            String operation,
            Set<PhoneFeature> needed,
            BiConsumer<PhoneDriver, Completion> action) {
        synchronized (phone.lock()) {
            handle.requireOwner();
            TelephonyError otherwise = needed.contains(PhoneFeature.SET_BUTTON_INFO)
                    ? PhoneError.OPERATIONUNAVAIL
                    : PhoneError.INVALPHONESTATE;
            needed.forEach(feature -> requireNow(feature, otherwise));
            PhoneTicket<Void> ticket = phone.requests().accept(operation, handle, () -> null);
            phone.strand().execute(() -> phone.requests().perform(ticket, driver -> action.accept(driver, ticket)));
            return ticket.request();
        }
    }

    /** Accepts something device-specific and passes it to the driver (rule P-106). */
    Request<byte[]> deviceSpecific(PhoneHandle handle, byte[] parameters) {
        byte[] given = parameters.clone();
        AtomicReference<byte[]> result = new AtomicReference<>();
        synchronized (phone.lock()) {
            handle.requireOpen();
            PhoneTicket<byte[]> ticket = phone.requests().accept("device-specific", handle, result::get);
            phone.strand().execute(() -> phone.requests()
                    .perform(ticket, driver -> driver.deviceSpecific(given, delivering(ticket, result))));
            return ticket.request();
        }
    }

    private CompletionOf<byte[]> delivering(PhoneTicket<byte[]> ticket, AtomicReference<byte[]> result) {
        return new CompletionOf<>() {
            @Override
            public void succeed(byte[] value) {
                if (value == null) {
                    phone.fault(Faults.Kind.BAD_ARGUMENT, ticket);
                    ticket.fail(PhoneError.OPERATIONFAILED, "the provider delivered nothing");
                    return;
                }
                result.compareAndSet(null, value.clone());
                ticket.succeed();
            }

            @Override
            public void fail(TelephonyError error) {
                ticket.fail(error);
            }

            @Override
            public void fail(TelephonyError error, String detail) {
                ticket.fail(error, detail);
            }
        };
    }

    /** Asks the driver and waits for its answer, for a limited time. */
    <T> T ask(String question, Function<PhoneDriver, T> asking) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        phone.strand().execute(() -> answer(question, asking, answer));
        try {
            return phone.context()
                    .workers()
                    .await(answer, phone.context().settings().queryLimit());
        } catch (TimeoutException e) {
            throw new TelephonyException(
                    PhoneError.OPERATIONFAILED,
                    "the provider of %s did not %s within %s"
                            .formatted(
                                    phone, question, phone.context().settings().queryLimit()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TelephonyException(
                    PhoneError.OPERATIONFAILED, "interrupted while " + phone + " was to " + question, e);
        }
    }

    private <T> void answer(String question, Function<PhoneDriver, T> asking, CompletableFuture<T> answer) {
        try {
            PhoneDriver at;
            synchronized (phone.lock()) {
                phone.requirePresent();
                at = phone.atDriver().driver();
            }
            T given = asking.apply(at);
            if (given == null) {
                throw new IllegalStateException("it gave null");
            }
            answer.complete(given);
        } catch (Throwable e) {
            answer.completeExceptionally(new PhoneGuard(phone.context().faults(), phone).explain(question, e));
        }
    }
}
