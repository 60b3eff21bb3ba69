package org.strowger.core.internal.component;

import java.io.File;
import java.time.Duration;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.core.internal.Settings;
import org.strowger.core.internal.Switchboard;
import org.strowger.core.internal.device.PermanentNumbers;
import org.strowger.core.internal.priority.Priorities;
import org.strowger.core.internal.runtime.ThreadedWorkers;
import org.strowger.telephony.spi.TelephonyProvider;

/** The core in the service registry: providers are found as services, whenever they come. */
@Component(service = SwitchboardComponent.class, immediate = true, configurationPid = CoreConfiguration.PID)
@Designate(ocd = CoreConfiguration.class)
public final class SwitchboardComponent {
    private static final Logger LOG = LoggerFactory.getLogger(SwitchboardComponent.class);

    private final Switchboard switchboard;
    private final BundleContext bundle;
    private final Departures departures = new Departures(this::leave);

    /** @throws IllegalArgumentException if a limit is not positive */
    @Activate
    public SwitchboardComponent(CoreConfiguration configuration, BundleContext bundle) {
        Settings settings = new Settings(
                seconds("requestLimit", configuration.requestLimit()),
                seconds("queryLimit", configuration.queryLimit()),
                configuration.dropUnowned());
        switchboard = new Switchboard(new ThreadedWorkers(), settings, prioritiesOf(bundle), numbersOf(bundle));
        this.bundle = bundle;
        bundle.addBundleListener(departures);
    }

    /** Kept in the bundle's data area, where the framework has one. */
    private static Priorities prioritiesOf(BundleContext bundle) {
        File file = bundle.getDataFile("priorities.properties");
        return file == null ? Priorities.inMemory() : new PriorityFile(file.toPath()).open();
    }

    /** Kept there too. */
    private static PermanentNumbers numbersOf(BundleContext bundle) {
        File file = bundle.getDataFile("permanent-numbers.txt");
        return file == null ? PermanentNumbers.inMemory() : new PermanentNumberFile(file.toPath()).open();
    }

    private static Duration seconds(String key, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(
                    "%s: %s is %d; it must be 1 second or more".formatted(CoreConfiguration.PID, key, value));
        }
        return Duration.ofSeconds(value);
    }

    /** The switchboard, for those who open sessions. */
    Switchboard switchboard() {
        return switchboard;
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
        switchboard.close();
        LOG.debug("The core stopped");
    }
}
