package org.strowger.core.internal.phone;

import org.strowger.telephony.device.ExtensionVersion;
import org.strowger.telephony.phone.PhoneStatusMessages;
import org.strowger.telephony.spi.PhoneDriver;
import org.strowger.telephony.spi.PhoneSnapshot;

/**
 * The driver's side of a phone: whether it is open there, and what it was told. Methods run on the phone's strand
 * unless they say otherwise.
 */
final class DriverPhone {
    private final ManagedPhone phone;
    private final PhoneGuard guard;
    /** Guarded by the phone's lock; null once the device is gone. */
    private PhoneDriver driver;
    /** Guarded by the phone's lock; null while the phone is not open at the driver. */
    private PhonePort port;

    private PhoneStatusMessages told = PhoneStatusMessages.NONE;

    DriverPhone(ManagedPhone phone, PhoneDriver driver, PhoneGuard guard) {
        this.phone = phone;
        this.driver = driver;
        this.guard = guard;
    }

    /** Under the phone's lock. */
    boolean isOpenThrough(PhonePort asked) {
        return port != null && port == asked;
    }

    /** Under the phone's lock. */
    boolean isOpen() {
        return port != null;
    }

    /** The driver, or null once the device is gone; under the phone's lock. */
    PhoneDriver driver() {
        return driver;
    }

    /** The driver has closed the phone by itself and is not told to again (rule S-085); under the phone's lock. */
    void revoke() {
        port = null;
    }

    /** Opens the phone at the driver unless it is open there (rules P-034, P-035). */
    void open(PhoneHandle candidate) {
        openAtAll();
        PhoneDriver at;
        synchronized (phone.lock()) {
            if (port == null || candidate.options().extensions().isEmpty()) {
                return;
            }
            at = driver;
        }
        ExtensionVersion version = candidate.options().extensions().get();
        try {
            phone.extensions().select(at, version);
        } catch (Throwable e) {
            throw guard.explain("use version " + version + " of the extensions of " + phone, e);
        }
    }

    private void openAtAll() {
        PhoneDriver at;
        PhonePort opened;
        synchronized (phone.lock()) {
            phone.requirePresent();
            if (port != null) {
                return;
            }
            at = driver;
            opened = new PhonePort(phone);
            port = opened;
            phone.awaitSnapshot();
        }
        told = PhoneStatusMessages.NONE;
        phone.extensions().forget();
        try {
            at.open(opened);
        } catch (Throwable e) {
            abandon(opened);
            throw guard.explain("open " + phone, e);
        }
        try {
            PhoneSnapshot first = at.snapshot();
            synchronized (phone.lock()) {
                phone.begin(first);
            }
        } catch (Throwable e) {
            close();
            throw guard.explain("tell the state of " + phone, e);
        }
    }

    /** The driver refused to open: nothing of it is left (rule S-033). */
    private void abandon(PhonePort refused) {
        synchronized (phone.lock()) {
            if (port == refused) {
                port = null;
            }
        }
    }

    /**
     * Tells the driver what applications want to hear now, or closes the phone there if nobody has it open any more.
     */
    void reconcile() {
        PhoneDriver at;
        PhoneStatusMessages wanted;
        boolean used;
        boolean extended;
        synchronized (phone.lock()) {
            if (port == null) {
                return;
            }
            at = driver;
            used = phone.isUsed();
            extended = phone.isExtended();
            wanted = phone.notices().union();
        }
        if (!extended) {
            guard.call(() -> phone.extensions().cancel(at));
        }
        if (!used) {
            close();
        } else if (!wanted.equals(told)) {
            told = wanted;
            guard.call(() -> at.setStatusMessages(wanted.states(), wanted.buttonModes(), wanted.buttonStates()));
        }
    }

    /** Closes the phone at the driver, if it is open there (rule P-057). */
    void close() {
        PhoneDriver at;
        synchronized (phone.lock()) {
            if (port == null) {
                return;
            }
            port = null;
            at = driver;
        }
        phone.extensions().forget();
        guard.call(at::close);
        phone.requests().driverClosed();
    }

    /** The device is gone: nothing of its provider is kept, and it is not called any more. From any thread. */
    void forget() {
        synchronized (phone.lock()) {
            driver = null;
            port = null;
        }
    }
}
