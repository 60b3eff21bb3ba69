package org.strowger.provider.simulator.internal;

import java.util.Hashtable;
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

    private final Optional<SimulatedExchange> exchange;
    private final Optional<ServiceRegistration<?>> registration;

    /** Offers the exchange that is configured; nothing, and one line in the log, if it cannot be made. */
    @Activate
    public ExchangeComponent(BundleContext context, Map<String, Object> configuration) {
        String pid = String.valueOf(configuration.getOrDefault(Constants.SERVICE_PID, PID));
        exchange = read(pid, configuration).map(SimulatedExchange::new);
        registration = exchange.map(made -> register(context, pid, made));
    }

    /** Withdraws the services. The core then stops the exchange; if there is no core any more, nobody else would. */
    @Deactivate
    public void deactivate() {
        registration.ifPresent(ServiceRegistration::unregister);
        exchange.ifPresent(SimulatedExchange::stop);
    }

    private static Optional<ExchangeSettings> read(String pid, Map<String, Object> configuration) {
        try {
            return Optional.of(ConfigurationReader.read(configuration));
        } catch (BadSetting bad) {
            LOG.error("configuration {} makes no exchange: {}", pid, bad.getMessage());
            return Optional.empty();
        }
    }

    private static ServiceRegistration<?> register(BundleContext context, String pid, SimulatedExchange exchange) {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("exchange", exchange.name());
        properties.put(Constants.SERVICE_PID, pid);
        String[] services = {TelephonyProvider.class.getName(), Exchange.class.getName()};
        return context.registerService(services, exchange, properties);
    }
}
