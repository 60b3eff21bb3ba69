package org.strowger.core.internal.line;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.strowger.core.internal.provider.Faults;
import org.strowger.core.internal.proxy.Proxies;
import org.strowger.core.internal.request.DeviceVitals;
import org.strowger.core.internal.runtime.Strand;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineDeviceSetup;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.AddressCapabilities;
import org.strowger.telephony.device.AddressStatus;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.device.LineStatus;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.TickCount;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.LineDriver;

/**
 * One line device: who has it open, its calls, and the way to its driver.
 *
 * <p>One lock guards everything the line knows; it is held shortly, never while the driver or an application runs.
 * Every call into the driver is made on the line's strand, so a driver sees one call at a time, in the order in which
 * the applications asked.
 */
public final class ManagedLine {
    private static final AddressCapabilities LOST =
            AddressCapabilities.builder("").build();

    private final Object lock = new Object();
    private final LineContext context;
    private final LineDeviceId id;
    private final String permanentId;
    private final int permanentNumber;
    private final String provider;
    private final Strand strand;
    private final DriverGuard guard;
    private final OutstandingRequests requests;
    private final CallCounter counts = new CallCounter();
    private final List<LineHandle> openHandles = new ArrayList<>();
    private final CallList calls = new CallList();
    private final LineNotices notices = new LineNotices(openHandles);
    private final CallOffers offers = new CallOffers(this, openHandles);
    private final Calling calling = new Calling(this);
    private final DriverLine atDriver;
    private final Proxies proxies;
    private final ShownByDevice shown = new ShownByDevice(notices);
    private final RingCounts rings = new RingCounts();
    private volatile LineCapabilities capabilities;
    private volatile Existence existence = Existence.PRESENT;

    /**
     * @param context what it needs of the core
     * @param id the number it is opened by
     * @param provider the id of its provider
     * @param driver the provider's side of it
     * @param permanentNumber the number that stands for its permanent id
     * @param capabilities what it can do
     */
    public ManagedLine(
            LineContext context,
            LineDeviceId id,
            String provider,
            LineDriver driver,
            int permanentNumber,
            LineCapabilities capabilities) {
        this.context = context;
        this.id = id;
        this.provider = provider;
        this.permanentId = provider + "/" + driver.permanentId();
        this.permanentNumber = permanentNumber;
        this.capabilities = capabilities;
        this.strand = context.workers().strand("line " + permanentId);
        this.guard = new DriverGuard(context.faults(), this);
        this.requests = new OutstandingRequests(this, context);
        this.atDriver = new DriverLine(this, driver, guard);
        this.proxies =
                new Proxies(context.forProxies(lock, () -> openHandles.stream().map(LineOpener::new)));
    }

    /** The device as it is listed. */
    public LineDevice device() {
        return new LineDevice(id, permanentId, permanentNumber, provider, capabilities);
    }

    /** Whether it can be used. */
    public Existence existence() {
        return existence;
    }

    /** The device's capabilities changed (rule L-395). */
    public void capabilitiesChanged(LineCapabilities now) {
        synchronized (lock) {
            capabilities = now;
            notices.lineChanged(Set.of(LineStateItem.CAPABILITIES_CHANGE), null);
        }
    }

    /** Address translation has changed, which only the core tells (rules L-403, L-454). */
    public void translationChanged() {
        synchronized (lock) {
            notices.lineChanged(Set.of(LineStateItem.TRANSLATE_CHANGE), null);
        }
    }

    /** Opens the line for a session; waits for the driver. */
    public Line open(Subscriber session, LineOpenOptions options) {
        existence.require(this);
        OpenCheck.require(options, capabilities);
        proxies.requireFree(options.proxy(), session.apiVersion());
        return new Opening(this, session, options).await();
    }

    /**
     * Opens the line for a session that looks for any line, if a call like this could be made on it now.
     *
     * @return empty if it could not
     */
    public Optional<Line> openIfPossible(Subscriber session, LineOpenOptions options, CallParams params) {
        Set<MediaMode> owned = options.privileges().contains(CallPrivilege.OWNER) ? options.mediaModes() : Set.of();
        return new Probe(this, owned, params).open(() -> open(session, options));
    }

