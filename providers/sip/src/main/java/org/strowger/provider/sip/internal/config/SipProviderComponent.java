package org.strowger.provider.sip.internal.config;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
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
import org.strowger.provider.sip.internal.SipProvider;
import org.strowger.telephony.spi.TelephonyProvider;

/**
 * One provider for each factory configuration of PID {@code org.strowger.provider.sip}. Registers it itself: a provider
 * that could not be started has to be offered anew when its configuration is mended, for the core tries each only once.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = "org.strowger.provider.sip",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = SipConfiguration.class, factory = true)
public final class SipProviderComponent {
    private static final Logger LOG = LoggerFactory.getLogger(SipProviderComponent.class);

    private final BundleContext context;
    private SipProvider provider;
    private ServiceRegistration<TelephonyProvider> registration;

    @Activate
    public SipProviderComponent(BundleContext context, SipConfiguration configuration, Map<String, Object> properties) {
        this.context = context;
        SettingsReader reader = new SettingsReader(configuration, properties);
        offer(reader.read(), properties);
        warn(reader);
    }

    private void offer(ProviderSettings settings, Map<String, Object> properties) {
        provider = new SipProvider(settings);
        // Not the whole configuration: lines may have passwords in them.
        Dictionary<String, Object> known = new Hashtable<>();
        known.put("name", provider.id());
        known.put(Constants.SERVICE_PID, String.valueOf(properties.get(Constants.SERVICE_PID)));
        registration = context.registerService(TelephonyProvider.class, provider, known);
    }

    private void warn(SettingsReader reader) {
        reader.faults().forEach(fault -> LOG.warn("SIP provider {}: {}", provider.id(), fault));
    }

    /** Follows a changed configuration; one that cannot be used at all changes nothing. */
    @Modified
    public synchronized void modified(SipConfiguration configuration, Map<String, Object> properties) {
        SettingsReader reader = new SettingsReader(configuration, properties);
        try {
            ProviderSettings wanted = reader.read();
            if (provider.hasFailed()) {
                withdraw();
                offer(wanted, properties);
            } else {
                provider.reconfigure(wanted);
            }
            warn(reader);
        } catch (ConfigurationFault fault) {
            LOG.error("SIP provider {} stays as it is: {}", provider.id(), fault.getMessage());
        }
    }

    /** Withdraws the provider. */
    @Deactivate
    public synchronized void deactivate() {
        withdraw();
    }

    private void withdraw() {
        try {
            registration.unregister();
        } catch (IllegalStateException gone) {
            LOG.debug("The framework withdrew SIP provider {} with its bundle before", provider.id());
        }
        // The core stops what it started; if it is gone, nobody else would.
        provider.stop();
    }
}
