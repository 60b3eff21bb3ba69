package org.strowger.core.internal.provider;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.internal.device.Devices;
import org.strowger.core.internal.line.Existence;
import org.strowger.core.internal.line.LineContext;
import org.strowger.core.internal.line.ManagedLine;
import org.strowger.core.internal.phone.ManagedPhone;
import org.strowger.core.internal.runtime.Strand;
import org.strowger.core.internal.runtime.Thrown;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.PhoneDriver;
import org.strowger.telephony.spi.ProviderContext;
import org.strowger.telephony.spi.ProviderDevices;
import org.strowger.telephony.spi.Scheduler;
import org.strowger.telephony.spi.TelephonyProvider;

/**
 * One provider while the core works with it: started, its devices made known, and everything of it undone when it
 * leaves.
 *
 * <p>What is asked of the provider itself is done on one strand of its own.
 */
public final class Attachment implements ProviderContext {
    private static final Logger LOG = LoggerFactory.getLogger(Attachment.class);
    private static final Pattern PROVIDER_ID = Pattern.compile("[A-Za-z0-9._-]+");

    private final TelephonyProvider provider;
    private final String id;
    private final Devices devices;
    private final LineContext context;
    private final Strand strand;
    private final ProviderScheduler scheduler;
    private final Map<LineDriver, ManagedLine> lines = new IdentityHashMap<>();
    /** Lines that are gone, and that the provider has not been told to close yet. */
    private final Map<ManagedLine, CompletableFuture<Void>> closing = new LinkedHashMap<>();

    private final ProviderPhones phones;
    private final Vitals vitals;
    private ApiVersion version = Negotiation.HIGHEST;
    private boolean started;
    /** Only on the strand. */
    private boolean failed;

    private boolean gone;

    /**
     * A provider that is to be worked with.
     *
     * @param provider the provider
     * @param id its id, see {@link #requireId}
     * @param devices where its devices are listed
     * @param context what its lines need of the core
     */
    public Attachment(TelephonyProvider provider, String id, Devices devices, LineContext context) {
        this.provider = provider;
        this.id = id;
        this.devices = devices;
        this.context = context;
        this.phones = new ProviderPhones(id, devices, context);
        this.strand = context.workers().strand("provider " + id);
        Strand timers = context.workers().strand("timers of provider " + id);
        this.scheduler = new ProviderScheduler(context.workers().scheduler(), timers);
        this.vitals = new Vitals(this, context.faults(), context.workers().scheduler(), strand, timers);
    }

    /**
     * The provider's id.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static String requireId(TelephonyProvider provider) {
        String id = provider.id();
        if (id == null || !PROVIDER_ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "\"" + id + "\" is no provider id; it needs letters, digits, dots, dashes and underscores");
        }
        return id;
    }

    /** The provider's id. */
    public String id() {
        return id;
    }

    /** How the provider is. */
    public Vitals vitals() {
        return vitals;
    }

    /** Its lines, those among them that it has yet to close; from any thread. */
    synchronized List<ManagedLine> watchedLines() {
        List<ManagedLine> all = new ArrayList<>(lines.values());
        all.addAll(closing.keySet());
        return all;
    }

    /** Its phones, those among them that it has yet to close; from any thread. */
    List<ManagedPhone> watchedPhones() {
        return phones.watched();
    }

    /** How many phones it has; from any thread. */
    int phoneCount() {
        return phones.size();
    }

    /** Starts the provider, on its strand. */
    public void start() {
        strand.execute(this::startNow);
    }

    private void startNow() {
        if (isGone()) {
            return;
        }
        try {
            version = Negotiation.with(provider);
            ProviderDevices initial = provider.start(this);
            if (!markStarted()) {
                return;
            }
            vitals.started(version);
            LOG.info(
                    "Provider {} started with {} lines and {} phones",
                    id,
                    initial.lines().size(),
                    initial.phones().size());
            addLines(initial.lines());
            phones.add(initial.phones());
        } catch (Throwable e) {
            failed = true;
            vitals.failed(e);
            Thrown.warn(LOG, e, "Provider {} cannot be used: {}", id, Thrown.told(e));
        }
    }

    private synchronized boolean isGone() {
        return gone;
    }

    /** If the provider left while it was being started, the stop that waits on the strand follows. */
    private synchronized boolean markStarted() {
        started = true;
        return !gone;
    }

    private void addLines(List<LineDriver> drivers) {
        devices.permanentNumbers().giveToLines(permanentIdsOf(drivers));
        int number = devices.reserveLines(drivers.size());
        for (LineDriver driver : drivers) {
            add(driver, number++);
        }
    }

    private void add(LineDriver driver, int number) {
        try {
            devices.addLine(number, n -> make(driver, new LineDeviceId(n)));
        } catch (Throwable e) {
            Thrown.warn(LOG, e, "Provider {} offers a line that cannot be had: {}", id, Thrown.told(e));
        }
    }

    /** All at once, so that they are stored at once; what has no id is told when the line is made. */
    private List<String> permanentIdsOf(List<LineDriver> drivers) {
        List<String> ids = new ArrayList<>();
        for (LineDriver driver : drivers) {
            try {
                ids.add(id + "/" + requireName(driver.permanentId()));
            } catch (Throwable e) {
                LOG.debug("Provider {} offers a line without permanent id: {}", id, Thrown.told(e));
            }
        }
        return ids;
    }