    /**
     * The device is gone for good: everything ends, and whoever has it open is told.
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
            ForcedClose.of(this, openHandles, calls, true);
            requests.close();
        }
        strand.execute(() -> {
            atDriver.close();
            atDriver.forget();
            closed.complete(null);
        });
        return closed;
    }

    /** Its provider is being stopped and must not be called any more, even if it was too slow to close (rule S-013). */
    public void forgetDriver() {
        atDriver.forget();
    }

    /** The driver reports that it had to close the line (rules L-105, S-084). */
    void closedByDriver(LinePort port) {
        synchronized (lock) {
            if (!atDriver.isOpenThrough(port)) {
                fault(Faults.Kind.EVENT_FOR_CLOSED_LINE, this);
                return;
            }
            ForcedClose.of(this, openHandles, calls, false);
            atDriver.revoke();
        }
        strand.execute(atDriver::closeIfRevoked);
    }

    /** Closes one handle at the wish of its application (rules L-093 to L-099). */
    void close(LineHandle handle, TelephonyException reason) {
        synchronized (lock) {
            if (!handle.isOpen()) {
                return;
            }
            forget(handle);
            proxies.closed(new LineOpener(handle), reason);
            requests.abandon(ticket -> ticket.origin() == handle, reason);
            for (ManagedCall call : List.copyOf(calls)) {
                call.handleOf(handle).ifPresent(own -> offers.take(call, own));
            }
            notices.lineChanged(Set.of(LineStateItem.CLOSE), handle);
        }
        reconcileLater();
    }

    /** The handle is void; under the lock. */
    void forget(LineHandle handle) {
        handle.invalidate();
        openHandles.remove(handle);
        rings.forget(handle);
        context.handles().release(handle);
        handle.session().forget(handle);
    }

    /** The media modes or filters that applications want may have changed, or nobody wants the line any more. */
    void reconcileLater() {
        strand.execute(atDriver::reconcile);
    }

    /** Lets go of a call, which has no handle any more, and of it at the driver; under the lock. */
    void letGo(ManagedCall call) {
        discard(call);
        atDriver.leave(call);
        strand.execute(() -> atDriver.close(call));
    }

    /** Forgets a call; under the lock. */
    void discard(ManagedCall call) {
        int before = CallCounter.kind(call);
        call.close();
        calls.remove(call);
        counted(call, before);
    }

    /** Drops a call that has no owner, as the policy wants it (rules L-095, L-161); under the lock. */
    void dropUnowned(ManagedCall call) {
        if (context.settings().dropUnowned() && !call.hasOwner() && call.counts()) {
            strand.execute(() -> atDriver.drop(call));
        }
    }

    /** The driver announced a call that the core did not start; under the lock. */
    ManagedCall callAnnounced(CallDriver driver, CallInfo info) {
        ManagedCall call = new ManagedCall(this, ManagedCall.Stage.ANNOUNCED, info);
        call.driver(driver);
        calls.add(call);
        return call;
    }

    /**
     * The driver reported a state; under the lock.
     *
     * @param conference the conference that the call became a member of, or null
     */
    void stateReported(ManagedCall call, CallState state, CallStateMode mode, ManagedCall conference) {
        if (call.stage() == ManagedCall.Stage.PENDING) {
            call.keepForLater(() -> stateReported(call, state, mode, conference));
            return;
        }
        boolean early = conference != null && conference.isToCome();
        call.await(early ? conference : null);
        if (early) {
            // Nobody has a handle to that conference yet; the member is told of it when somebody has (rule L-193).
            return;
        }
        int before = CallCounter.kind(call);
        call.enter(state, mode);
        call.join(conference);
        if (call.stage() == ManagedCall.Stage.LIVE) {
            counted(call, before);
            call.tellState();
        } else if (!atDriver.isOpening()) {
            announce(call);
        }
    }

    /** Offers a new call to the applications; under the lock. */
    void announce(ManagedCall call) {
        call.live();
        counted(call, -1);
        offers.announce(call);
        takeMembers(call);
    }

    /** The calls that joined a conference before anybody could know it are its members now; under the lock. */
    void takeMembers(ManagedCall conference) {
        if (!conference.wasAwaited()) {
            // Asked for every new call: it must not cost more the more calls the line has.
            return;
        }
        for (ManagedCall member : List.copyOf(calls)) {
            if (member.awaits(conference)) {
                stateReported(member, CallState.CONFERENCED, null, conference);
            }
        }
    }

