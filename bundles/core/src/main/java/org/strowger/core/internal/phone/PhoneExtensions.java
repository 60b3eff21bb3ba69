package org.strowger.core.internal.phone;

import java.util.Optional;
import org.strowger.telephony.device.ExtensionVersion;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.PhoneDriver;

/**
 * Which version of its extensions a phone is used with (rules P-026 to P-029, P-063). Changed on the phone's strand
 * only.
 */
final class PhoneExtensions {
    private final ManagedPhone phone;
    /** Guarded by the phone's lock. */
    private Optional<ExtensionVersion> selected = Optional.empty();

    PhoneExtensions(ManagedPhone phone) {
        this.phone = phone;
    }

    /** @throws TelephonyException with INCOMPATIBLEEXTVERSION if there are none, or another version is in force */
    void require(ExtensionVersion wanted) {
        if (phone.capabilities().extensionId().isNone()) {
            throw new TelephonyException(PhoneError.INCOMPATIBLEEXTVERSION, phone + " has no extensions");
        }
        Optional<ExtensionVersion> now = selected();
        if (now.isPresent() && !now.get().equals(wanted)) {
            throw new TelephonyException(
                    PhoneError.INCOMPATIBLEEXTVERSION,
                    "%s is used with version %s of its extensions, not %s".formatted(phone, now.get(), wanted));
        }
    }

    /** The version is to be used; what the driver throws goes on to the caller. */
    void select(PhoneDriver at, ExtensionVersion wanted) {
        require(wanted);
        if (selected().isEmpty()) {
            at.selectExtensions(Optional.of(wanted));
            become(Optional.of(wanted));
        }
    }

    /** Nobody uses a version any more (rule P-063). */
    void cancel(PhoneDriver at) {
        if (selected().isPresent()) {
            become(Optional.empty());
            at.selectExtensions(Optional.empty());
        }
    }

    /** The phone is not open at its driver any more. */
    void forget() {
        become(Optional.empty());
    }

    /** @throws TelephonyException as promised to applications */
    ExtensionVersion negotiate(ExtensionVersion lowest, ExtensionVersion highest) {
        if (lowest == null || highest == null) {
            throw new TelephonyException(PhoneError.INVALPOINTER, "a version is null");
        }
        if (phone.capabilities().extensionId().isNone()) {
            throw new TelephonyException(PhoneError.OPERATIONUNAVAIL, phone + " has no extensions");
        }
        ExtensionVersion agreed = selected().orElseGet(() -> phone.operations()
                .ask("negotiate its extensions", driver -> driver.negotiateExtensions(lowest, highest)));
        if (!agreed.isWithin(lowest, highest)) {
            throw new TelephonyException(
                    PhoneError.INCOMPATIBLEEXTVERSION,
                    "%s has version %s of its extensions, and versions %s to %s are wanted"
                            .formatted(phone, agreed, lowest, highest));
        }
        return agreed;
    }

    private Optional<ExtensionVersion> selected() {
        synchronized (phone.lock()) {
            return selected;
        }
    }

    private void become(Optional<ExtensionVersion> now) {
        synchronized (phone.lock()) {
            selected = now;
        }
    }
}