    private ManagedLine make(LineDriver driver, LineDeviceId lineId) {
        String permanentId = id + "/" + requireName(driver.permanentId());
        requireNew(permanentId);
        LineCapabilities capabilities = capabilitiesOf(driver);
        int permanentNumber = devices.permanentNumbers().ofLine(permanentId);
        ManagedLine line = new ManagedLine(context, lineId, id, driver, permanentNumber, capabilities);
        driver.created(lineId);
        synchronized (this) {
            if (gone) {
                throw new IllegalStateException("the provider left");
            }
            lines.put(driver, line);
        }
        return line;
    }

    private static LineCapabilities capabilitiesOf(LineDriver driver) {
        LineCapabilities capabilities = driver.capabilities();
        if (capabilities == null) {
            throw new IllegalArgumentException("line " + driver.permanentId() + " has no capabilities");
        }
        return capabilities;
    }

    private static String requireName(String permanentId) {
        if (permanentId == null || permanentId.isBlank()) {
            throw new IllegalArgumentException("it has no permanent id");
        }
        return permanentId;
    }

    private void requireNew(String permanentId) {
        if (devices.hasLine(permanentId)) {
            throw new IllegalArgumentException("there is a line " + permanentId + " already");
        }
    }

    /**
     * Stops working with the provider. Its lines are gone when this returns; what the provider has to be told follows.
     *
     * @param limit how long its lines may take to close before the provider is stopped all the same
     * @return completes when the provider was stopped
     */
    public CompletableFuture<Void> stop(Duration limit) {
        vitals.leaves();
        List<ManagedLine> ownLines;
        synchronized (this) {
            gone = true;
            ownLines = new ArrayList<>(lines.values());
            ownLines.sort(Comparator.comparing(line -> line.device().id()));
            lines.clear();
        }
        ownLines.forEach(line -> remove(line, Existence.PROVIDER_GONE));
        phones.leave();
        CompletableFuture<Void> stopped = new CompletableFuture<>();
        // On the strand, so that a removal under way there is waited for too.
        strand.execute(() -> stopWhenClosed(limit, stopped));
        return stopped;
    }

    private void stopWhenClosed(Duration limit, CompletableFuture<Void> stopped) {
        CompletableFuture<Void> closed = CompletableFuture.allOf(allClosed(), phones.allClosed());
        Scheduler.Timer patience = context.workers().scheduler().schedule(limit, () -> closed.complete(null));
        closed.thenRun(() -> {
            patience.cancel();
            forgetDrivers();
            phones.forgetDrivers();
            strand.execute(() -> stopNow(stopped));
        });
    }

    private void stopNow(CompletableFuture<Void> stopped) {
        try {
            stopProvider();
            PlatformMemory.letGo(provider);
        } finally {
            scheduler.close();
            stopped.complete(null);
        }
    }

    private void stopProvider() {
        if (!started) {
            return;
        }
        try {
            provider.stop();
            LOG.info("Provider {} stopped", id);
        } catch (Throwable e) {
            Thrown.warn(LOG, e, "Provider {} failed to stop", id);
        }
    }

    private synchronized CompletableFuture<Void> allClosed() {
        return CompletableFuture.allOf(closing.values().toArray(CompletableFuture[]::new));
    }

    private synchronized void forgetDrivers() {
        closing.keySet().forEach(ManagedLine::forgetDriver);
    }

    private void remove(ManagedLine line, Existence why) {
        if (line.existence() != Existence.PRESENT) {
            return;
        }
        CompletableFuture<Void> closed = line.remove(why);
        synchronized (this) {
            closing.put(line, closed);
        }
        closed.thenRun(() -> closed(line));
        devices.lineRemoved(line.device().id());
    }

    private synchronized void closed(ManagedLine line) {
        closing.remove(line);
    }

    @Override
    public ApiVersion version() {
        return version;
    }

    @Override
    public Scheduler scheduler() {
        return scheduler;
    }

    @Override
    public void lineAdded(LineDriver line) {
        onStrand(line, driver -> addLines(List.of(driver)));
    }

    @Override
    public void lineRemoved(LineDriver line) {
        onStrand(line, driver -> take(lines, driver, known -> remove(known, Existence.REMOVED)));
    }

    @Override
    public void phoneAdded(PhoneDriver phone) {
        onStrand(phone, driver -> phones.add(List.of(driver)));
    }

    @Override
    public void phoneRemoved(PhoneDriver phone) {
        onStrand(phone, phones::remove);
    }

    @Override
    public void capabilitiesChanged(LineDriver line) {
        onStrand(line, driver -> {
            ManagedLine known;
            synchronized (this) {
                known = lines.get(driver);
            }
            if (known != null) {
                known.capabilitiesChanged(capabilitiesOf(driver));
            }
        });
    }

    @Override
    public void phoneCapabilitiesChanged(PhoneDriver phone) {
        onStrand(phone, phones::changed);
    }

    private <D, M> void take(Map<D, M> known, D driver, Consumer<M> action) {
        M device;
        synchronized (this) {
            device = known.remove(driver);
        }
        if (device == null) {
            context.faults().count(Faults.Kind.BAD_ARGUMENT, "the removal of an unknown device");
        } else {
            action.accept(device);
        }
    }

    private <D> void onStrand(D driver, Consumer<D> action) {
        if (driver == null) {
            context.faults().count(Faults.Kind.BAD_ARGUMENT, "a device that is null");
            return;
        }
        strand.execute(() -> {
            try {
                if (started && !failed) {
                    action.accept(driver);
                }
            } catch (Throwable e) {
                context.faults().count(Faults.Kind.THREW, "provider " + id, e);
            }
        });
    }
}
