package org.strowger.core.internal.component;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.strowger.telephony.health.HealthReport;
import org.strowger.telephony.health.TelephonyHealth;

/** The health of the core as a service for administrators. */
@Component(service = TelephonyHealth.class)
public final class HealthDesk implements TelephonyHealth {
    private final TelephonyHealth watch;

    @Activate
    public HealthDesk(@Reference SwitchboardComponent core) {
        this.watch = core.health();
    }

    @Override
    public HealthReport report() {
        return watch.report();
    }
}
