package org.strowger.core.internal.line;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.strowger.core.internal.provider.Faults;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.AddressStateItem;
import org.strowger.telephony.device.ExtensionVersion;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.LineDriver;

/**
 * The driver's side of a line: whether it is open there, and what it was told. Methods run on the line's strand unless
 * they say otherwise.
 */
final class DriverLine {
    private final ManagedLine line;
    private final DriverGuard guard;
    /** Guarded by the line's lock; null once the device is gone. */
    private LineDriver driver;
    /** Guarded by the line's lock; null while the line is not open at the driver. */
    private LinePort port;
    /** Guarded by the line's lock. */
    private boolean opening;
    /** Guarded by the line's lock: whether the driver itself has closed the line and waits to be told to. */
    private boolean revoked;

    /** Guarded by the line's lock: calls that the core has let go of and the driver does not know it yet. */
    private final Set<ManagedCall> leaving = new LinkedHashSet<>();

    private final ExtensionSelection extensions;
    private Set<MediaMode> toldMedia = Set.of();
    /** Whether it may detect any media modes on new calls, or did since it was opened. */
    private boolean everDetecting;

    private Set<LineStateItem> toldLineFilter = Set.of();
    private Set<AddressStateItem> toldAddressFilter = Set.of();

    DriverLine(ManagedLine line, LineDriver driver, DriverGuard guard) {
        this.line = line;
        this.driver = driver;
        this.guard = guard;
        this.extensions = new ExtensionSelection(line);
    }

    /** The version of its extensions that the line is used with. */
    ExtensionSelection extensions() {
        return extensions;
    }

    /** What an application is told about an exception of the driver. */
    TelephonyException explain(String what, Throwable thrown) {
        return guard.explain(what, thrown);
    }

    /** Under the line's lock. */
    boolean isOpenThrough(LinePort asked) {
        return isOpen() && port == asked;
    }

    /** The driver has closed the line by itself; under the line's lock. */
    void revoke() {
        revoked = true;
    }

    /** Under the line's lock. */
    boolean isOpen() {
        return port != null && !revoked;
    }

    /** Under the line's lock: whether the driver has the line open, or waits to be told to close it. */
    boolean isToBeClosed() {
        return port != null;
    }

    /**
     * Under the line's lock: whether the first opening is under way, so that announcements must wait for its handle.
     */
    boolean isOpening() {
        return opening;
    }

    /** The driver, or null once the device is gone; under the line's lock. */
    LineDriver driver() {
        return driver;
    }

    /** The media modes that owners want (rule L-088); under the line's lock. */
    Set<MediaMode> mediaUnion(Iterable<LineHandle> handles) {
        EnumSet<MediaMode> union = EnumSet.noneOf(MediaMode.class);
        for (LineHandle handle : handles) {
            if (handle.has(CallPrivilege.OWNER)) {
                union.addAll(handle.options().mediaModes());
            }
        }
        return union;
    }

    /**
     * What the driver detects on a call before it is told anything about that call (rule L-228): what the line was told
     * when the call began. Null if that is not known, because the line was told something since it was opened.
     */
    Set<MediaMode> defaultMedia() {
        return everDetecting ? null : Set.of();
    }

    /**
     * Opens the line at the driver unless it is open, and tells it the media modes with those of a new handle.
     *
     * @return the conditions of the line if it was opened now, else null
     */
    Set<LineCondition> openFor(LineHandle candidate) {
        closeIfRevoked();
        LineDriver at;
        boolean first;
        EnumSet<MediaMode> union;
        synchronized (line.lock()) {
            line.existence().require(line);
            at = driver;
            first = port == null;
            List<LineHandle> all = new ArrayList<>(line.openHandles());
            all.add(candidate);
            union = EnumSet.noneOf(MediaMode.class);
            union.addAll(mediaUnion(all));
            if (first) {
                opening = true;
                port = new LinePort(line);
                line.shown().forget();
            }
        }
        Set<LineCondition> conditions = first ? openFirst(at) : null;
        tellMediaForOpening(at, union, first);
        candidate.options().extensions().ifPresent(version -> selectExtensions(at, version, first));
        return conditions;
    }

    private void selectExtensions(LineDriver at, ExtensionVersion version, boolean first) {
        try {
            extensions.select(at, version);
        } catch (Throwable e) {
            if (first) {
                close();
            } else {
                reconcile();
            }
            throw guard.explain("use version " + version + " of the extensions of " + line, e);
        }
    }

    private Set<LineCondition> openFirst(LineDriver at) {
        try {
            at.open(port);
        } catch (Throwable e) {
            abandonOpening();
            throw guard.explain("open " + line, e);
        }
        try {
            toldMedia = Set.of();
            everDetecting = false;
            toldLineFilter = Set.of();
            toldAddressFilter = Set.of();
            return Set.copyOf(at.conditions());
        } catch (Throwable e) {
            close();
            throw guard.explain("tell the conditions of " + line, e);
        }
    }

    private void tellMediaForOpening(LineDriver at, Set<MediaMode> union, boolean first) {
        try {
            tellMedia(at, union);
        } catch (Throwable e) {
            if (first) {
                close();
            }
            throw guard.explain("detect " + union + " on " + line, e);
        }
    }

    private void tellMedia(LineDriver at, Set<MediaMode> union) {
        if (!union.equals(toldMedia)) {
            everDetecting = true;
            at.setMediaModes(Set.copyOf(union));
            toldMedia = union;
        }
    }

