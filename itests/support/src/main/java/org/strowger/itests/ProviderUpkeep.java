package org.strowger.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.inject.Inject;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.strowger.telephony.Application;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.TelephonyService;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.testing.Rule;

/**
 * What goes on around a provider that stays: other instances, changed configurations, and a core that comes later or
 * starts again.
 *
 * <p>A subclass for each container and provider says which bundle it is and how it is configured.
 */
public abstract class ProviderUpkeep {
    /** The names of two instances. */
    protected static final String ONE = "one";

    private static final String OTHER = "other";
    private static final String CORE = "org.strowger.core";

    @Inject
    private BundleContext context;

    @Inject
    private ConfigurationAdmin configurations;

    private Configured configured;
    private ProviderBundle provider;
    private TelephonySession session;

    /** Where the provider's jar is, as a URL. */
    protected abstract String location();

    /** The PID of the provider's factory configurations. */
    protected abstract String factory();

    /** A configuration of an instance with so many lines, of which the first two can call each other. */
    protected abstract Map<String, ?> instance(String name, int lines);

    @Before
    public void prepare() {
        configured = new Configured(configurations);
        provider = new ProviderBundle(context, location());
    }

    @After
    public void tidyUp() throws Exception {
        if (session != null) {
            session.close();
        }
        configured.delete();
        if (provider.isInstalled()) {
            provider.uninstall();
        }
        core().start();
    }

    /** What the container has of bundles and services. */
    protected final BundleContext context() {
        return context;
    }

    /** Configurations that go when the test ends. */
    protected final Configured configured() {
        return configured;
    }

    /** The bundle, not installed. */
    protected final ProviderBundle provider() {
        return provider;
    }

    /** The core's bundle. */
    protected final Bundle core() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> CORE.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }

    /** An application of the core that is there now. */
    protected final Conversation converse() {
        Patience.until("there is a core", () -> reference() != null);
        TelephonyService telephony = context.getService(reference());
        session = telephony.openSession(Application.named("org.strowger.itests"), EventDelivery.toQueue());
        return new Conversation(session);
    }

    private ServiceReference<TelephonyService> reference() {
        return context.getServiceReference(TelephonyService.class);
    }

    /** A call between the first two lines of an instance. */
    protected static void connect(Conversation conversation, String name) {
        List<LineDevice> lines = conversation.awaitLines(Set.of(name), 2);
        conversation.connect(lines.get(0), lines.get(1));
    }

    /** None of the conversation's calls has changed since it was connected. */
    protected static void assertConnected(Conversation conversation) {
        assertThat(conversation.calls())
                .hasSize(2)
                .allSatisfy(call -> assertThat(call.status().state()).isEqualTo(CallState.CONNECTED));
    }

    private static List<LineDeviceId> ids(List<LineDevice> lines) {
        return lines.stream().map(LineDevice::id).toList();
    }

    private static List<String> permanentIds(List<LineDevice> lines) {
        return lines.stream().map(LineDevice::permanentId).toList();
    }

    private static List<Integer> permanentNumbers(List<LineDevice> lines) {
        return lines.stream().map(LineDevice::permanentNumber).toList();
    }

    @Test
    @Rule({"S-029", "L-039"})
    public void oneOfTwoInstancesGoesAndTheOtherKeepsItsCall() throws Exception {
        provider.deploy();
        configured.add(factory(), instance(ONE, 2));
        Configuration leaves = configured.add(factory(), instance(OTHER, 2));
        Conversation conversation = converse();
        conversation.awaitLines(Set.of(OTHER), 2);
        connect(conversation, ONE);

        configured.delete(leaves);
        Patience.until(
                "the other instance is gone",
                () -> conversation.linesOf(Set.of(OTHER)).isEmpty());

        assertConnected(conversation);
        assertThat(conversation.linesOf(Set.of(ONE))).hasSize(2);
    }

    @Test
    @Rule("L-032")
    public void aProviderMayBeThereBeforeTheCore() throws Exception {
        core().stop();
        provider.deploy();
        configured.add(factory(), instance(ONE, 2));
        Patience.until("the provider is there", () -> !provider.services().isEmpty());

        core().start();

        Conversation conversation = converse();
        connect(conversation, ONE);
        assertConnected(conversation);
    }

    @Test
    @Rule({"L-039", "S-013", "S-015", "S-028"})
    public void aCoreThatStartsAgainFindsTheLinesWithTheirIdsAndNumbers() throws Exception {
        provider.deploy();
        configured.add(factory(), instance(ONE, 2));
        Conversation before = converse();
        connect(before, ONE);
        List<LineDevice> lines = before.linesOf(Set.of(ONE));

        core().stop();
        for (Call call : before.calls()) {
            assertThat(call.isValid()).isFalse();
        }
        assertThat(provider.servicesInUse()).isEmpty();
        core().start();

        Conversation after = converse();
        List<LineDevice> again = after.awaitLines(Set.of(ONE), 2);
        assertThat(permanentIds(again)).isEqualTo(permanentIds(lines));
        assertThat(permanentNumbers(again)).isEqualTo(permanentNumbers(lines));
        connect(after, ONE);
    }

    @Test
    @Rule({"S-022", "S-026", "S-028"})
    public void linesAreAddedAndRemovedByConfigurationWhileACallIsUp() throws Exception {
        provider.deploy();
        Configuration own = configured.add(factory(), instance(ONE, 2));
        Conversation conversation = converse();
        connect(conversation, ONE);
        List<LineDevice> before = conversation.linesOf(Set.of(ONE));

        configured.change(own, instance(ONE, 3));
        List<LineDevice> more = conversation.awaitLines(Set.of(ONE), 3);
        assertThat(more).extracting(LineDevice::id).containsAll(ids(before));
        assertConnected(conversation);

        configured.change(own, instance(ONE, 2));
        Patience.until(
                "the third line is gone",
                () -> conversation.linesOf(Set.of(ONE)).size() == 2);
        assertConnected(conversation);
        conversation.takeWaiting();
        assertThat(conversation.told(CallEvent.StateChanged.class).stream()
                        .filter(event -> event.state() == CallState.IDLE))
                .isEmpty();
    }

    @Test
    @Rule("S-027")
    public void theNumberOfALineThatIsGoneIsNotGivenToAnother() throws Exception {
        provider.deploy();
        Configuration own = configured.add(factory(), instance(ONE, 3));
        Conversation conversation = converse();
        LineDevice third = conversation.awaitLines(Set.of(ONE), 3).get(2);
        configured.delete(own);
        restartCore();

        configured.add(factory(), instance(OTHER, 3));
        Conversation others = converse();
        assertThat(permanentNumbers(others.awaitLines(Set.of(OTHER), 3))).doesNotContain(third.permanentNumber());
        configured.add(factory(), instance(ONE, 3));
        assertThat(others.awaitLines(Set.of(ONE), 3).get(2).permanentNumber()).isEqualTo(third.permanentNumber());
    }

    private void restartCore() throws BundleException {
        core().stop();
        core().start();
    }
}
