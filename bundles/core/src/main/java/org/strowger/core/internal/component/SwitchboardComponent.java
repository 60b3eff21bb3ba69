package org.strowger.core.internal.component;

import java.time.Duration;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.internal.Settings;
import org.strowger.core.internal.Switchboard;
import org.strowger.core.internal.device.PermanentNumbers;
import org.strowger.core.internal.health.HealthLimits;
import org.strowger.core.internal.health.HealthLog;
import org.strowger.core.internal.health.HealthWatch;
import org.strowger.core.internal.priority.Priorities;
import org.strowger.core.internal.runtime.ThreadedWorkers;
import org.strowger.core.internal.runtime.Workers;
import org.strowger.telephony.health.TelephonyHealth;
import org.strowger.telephony.spi.TelephonyProvider;

/** The core in the service registry: providers are found as services, whenever they come. */
@Component(service = SwitchboardComponent.class, immediate = true, configurationPid = CoreConfiguration.PID)
@Designate(ocd = CoreConfiguration.class)
public final class SwitchboardComponent {
    private static final Logger LOG = LoggerFactory.getLogger(SwitchboardComponent.class);

    private final Switchboard switchboard;
    private final HealthWatch health;
    private final BundleContext bundle;
    private final Departures departures = new Departures(this::leave);

    /** @throws IllegalArgumentException if a limit or threshold is not positive */
    @Activate
    public SwitchboardComponent(CoreConfiguration configuration, BundleContext bundle) {
        Settings settings = read(configuration);
        HealthLimits limits = limits(configuration);
        Workers workers = new ThreadedWorkers();
        StateFolder folder = new StateFolder(bundle);
        switchboard = new Switchboard(workers, settings, prioritiesOf(folder), numbersOf(folder));
        health =
                new HealthWatch(switchboard, workers, limits, HealthLog.of(LoggerFactory.getLogger(HealthWatch.class)));
        health.start();
        this.bundle = bundle;
        bundle.addBundleListener(departures);
    }

    private static Priorities prioritiesOf(StateFolder folder) {
        return folder.file("priorities.properties")
                .map(file -> new PriorityFile(file).open())
                .orElseGet(Priorities::inMemory);
    }

    private static PermanentNumbers numbersOf(StateFolder folder) {
        return folder.file("permanent-numbers.txt")
                .map(file -> new PermanentNumberFile(file).open())
                .orElseGet(PermanentNumbers::inMemory);
    }

    private static HealthLimits limits(CoreConfiguration configuration) {
        return new HealthLimits(
                seconds("healthInterval", configuration.healthInterval()),
                seconds("stuckAfter", configuration.stuckAfter()),
                seconds("lateAfter", configuration.lateAfter()),
                number("queueWarning", configuration.queueWarning()),
                number("faultWarning", configuration.faultWarning()),
                seconds("calmAfter", configuration.calmAfter()));
    }

    private static Settings read(CoreConfiguration configuration) {
        return new Settings(
                seconds("requestLimit", configuration.requestLimit()),
                seconds("queryLimit", configuration.queryLimit()),
                configuration.dropUnowned());
    }

    private static Duration seconds(String key, int value) {
        return Duration.ofSeconds(atLeastOne(key, value, "1 second or more"));
    }

    private static int number(String key, int value) {
        return atLeastOne(key, value, "1 or more");
    }

    private static int atLeastOne(String key, int value, String right) {
        if (value < 1) {
            throw new IllegalArgumentException(
                    "%s: %s is %d; it must be %s".formatted(CoreConfiguration.PID, key, value, right));
        }
        return value;
    }

    /** Follows a changed configuration; sessions and calls stay. One that cannot be used changes nothing. */
    @Modified
    void modified(CoreConfiguration configuration) {
        try {
            Settings settings = read(configuration);
            HealthLimits limits = limits(configuration);
            switchboard.configure(settings);
            health.configure(limits);
        } catch (IllegalArgumentException wrong) {
            LOG.error("The core stays as it is: {}", wrong.getMessage());
        }
    }

    /** The switchboard, for those who open sessions. */
    Switchboard switchboard() {
        return switchboard;
    }

    /** The health of the switchboard, for administrators. */
    TelephonyHealth health() {
        return health;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindProvider(TelephonyProvider provider, ServiceReference<TelephonyProvider> reference) {
        departures.arrived(provider, reference.getBundle());
        switchboard.attach(provider);
    }

    void unbindProvider(TelephonyProvider provider) {
        leave(provider);
        departures.left(provider);
    }

    /** Waits, for a limited time, until the provider was stopped: afterwards its bundle may be gone. */
    private void leave(TelephonyProvider provider) {
        switchboard.await(switchboard.detach(provider));
    }

    @Deactivate
    void deactivate() {
        bundle.removeBundleListener(departures);
        health.close();
        switchboard.close();
        LOG.debug("The core stopped");
    }
}
