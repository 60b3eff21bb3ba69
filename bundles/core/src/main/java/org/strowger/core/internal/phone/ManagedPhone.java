package org.strowger.core.internal.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.strowger.core.internal.line.Existence;
import org.strowger.core.internal.line.LineContext;
import org.strowger.core.internal.provider.Faults;
import org.strowger.core.internal.request.DeviceVitals;
import org.strowger.core.internal.runtime.Strand;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.Phone;
import org.strowger.telephony.PhoneEvent;
import org.strowger.telephony.PhoneOpenOptions;
import org.strowger.telephony.device.ExtensionVersion;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.device.PhoneCapabilities;
import org.strowger.telephony.device.PhoneDevice;
import org.strowger.telephony.device.PhoneDeviceId;
import org.strowger.telephony.device.PhonePrivilege;
import org.strowger.telephony.error.PhoneError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.phone.PhoneStateItem;
import org.strowger.telephony.phone.PhoneUse;
import org.strowger.telephony.spi.AssociatedLine;
import org.strowger.telephony.spi.PhoneDriver;
import org.strowger.telephony.spi.PhoneSnapshot;

/**
 * One phone device: who has it open, how it is, and the way to its driver.
 *
 * <p>As with a line, one lock guards everything the phone knows, held shortly and never while the driver or an
 * application runs, and every call into the driver is made on the phone's strand, in the order in which the
 * applications asked.
 */
public final class ManagedPhone {
    private final Object lock = new Object();
    private final LineContext context;
    private final PhoneDeviceId id;
    private final String permanentId;
    private final int permanentNumber;
    private final String provider;
    private final Supplier<List<LineDevice>> allLines;
    private final Strand strand;
    private final PhoneRequests requests;
    private final List<PhoneHandle> openHandles = new ArrayList<>();
    private final PhoneNotices notices = new PhoneNotices(openHandles);
    private final PhoneOperations operations = new PhoneOperations(this);
    private final PhoneExtensions extensions = new PhoneExtensions(this);
    private final DriverPhone atDriver;
    private volatile PhoneProfile profile;
    private volatile Existence existence = Existence.PRESENT;
    private PhoneSnapshot state;
    /** What the driver told between its opening and its first snapshot, which may be older; null at other times. */
    private List<UnaryOperator<PhoneSnapshot>> early;

    /**
     * @param context what it needs of the core
     * @param id the number it is opened by
     * @param provider the id of its provider
     * @param driver the provider's side of it
     * @param permanentNumber the number that stands for its permanent id
     * @param profile what the driver says of it
     * @param allLines the lines that exist at any time
     */
    public ManagedPhone(
            LineContext context,
            PhoneDeviceId id,
            String provider,
            PhoneDriver driver,
            int permanentNumber,
            PhoneProfile profile,
            Supplier<List<LineDevice>> allLines) {
        this.context = context;
        this.id = id;
        this.provider = provider;
        this.permanentId = provider + "/" + profile.permanentId();
        this.permanentNumber = permanentNumber;
        this.profile = profile;
        this.allLines = allLines;
        this.state = PhoneSnapshot.atRest(profile.capabilities());
        this.strand = context.workers().strand("phone " + permanentId);
        this.requests = new PhoneRequests(this, context);
        this.atDriver = new DriverPhone(this, driver, new PhoneGuard(context.faults(), this));
    }

    /** The device as it is listed. */
    public PhoneDevice device() {
        return new PhoneDevice(id, permanentId, permanentNumber, provider, profile.capabilities());
    }

    /** How its driver keeps up; from any thread. */
    public DeviceVitals vitals() {
        return PhoneVitals.of(this);
    }

    /** Whether it can be used. */
    public Existence existence() {
        return existence;
    }

    /** @throws TelephonyException with NODEVICE or NODRIVER unless the device is present (rules P-013, P-018) */
    public void requirePresent() {
        existence.requirePhone(this);
    }

