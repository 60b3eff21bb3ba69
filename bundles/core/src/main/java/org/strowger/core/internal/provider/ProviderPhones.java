package org.strowger.core.internal.provider;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.internal.device.Devices;
import org.strowger.core.internal.line.Existence;
import org.strowger.core.internal.line.LineContext;
import org.strowger.core.internal.phone.ManagedPhone;
import org.strowger.core.internal.phone.PhoneProfile;
import org.strowger.core.internal.runtime.Thrown;
import org.strowger.telephony.device.PhoneDeviceId;
import org.strowger.telephony.spi.PhoneDriver;

/** The phones of one provider: made known, changed, and undone when they or the provider leave. */
final class ProviderPhones {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderPhones.class);

    private final String provider;
    private final Devices devices;
    private final LineContext context;
    private final Map<PhoneDriver, ManagedPhone> known = new IdentityHashMap<>();
    /** Phones that are gone, and that the provider has not been told to close yet. */
    private final Map<ManagedPhone, CompletableFuture<Void>> closing = new LinkedHashMap<>();

    private boolean gone;

    ProviderPhones(String provider, Devices devices, LineContext context) {
        this.provider = provider;
        this.devices = devices;
        this.context = context;
    }

    /** There are further phones; on the provider's strand. */
    void add(List<PhoneDriver> drivers) {
        int number = devices.reservePhones(drivers.size());
        for (PhoneDriver driver : drivers) {
            add(driver, number++);
        }
    }

    private void add(PhoneDriver driver, int number) {
        try {
            devices.addPhone(number, n -> make(driver, new PhoneDeviceId(n)));
        } catch (Throwable e) {
            Thrown.warn(LOG, e, "Provider {} offers a phone that cannot be had: {}", provider, Thrown.told(e));
        }
    }

    private ManagedPhone make(PhoneDriver driver, PhoneDeviceId id) {
        PhoneProfile profile = PhoneProfile.of(driver);
        String whole = provider + "/" + profile.permanentId();
        if (devices.hasPhone(whole)) {
            throw new IllegalArgumentException("there is a phone " + whole + " already");
        }
        int permanentNumber = devices.permanentNumbers().ofPhone(whole);
        ManagedPhone phone = new ManagedPhone(context, id, provider, driver, permanentNumber, profile, devices::lines);
        driver.created(id);
        synchronized (this) {
            if (gone) {
                throw new IllegalStateException("the provider left");
            }
            known.put(driver, phone);
        }
        return phone;
    }

    /** How many there are; from any thread. */
    synchronized int size() {
        return known.size();
    }

    /** Those that the provider has, and those that it has yet to close; from any thread. */
    synchronized List<ManagedPhone> watched() {
        List<ManagedPhone> all = new ArrayList<>(known.values());
        all.addAll(closing.keySet());
        return all;
    }

    /** A phone is gone for good; on the provider's strand. */
    void remove(PhoneDriver driver) {
        ManagedPhone phone;
        synchronized (this) {
            phone = known.remove(driver);
        }
        if (phone == null) {
            context.faults().count(Faults.Kind.BAD_ARGUMENT, "the removal of an unknown device");
        } else {
            remove(phone, Existence.REMOVED);
        }
    }

    /** The capabilities of a phone changed; on the provider's strand. */
    void changed(PhoneDriver driver) {
        ManagedPhone phone;
        synchronized (this) {
            phone = known.get(driver);
        }
        if (phone != null) {
            phone.profileChanged(PhoneProfile.of(driver));
        }
    }

    /** The provider leaves, and all its phones with it. */
    void leave() {
        List<ManagedPhone> all;
        synchronized (this) {
            gone = true;
            all = new ArrayList<>(known.values());
            all.sort(Comparator.comparing(phone -> phone.device().id()));
            known.clear();
        }
        all.forEach(phone -> remove(phone, Existence.PROVIDER_GONE));
    }

    private void remove(ManagedPhone phone, Existence why) {
        if (phone.existence() != Existence.PRESENT) {
            return;
        }
        CompletableFuture<Void> closed = phone.remove(why);
        synchronized (this) {
            closing.put(phone, closed);
        }
        closed.thenRun(() -> closed(phone));
        devices.phoneRemoved(phone.device().id());
    }

    private synchronized void closed(ManagedPhone phone) {
        closing.remove(phone);
    }

    /** Completes when the provider was told to close every phone that is gone. */
    synchronized CompletableFuture<Void> allClosed() {
        return CompletableFuture.allOf(closing.values().toArray(CompletableFuture[]::new));
    }

    /** Phones that the provider was too slow to close are not asked of it any more. */
    synchronized void forgetDrivers() {
        closing.keySet().forEach(ManagedPhone::forgetDriver);
    }
}