    /** The driver refused to open: nothing of it is left (rule S-033). */
    private void abandonOpening() {
        synchronized (line.lock()) {
            opening = false;
            port = null;
            List.copyOf(line.calls()).forEach(line::discard);
        }
    }

    /** The opening has its handle, so calls announced meanwhile can be offered; under the line's lock. */
    void opened() {
        opening = false;
        for (ManagedCall call : List.copyOf(line.calls())) {
            if (call.stage() == ManagedCall.Stage.ANNOUNCED && call.isStated()) {
                line.announce(call);
            }
        }
    }

    /** Tells the driver what applications want now, or closes the line there if nobody wants it any more. */
    void reconcile() {
        LineDriver at;
        EnumSet<MediaMode> union = EnumSet.noneOf(MediaMode.class);
        Set<LineStateItem> lineFilter;
        Set<AddressStateItem> addressFilter;
        boolean extended;
        synchronized (line.lock()) {
            if (port == null) {
                return;
            }
            at = driver;
            extended = line.openHandles().stream()
                    .anyMatch(handle -> handle.options().extensions().isPresent());
            union.addAll(mediaUnion(line.openHandles()));
            lineFilter = line.notices().lineUnion();
            addressFilter = line.notices().addressUnion();
        }
        if (!extended) {
            guard.call(() -> extensions.cancel(at));
        }
        if (closeUnlessUsed()) {
            return;
        }
        guard.call(() -> tellMedia(at, union));
        if (!lineFilter.equals(toldLineFilter) || !addressFilter.equals(toldAddressFilter)) {
            toldLineFilter = lineFilter;
            toldAddressFilter = addressFilter;
            guard.call(() -> at.setStatusMessages(Set.copyOf(lineFilter), Set.copyOf(addressFilter)));
        }
    }

    /** Completes a closing that the driver began (rule S-084). */
    void closeIfRevoked() {
        boolean begun;
        synchronized (line.lock()) {
            begun = revoked;
        }
        if (begun) {
            close();
        }
    }

    /** Closes the line at the driver if no application has it open. */
    private boolean closeUnlessUsed() {
        synchronized (line.lock()) {
            if (!line.openHandles().isEmpty()) {
                return false;
            }
        }
        close();
        return true;
    }

    /** Closes the line's calls and then the line at the driver, if it is open there (rules L-101, S-026). */
    void close() {
        LineDriver at;
        List<ManagedCall> left;
        synchronized (line.lock()) {
            if (port == null) {
                return;
            }
            port = null;
            opening = false;
            revoked = false;
            at = driver;
            List.copyOf(line.calls()).forEach(line::letGo);
            left = List.copyOf(leaving);
        }
        extensions.forget();
        left.forEach(this::close);
        guard.call(at::close);
    }

    /** The core lets go of a call, so it must be closed before its line is; under the line's lock. */
    void leave(ManagedCall call) {
        leaving.add(call);
    }

    /** Closes a call at the driver; what the driver did not complete ends here (rules L-122, S-078). */
    void close(ManagedCall call) {
        synchronized (line.lock()) {
            if (!leaving.remove(call)) {
                return;
            }
        }
        tell(call, CallDriver::close);
        synchronized (line.lock()) {
            call.driver(null);
            call.driverTold();
            line.requests().failThoseOf(call);
        }
    }

    /** Drops a call that has no owner; nobody waits for the outcome. */
    void drop(ManagedCall call) {
        Unheard outcome = new Unheard(call);
        tell(call, at -> {
            try {
                at.drop(outcome);
            } catch (TelephonyException refusal) {
                outcome.fail(refusal.error());
            }
        });
    }

    /** Asks the driver whether it could do something: it refuses by throwing. */
    boolean agrees(Runnable question) {
        try {
            question.run();
            return true;
        } catch (TelephonyException refusal) {
            return false;
        } catch (Throwable e) {
            guard.threw(e);
            return false;
        }
    }

    /** Has the driver do something with a call, if it has it still; nobody waits for the outcome. */
    void tell(ManagedCall call, Consumer<CallDriver> action) {
        CallDriver at;
        synchronized (line.lock()) {
            at = call.driver();
        }
        if (at != null) {
            guard.call(() -> action.accept(at));
        }
    }

    /** The device is gone: nothing of its provider is kept, and it is not called any more. From any thread. */
    void forget() {
        synchronized (line.lock()) {
            driver = null;
            port = null;
            leaving.forEach(call -> call.driver(null));
            leaving.clear();
        }
    }

    /** A drop that nobody waits for. */
    private final class Unheard implements Completion {
        private final ManagedCall call;

        Unheard(ManagedCall call) {
            this.call = call;
        }

        @Override
        public void succeed() {
            // The states of the call tell what became of it.
        }

        @Override
        public void fail(TelephonyError error) {
            fail(error, "");
        }

        @Override
        public void fail(TelephonyError error, String detail) {
            boolean due;
            synchronized (line.lock()) {
                // Whatever a call has outstanding fails when it is closed (rule S-078).
                due = call.stage() == ManagedCall.Stage.CLOSED;
            }
            if (!due) {
                line.fault(Faults.Kind.UNOWNED_NOT_DROPPED, error + " " + detail);
            }
        }
    }
}
