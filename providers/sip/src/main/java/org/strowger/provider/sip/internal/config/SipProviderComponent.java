package org.strowger.provider.sip.internal.config;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.provider.sip.internal.SipProvider;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.spi.ProviderContext;
import org.strowger.telephony.spi.ProviderDevices;
import org.strowger.telephony.spi.TelephonyProvider;

/** One provider for each factory configuration of PID {@code org.strowger.provider.sip}. */
@Component(
        service = TelephonyProvider.class,
        immediate = true,
        configurationPid = "org.strowger.provider.sip",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = SipConfiguration.class, factory = true)
public final class SipProviderComponent implements TelephonyProvider {
    private static final Logger LOG = LoggerFactory.getLogger(SipProviderComponent.class);

    private final SipProvider provider;

    @Activate
    public SipProviderComponent(SipConfiguration configuration, Map<String, Object> properties) {
        SettingsReader reader = new SettingsReader(configuration, properties);
        provider = new SipProvider(reader.read());
        reader.faults().forEach(fault -> LOG.warn("SIP provider {}: {}", provider.id(), fault));
    }

    /** Follows a changed configuration; one that cannot be used at all changes nothing. */
    @Modified
    void modified(SipConfiguration configuration, Map<String, Object> properties) {
        SettingsReader reader = new SettingsReader(configuration, properties);
        try {
            provider.reconfigure(reader.read());
            reader.faults().forEach(fault -> LOG.warn("SIP provider {}: {}", provider.id(), fault));
        } catch (ConfigurationFault fault) {
            LOG.error("SIP provider {} stays as it is: {}", provider.id(), fault.getMessage());
        }
    }

    @Override
    public String id() {
        return provider.id();
    }

    @Override
    public ApiVersion negotiateVersion(ApiVersion lowest, ApiVersion highest) {
        return provider.negotiateVersion(lowest, highest);
    }

    @Override
    public ProviderDevices start(ProviderContext context) {
        return provider.start(context);
    }

    @Override
    public void stop() {
        provider.stop();
    }

    /** The core stops what it started; if it is gone, nobody else would. */
    @Deactivate
    void deactivate() {
        provider.stop();
    }
}
