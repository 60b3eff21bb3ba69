package org.strowger.metrics.internal;

import java.lang.management.ManagementFactory;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.telephony.health.TelephonyHealth;

/**
 * Registers the health at the platform's MBean server as long as there is a core. If the name is taken, by another
 * framework in the same process, that one keeps it.
 */
@Component(service = HealthRegistration.class, immediate = true)
public final class HealthRegistration {
    /** The bean's name. */
    static final String NAME = "org.strowger:type=Health";

    private static final Logger LOG = LoggerFactory.getLogger(HealthRegistration.class);

    private final MBeanServer server;
    private final ObjectName name;
    private final boolean registered;

    /** Registers the bean. */
    @Activate
    public HealthRegistration(@Reference TelephonyHealth telephony) {
        this(telephony, ManagementFactory.getPlatformMBeanServer());
    }

    HealthRegistration(TelephonyHealth telephony, MBeanServer server) {
        this.server = server;
        this.name = name();
        this.registered = register(telephony);
    }

    private static ObjectName name() {
        try {
            return new ObjectName(NAME);
        } catch (JMException e) {
            throw new IllegalStateException(NAME + " is no name", e);
        }
    }

    private boolean register(TelephonyHealth telephony) {
        try {
            server.registerMBean(new StandardMBean(new HealthBean(telephony), HealthMXBean.class, true), name);
            return true;
        } catch (JMException e) {
            LOG.warn("{} is not in JMX: {}", NAME, e.toString());
            return false;
        }
    }

    /** Takes the bean away. */
    @Deactivate
    void unregister() {
        if (!registered) {
            return;
        }
        try {
            server.unregisterMBean(name);
        } catch (InstanceNotFoundException e) {
            LOG.debug("{} was taken out of JMX by somebody else", NAME);
        } catch (JMException e) {
            LOG.warn("{} is still in JMX: {}", NAME, e.toString());
        }
    }
}
