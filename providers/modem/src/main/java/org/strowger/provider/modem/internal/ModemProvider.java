package org.strowger.provider.modem.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.provider.modem.internal.config.ConfiguredModem;
import org.strowger.provider.modem.internal.config.ModemConfiguration;
import org.strowger.provider.modem.internal.line.ModemLine;
import org.strowger.provider.modem.internal.line.ModemSettings;
import org.strowger.provider.modem.internal.serial.JSerialCommPorts;
import org.strowger.provider.modem.internal.serial.SerialPorts;
import org.strowger.provider.modem.internal.strand.ScheduledStrand;
import org.strowger.telephony.spi.ProviderContext;
import org.strowger.telephony.spi.ProviderDevices;
import org.strowger.telephony.spi.TelephonyProvider;

/**
 * A modem as a provider of one line: one instance for each factory configuration. Its one thread ends, and its port is
 * closed, when the core stops it.
 */
@Component(
        service = TelephonyProvider.class,
        immediate = true,
        configurationPid = ModemConfiguration.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = ModemConfiguration.class, factory = true)
public final class ModemProvider implements TelephonyProvider {
    private static final Logger LOG = LoggerFactory.getLogger(ModemProvider.class);
    private static final long LONGEST_END_SECONDS = 5;

    private volatile ModemSettings settings;
    private final SerialPorts ports;
    private ExecutorService executor;
    private ModemLine line;
    /** Null while it is not started. */
    private ProviderContext context;
    /** What waits until the call is over. */
    private Optional<ModemSettings> awaited = Optional.empty();

    /**
     * A provider as configured.
     *
     * @throws IllegalArgumentException if the configuration is wrong; the message says how to correct it
     */
    @Activate
    public ModemProvider(ModemConfiguration configuration, Map<String, Object> properties) {
        this(ConfiguredModem.read(configuration, properties), new JSerialCommPorts());
    }

    ModemProvider(ModemSettings settings, SerialPorts ports) {
        this.settings = settings;
        this.ports = ports;
    }

    @Override
    public String id() {
        return "modem." + settings.name();
    }

    @Override
    public synchronized ProviderDevices start(ProviderContext given) {
        context = given;
        if (line == null) {
            begin();
        }
        return ProviderDevices.ofLines(List.of(line));
    }

    private void begin() {
        executor = Executors.newSingleThreadExecutor(this::thread);
        line = new ModemLine(
                settings, ports, new ScheduledStrand(executor, context.scheduler()), context::capabilitiesChanged);
        line.start();
    }

    /** Follows a changed configuration; one that cannot be used changes nothing. */
    @Modified
    void modified(ModemConfiguration configuration, Map<String, Object> properties) {
        try {
            reconfigure(ConfiguredModem.read(configuration, properties));
        } catch (IllegalArgumentException wrong) {
            LOG.error("Modem {} stays as it is: {}", settings.name(), wrong.getMessage());
        }
    }

    /**
     * Is configured differently: the modem is let go, and its line comes back as soon as it has no call. Another name
     * waits for the next start of the bundle.
     */
    synchronized void reconfigure(ModemSettings wanted) {
        if (!wanted.name().equals(settings.name())) {
            LOG.warn(
                    "Modem {} cannot be called {} while it runs, for its line is named after it; it will be when its"
                            + " bundle is started again",
                    settings.name(),
                    wanted.name());
        }
        ModemSettings now = wanted.named(settings.name());
        awaited = Optional.empty();
        if (now.equals(settings)) {
            return;
        }
        if (line == null) {
            settings = now;
            return;
        }
        awaited = Optional.of(now);
        if (line.isBusy()) {
            LOG.warn("Modem {} has a call: its changed configuration waits until that is over", now.name());
        }
        ProviderContext current = context;
        line.whenQuiet(() -> current.scheduler().schedule(Duration.ZERO, this::replace));
    }

    private synchronized void replace() {
        if (awaited.isEmpty() || line == null) {
            return;
        }
        settings = awaited.get();
        awaited = Optional.empty();
        context.lineRemoved(line);
        end();
        begin();
        context.lineAdded(line);
        LOG.info("Modem {} follows its changed configuration", settings.name());
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "modem-" + settings.name());
        thread.setDaemon(true);
        return thread;
    }

    /** Also when the component goes without a core that stops it first. */
    @Override
    @Deactivate
    public synchronized void stop() {
        context = null;
        awaited = Optional.empty();
        if (line != null) {
            end();
        }
    }

    private void end() {
        line.stop();
        executor.shutdown();
        try {
            if (!executor.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The port of modem {} does not close: the operating system still holds it", settings.name());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        line = null;
        executor = null;
    }
}