    /** The lines that belong to it and exist now (rule P-109). */
    public List<LineDevice> lines() {
        return allLines.get().stream().filter(this::belongsTo).toList();
    }

    /** Whether a line belongs to it. */
    public boolean belongsTo(LineDevice line) {
        return profile.lines().stream().anyMatch(known -> line.permanentId().equals(provider + "/" + known.line()));
    }

    /** Which terminal of a line it is, if it is one (rule P-111). */
    public OptionalInt terminalOf(LineDevice line) {
        return profile.lines().stream()
                .filter(known -> line.permanentId().equals(provider + "/" + known.line()))
                .map(AssociatedLine::terminal)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElseGet(OptionalInt::empty);
    }

    /** The lines that exist now. */
    List<LineDevice> allLines() {
        return allLines.get();
    }

    /** Agrees on a version of its extensions. */
    public ExtensionVersion negotiateExtensions(ExtensionVersion lowest, ExtensionVersion highest) {
        requirePresent();
        return extensions.negotiate(lowest, highest);
    }

    /** What the driver says of the phone changed (rule P-022). */
    public void profileChanged(PhoneProfile now) {
        synchronized (lock) {
            profile = now;
            become(state);
            notices.capabilitiesChanged();
        }
    }

    /** Opens the phone for a session; waits for the driver. */
    public Phone open(PhoneSubscriber session, PhoneOpenOptions options) {
        requirePresent();
        if (options == null) {
            throw new TelephonyException(
                    PhoneError.INVALPOINTER, "the options are null; use PhoneOpenOptions.monitor()");
        }
        if (options.privilege() == null) {
            throw new TelephonyException(PhoneError.INVALPRIVILEGE, "a phone is opened with MONITOR or with OWNER");
        }
        options.extensions().ifPresent(extensions::require);
        return new PhoneOpening(this, session, options).await();
    }

    /** @throws TelephonyException with INUSE if it is to be owned and has an owner (rule P-031); under the lock */
    void requireFree(PhonePrivilege wanted) {
        if (wanted == PhonePrivilege.OWNER && notices.count(PhonePrivilege.OWNER) > 0) {
            throw new TelephonyException(
                    PhoneError.INUSE,
                    "%s is owned by %s; it can be opened as monitor"
                            .formatted(this, ownerName().orElse("")));
        }
    }

    /** The device is open at its driver, for this handle too; under the lock. */
    void admit(PhoneHandle handle) {
        openHandles.add(handle);
        notices.useChanged(handle.privilege(), handle);
    }

    /** Closes one handle at the wish of its application (rules P-055 to P-059). */
    void close(PhoneHandle handle, TelephonyException reason) {
        synchronized (lock) {
            if (!handle.isOpen()) {
                return;
            }
            forget(handle);
            requests.abandon(handle, reason);
            notices.useChanged(handle.privilege(), handle);
        }
        reconcileLater();
    }

    private void forget(PhoneHandle handle) {
        handle.invalidate();
        openHandles.remove(handle);
        context.handles().release(handle);
        handle.session().forget(handle);
    }

    /** The driver reports that it had to close the phone (rules P-060, P-061, S-085). */
    void closedByDriver(PhonePort port) {
        synchronized (lock) {
            if (!atDriver.isOpenThrough(port)) {
                fault(Faults.Kind.EVENT_FOR_CLOSED_PHONE, this);
                return;
            }
            atDriver.revoke();
            forceClosed(false);
        }
        strand.execute(requests::driverClosed);
    }

    /** Closes all handles against the will of those who have them. */
    private void forceClosed(boolean removed) {
        requests.cutOff(new TelephonyException(
                PhoneError.OPERATIONFAILED, this + (removed ? " was removed" : " was closed by its provider")));
        for (PhoneHandle handle : List.copyOf(openHandles)) {
            forget(handle);
            if (removed && !handle.session().apiVersion().isAtLeast(ApiVersion.V2_0)) {
                handle.session().outbox().post(new PhoneEvent.StateChanged(handle, Set.of(PhoneStateItem.REMOVED)));
            }
            handle.session().outbox().post(new PhoneEvent.Closed(handle));
        }
    }

