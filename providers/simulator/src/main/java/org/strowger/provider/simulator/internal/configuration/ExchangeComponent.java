package org.strowger.provider.simulator.internal.configuration;

import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.provider.simulator.BadSetting;
import org.strowger.provider.simulator.Exchange;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.SimulatedExchange;
import org.strowger.telephony.spi.TelephonyProvider;

/**
 * One exchange for each factory configuration, offered as a provider to the core and for scripting to tests.
 *
 * <p>It registers its services itself, so that a configuration that cannot be used is reported in one line of the log,
 * and not as a failed component again and again by everybody who looks for a provider.
 */
@Component(
        name = ExchangeComponent.PID,
        configurationPid = ExchangeComponent.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        immediate = true,
        service = {})
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.strowger.telephony.spi.TelephonyProvider\"",
        effective = "active")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.strowger.provider.simulator.Exchange\"",
        effective = "active")
@Designate(ocd = ExchangeConfiguration.class, factory = true)
public final class ExchangeComponent {
    static final String PID = "org.strowger.provider.simulator";

    private static final Logger LOG = LoggerFactory.getLogger(ExchangeComponent.class);

    private final BundleContext context;
    private final String pid;
    private Optional<Offered> offered = Optional.empty();
    /** What waits until the calls are over. */
    private Optional<ExchangeSettings> awaited = Optional.empty();

    /** An exchange that others can see. */
    private record Offered(SimulatedExchange exchange, ExchangeSettings settings, ServiceRegistration<?> registration) {
        /** The core then stops the exchange; if there is no core any more, nobody else would. */
        void withdraw() {
            try {
                registration.unregister();
            } catch (IllegalStateException gone) {
                LOG.debug("the framework withdrew exchange {} with its bundle before", exchange.name());
            }
            exchange.stop();
        }
    }

    /** Offers the exchange that is configured; nothing, and one line in the log, if it cannot be made. */
    @Activate
    public ExchangeComponent(BundleContext context, Map<String, Object> configuration) {
        this.context = context;
        pid = String.valueOf(configuration.getOrDefault(Constants.SERVICE_PID, PID));
        offered = read(configuration).map(this::offer);
    }

    /**
     * Follows a changed configuration. What an exchange can do while it runs it does at once, and calls go on; for the
     * rest another exchange takes its place as soon as its calls are over. A configuration that cannot be used changes
     * nothing.
     */
    @Modified
    public synchronized void modified(Map<String, Object> configuration) {
        read(configuration).ifPresent(this::change);
    }

    private void change(ExchangeSettings wanted) {
        awaited = Optional.empty();
        if (offered.isEmpty()) {
            offered = Optional.of(offer(wanted));
            return;
        }
        Offered now = offered.get();
        List<String> lasting = SettingChanges.needingAnother(now.settings(), wanted);
        if (lasting.isEmpty()) {
            now.exchange().reconfigure(wanted);
            offered = Optional.of(new Offered(now.exchange(), wanted, now.registration()));
            LOG.info("exchange {} follows its changed configuration {}", wanted.name(), pid);
        } else if (now.exchange().isQuiet()) {
            replaceBy(wanted);
        } else {
            awaited = Optional.of(wanted);
            LOG.warn(
                    "configuration {} waits until the calls of exchange {} are over: {} cannot change before",
                    pid,
                    now.settings().name(),
                    String.join(", ", lasting));
            now.exchange().whenQuiet(this::replaceSoon);
        }
    }

    /** On a thread of its own: whoever ends a call cannot wait until the core has let go of the exchange. */
    private void replaceSoon() {
        Thread thread = new Thread(this::replaceNow, "exchange-" + pid);
        thread.setDaemon(true);
        thread.start();
    }

    private synchronized void replaceNow() {
        Optional<ExchangeSettings> wanted = awaited;
        awaited = Optional.empty();
        wanted.ifPresent(this::change);
    }

    private void replaceBy(ExchangeSettings wanted) {
        LOG.info("configuration {} makes exchange {} anew", pid, wanted.name());
        offered.ifPresent(Offered::withdraw);
        offered = Optional.of(offer(wanted));
    }

    /** Withdraws the services. */
    @Deactivate
    public synchronized void deactivate() {
        awaited = Optional.empty();
        offered.ifPresent(Offered::withdraw);
        offered = Optional.empty();
    }

    private Optional<ExchangeSettings> read(Map<String, Object> configuration) {
        try {
            return Optional.of(ConfigurationReader.read(configuration));
        } catch (BadSetting bad) {
            String consequence = offered.isPresent() ? "changes nothing" : "makes no exchange";
            LOG.error("configuration {} {}: {}", pid, consequence, bad.getMessage());
            return Optional.empty();
        }
    }

    private Offered offer(ExchangeSettings settings) {
        SimulatedExchange exchange = new SimulatedExchange(settings);
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("exchange", exchange.name());
        properties.put(Constants.SERVICE_PID, pid);
        String[] services = {TelephonyProvider.class.getName(), Exchange.class.getName()};
        return new Offered(exchange, settings, context.registerService(services, exchange, properties));
    }
}
