package org.strowger.metrics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.health.HealthReport;

class HealthRegistrationTest {
    private final MBeanServer server = MBeanServerFactory.newMBeanServer();
    private HealthReport report = Reports.bad();

    private Object attribute(String name) throws JMException {
        return server.getAttribute(new ObjectName("org.strowger:type=Health"), name);
    }

    private boolean isRegistered() throws JMException {
        return server.isRegistered(new ObjectName("org.strowger:type=Health"));
    }

    private HealthRegistration registration() {
        return new HealthRegistration(() -> report, server);
    }

    @Test
    void tellsWhatIsWrong() throws JMException {
        registration();

        assertThat(attribute("Well")).isEqualTo(false);
        assertThat((String[]) attribute("Troubles")).containsExactly("Provider pbx does not return");
        assertThat(attribute("UptimeSeconds")).isEqualTo(60L);
        assertThat(attribute("RequestsOutstanding")).isEqualTo(7);
        assertThat(attribute("OldestRequestSeconds")).isEqualTo(33L);
    }

    @Test
    void tellsThatAllIsWell() throws JMException {
        registration();
        report = Reports.well();

        assertThat(attribute("Well")).isEqualTo(true);
        assertThat((String[]) attribute("Troubles")).isEmpty();
        assertThat(attribute("OldestRequestSeconds")).isEqualTo(0L);
        assertThat((CompositeData[]) attribute("Providers")).isEmpty();
    }

    @Test
    void tellsOfProvidersAndSessionsInTypesThatEveryConsoleKnows() throws JMException {
        registration();

        CompositeData provider = ((CompositeData[]) attribute("Providers"))[0];
        assertThat(provider.get("id")).isEqualTo("pbx");
        assertThat(provider.get("state")).isEqualTo("RUNNING");
        assertThat(provider.get("stateSeconds")).isEqualTo(50L);
        assertThat(provider.get("version")).isEqualTo("2.1");
        assertThat(provider.get("lines")).isEqualTo(3);
        assertThat(provider.get("phones")).isEqualTo(2);
        assertThat(provider.get("requestsOutstanding")).isEqualTo(7);
        assertThat(provider.get("oldestRequestSeconds")).isEqualTo(33L);
        assertThat(provider.get("stuck")).isEqualTo(2);
        assertThat(provider.get("stuckSeconds")).isEqualTo(35L);
        TabularData faults = (TabularData) provider.get("faults");
        assertThat(faults.get(new Object[] {"THREW"}).get("value")).isEqualTo(4L);
        CompositeData session = ((CompositeData[]) attribute("Sessions"))[0];
        assertThat(session.get("application")).isEqualTo("anna");
        assertThat(session.get("waiting")).isEqualTo(95);
        assertThat(session.get("capacity")).isEqualTo(100);
        assertThat(session.get("missed")).isEqualTo(6L);
        assertThat(session.get("stuckSeconds")).isEqualTo(11L);
    }

    @Test
    void isGoneWhenTheBundleStops() throws JMException {
        HealthRegistration registration = registration();
        assertThat(isRegistered()).isTrue();

        registration.unregister();

        assertThat(isRegistered()).isFalse();
        registration.unregister();
    }

    @Test
    void leavesTheNameToWhoeverHasItAlready() throws JMException {
        HealthRegistration first = registration();
        HealthRegistration second = registration();

        second.unregister();
        assertThat(isRegistered()).isTrue();
        first.unregister();
        assertThat(isRegistered()).isFalse();
    }

    @Test
    void isAtThePlatformsServer() throws JMException {
        MBeanServer platform = ManagementFactory.getPlatformMBeanServer();
        HealthRegistration registration = new HealthRegistration(() -> report);

        assertThat(platform.getAttribute(new ObjectName("org.strowger:type=Health"), "Well"))
                .isEqualTo(false);

        registration.unregister();
        assertThat(platform.isRegistered(new ObjectName("org.strowger:type=Health")))
                .isFalse();
    }
}