    /**
     * The device is gone for good: everything ends, and whoever has it open is told (rule P-017).
     *
     * @param why removed, or its provider gone
     * @return completes when the driver was told to close
     */
    public CompletableFuture<Void> remove(Existence why) {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        synchronized (lock) {
            if (existence != Existence.PRESENT) {
                return CompletableFuture.completedFuture(null);
            }
            existence = why;
            forceClosed(true);
            requests.close();
        }
        strand.execute(() -> {
            atDriver.close();
            atDriver.forget();
            closed.complete(null);
        });
        return closed;
    }

    /** Its provider is being stopped and must not be called any more, even if it was too slow to close. */
    public void forgetDriver() {
        atDriver.forget();
    }

    /** What applications want to hear may have changed, or nobody wants the phone any more. */
    void reconcileLater() {
        strand.execute(atDriver::reconcile);
    }

    /** The driver is being opened: what it tells counts from its first snapshot on; under the lock. */
    void awaitSnapshot() {
        early = new ArrayList<>();
    }

    /** The driver's first snapshot; what it told meanwhile is at least as new; under the lock. */
    void begin(PhoneSnapshot first) {
        PhoneSnapshot now = first == null ? PhoneSnapshot.atRest(profile.capabilities()) : first;
        if (first == null) {
            fault(Faults.Kind.BAD_ARGUMENT, this);
        }
        state = SnapshotFit.fit(now, profile.capabilities());
        List<UnaryOperator<PhoneSnapshot>> later = early;
        early = null;
        later.forEach(this::update);
    }

    /** The driver told how a part is now; under the lock. */
    void update(UnaryOperator<PhoneSnapshot> change) {
        if (early == null) {
            become(change.apply(state));
        } else {
            early.add(change);
        }
    }

    private void become(PhoneSnapshot told) {
        PhoneSnapshot before = state;
        state = SnapshotFit.fit(told, profile.capabilities());
        notices.changed(PhoneChange.between(before, state));
        PhoneChange.moves(before, state)
                .forEach(move -> notices.moved(move, state.buttons().get(move.buttonId())));
    }

    /** Who has it open (rules P-007, P-044); under the lock. */
    PhoneUse use() {
        return new PhoneUse(notices.count(PhonePrivilege.OWNER), notices.count(PhonePrivilege.MONITOR), ownerName());
    }

    private Optional<String> ownerName() {
        return openHandles.stream()
                .filter(handle -> handle.privilege() == PhonePrivilege.OWNER)
                .map(handle -> handle.session().friendlyName())
                .findFirst();
    }

    /** Under the lock. */
    PhoneSnapshot state() {
        return state;
    }

    /** Whether anybody uses it with extensions; under the lock. */
    boolean isExtended() {
        return openHandles.stream()
                .anyMatch(handle -> handle.options().extensions().isPresent());
    }

    PhoneExtensions extensions() {
        return extensions;
    }

    /** Whether anybody has it open; under the lock. */
    boolean isUsed() {
        return !openHandles.isEmpty();
    }

    /** Under the lock. */
    boolean hasOpen(PhoneHandle handle) {
        return openHandles.contains(handle);
    }

    boolean hasPlace(int buttonLampId) {
        return buttonLampId >= 0 && buttonLampId < capabilities().buttonLamps().size();
    }

    Object lock() {
        return lock;
    }

    LineContext context() {
        return context;
    }

    Strand strand() {
        return strand;
    }

    PhoneRequests requests() {
        return requests;
    }

    PhoneNotices notices() {
        return notices;
    }

    PhoneOperations operations() {
        return operations;
    }

    DriverPhone atDriver() {
        return atDriver;
    }

    PhoneCapabilities capabilities() {
        return profile.capabilities();
    }

    void fault(Faults.Kind kind, Object where) {
        context.faults().count(kind, where);
    }

    @Override
    public String toString() {
        return "phone " + permanentId;
    }
}