    /** Counts a call that may have changed its kind; under the lock. */
    void counted(ManagedCall call, int before) {
        if (counts.move(call.addressId(), before, CallCounter.kind(call))) {
            notices.countsChanged(call.addressId());
        }
    }

    AddressStatus addressStatus(int addressId) {
        AddressForwarding now = shown.forwarding(addressId);
        return new AddressStatus(
                counts.of(addressId),
                isUsable() ? address(addressId).features() : Set.of(),
                now.entries(),
                now.rings(),
                shown.terminals(addressId));
    }

    /** Gives a call handle back (rules L-117 to L-121). */
    void release(CallHandle handle) {
        synchronized (lock) {
            if (!handle.isValid()) {
                return;
            }
            handle.lineHandle().session().version().requireReleasable(handle);
            if (handle.lineHandle().session().version().releaseDiscardsReplies()) {
                requests.abandon(
                        ticket -> ticket.via() == handle,
                        new TelephonyException(LineError.INVALCALLHANDLE, handle + " was released"));
            }
            offers.take(handle.call(), handle);
        }
    }

    LineStatus status() {
        return new LineStatus(
                openHandles.size(),
                atDriver.mediaUnion(openHandles),
                counts.ofLine(),
                shown.conditions(),
                isUsable() ? capabilities.features() : Set.of(),
                shown.readings(),
                openHandles.stream().map(handle -> handle.session().name()).toList());
    }

    /** Whether calls can be made: connected and in service (rule L-399). */
    boolean isUsable() {
        return shown.isUsable();
    }

    List<Call> callsOf(LineHandle handle) {
        List<Call> own = new ArrayList<>();
        calls.forEach(call -> call.handleOf(handle).filter(CallHandle::isKnown).ifPresent(own::add));
        return own;
    }

    List<Call> newCalls(LineHandle handle, Predicate<ManagedCall> which) {
        return offers.give(handle, calls.stream().filter(which).toList());
    }

    /** What can be done on an address: nothing where calls are left on one that the line has lost (rule L-395). */
    AddressCapabilities address(int addressId) {
        List<AddressCapabilities> now = capabilities.addresses();
        return addressId < now.size() ? now.get(addressId) : LOST;
    }

    boolean hasAddress(int addressId) {
        return addressId >= 0 && addressId < capabilities.addresses().size();
    }

    void requireAddress(int addressId) {
        if (!hasAddress(addressId)) {
            throw new TelephonyException(
                    LineError.INVALADDRESSID,
                    "%s has no address %d; its addresses are 0 to %d"
                            .formatted(this, addressId, capabilities.addresses().size() - 1));
        }
    }

    boolean isOpenThrough(LinePort port) {
        return atDriver.isOpenThrough(port) && (atDriver.isOpening() || !openHandles.isEmpty());
    }

    /** What a session can ask of the line without opening it. */
    public LineDeviceSetup setup(Runnable sessionCheck) {
        return new LineSetup(this, sessionCheck);
    }

    ShownByDevice shown() {
        return shown;
    }

    RingCounts rings() {
        return rings;
    }

    Object lock() {
        return lock;
    }

    /** How its driver keeps up; from any thread. */
    public DeviceVitals vitals() {
        return LineVitals.of(this);
    }

    LineContext context() {
        return context;
    }

    Strand strand() {
        return strand;
    }

    OutstandingRequests requests() {
        return requests;
    }

    /** Who serves requests about agents and queues. */
    public Proxies proxies() {
        return proxies;
    }

    LineNotices notices() {
        return notices;
    }

    CallCounter counts() {
        return counts;
    }

    CallOffers offers() {
        return offers;
    }

    Calling calling() {
        return calling;
    }

    DriverLine atDriver() {
        return atDriver;
    }

    LineCapabilities capabilities() {
        return capabilities;
    }

    /** Under the lock. */
    List<LineHandle> openHandles() {
        return openHandles;
    }

    /** Under the lock. */
    CallList calls() {
        return calls;
    }

    Instant now() {
        return context.workers().scheduler().now();
    }

    /** When something was detected: as the driver said, or now (rule L-346). */
    TickCount tick(TickCount given) {
        return given != null && given.isKnown() ? given : TickCount.at(now());
    }

    DriverGuard guard() {
        return guard;
    }

    void fault(Faults.Kind kind, Object where) {
        context.faults().count(kind, where);
    }

    @Override
    public String toString() {
        return "line " + permanentId;
    }
}
