package org.strowger.itests.felix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.OptionUtils.combine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.inject.Inject;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.strowger.itests.Configured;
import org.strowger.itests.Patience;
import org.strowger.itests.ProviderBundle;
import org.strowger.itests.Residue;
import org.strowger.telephony.Application;
import org.strowger.telephony.Call;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.TelephonyService;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.device.LineStatus.CallCounts;
import org.strowger.testing.Rule;

/** The example attendant on a SIP line in Felix, and a thousand callers. */
@RunWith(SippOrSkipped.class)
@ExamReactorStrategy(PerClass.class)
public class AttendantAnswersSippIT {
    private static final String PROVIDER = "org.strowger.provider.sip";
    private static final String ATTENDANT = "org.strowger.example.attendant";
    private static final String ADDRESS = "127.0.78.5";
    private static final int PORT = 5060;
    private static final String CALLERS = "127.0.78.6";
    private static final String ADDRESS_OF_RECORD = "sip:1001@pbx.test";
    private static final String RECEPTION = "office/" + ADDRESS_OF_RECORD;
    private static final int CALLS = 1000;

    @org.junit.Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Inject
    private BundleContext context;

    @Inject
    private TelephonyService telephony;

    @Inject
    private ConfigurationAdmin configurations;

    @Inject
    private CommandProcessor shell;

    private final CallHistories histories = new CallHistories();
    private Configured configured;
    private ProviderBundle provider;
    private Residue residue;
    private TelephonySession session;
    private Line line;

    @Configuration
    public Option[] container() {
        return combine(
                FelixContainer.options(),
                bundle(FelixContainer.location("org.apache.felix.gogo.runtime")),
                bundle(FelixContainer.location(ATTENDANT)));
    }

    @Before
    public void watchALineAndHaveItAttended() throws Exception {
        residue = Residue.watch();
        provider = new ProviderBundle(context, FelixContainer.location(PROVIDER));
        provider.deploy();
        configured = new Configured(configurations);
        configured.add(
                PROVIDER, Map.of("name", "office", "bind", ADDRESS, "port", PORT, "line.reception", ADDRESS_OF_RECORD));
        session = telephony.openSession(Application.named("org.strowger.itests"), EventDelivery.toListener(histories));
        Patience.until("there is the line", () -> session.line(RECEPTION).isPresent());
        line = session.openLine(session.line(RECEPTION).orElseThrow().id(), LineOpenOptions.monitor());
        configured.set(ATTENDANT, Map.of("lines", RECEPTION));
        Patience.until("the attendant has opened it too", () -> line.status().openHandles() == 2);
    }

    @After
    public void remove() throws Exception {
        session.close();
        configured.delete();
        if (provider.isInstalled()) {
            provider.uninstall();
        }
    }

    @Test
    @Rule({"L-068", "L-069"})
    public void aThousandCallsAreAnsweredAndNothingIsLeftOfThem() throws Exception {
        SippCallers callers = new SippCallers(folder.getRoot().toPath(), CALLERS);

        assertThat(callers.call("1001", ADDRESS + ":" + PORT, CALLS)).isEqualTo(new SippCallers.Statistics(CALLS, 0));

        Patience.until("all calls are idle", () -> histories.reached(CallState.IDLE) == CALLS);
        assertEveryCallWasConnected();
        assertNoCallIsLeft();
        Patience.until("the attendant has let go of all", () -> counts().contains("present 0"));
        assertThat(counts()).contains("offered 1000, answered 1000, failed 0, over 1000");
        assertNothingIsLeftOfTheStoppedProvider();
    }

    private void assertEveryCallWasConnected() {
        assertThat(session.eventsMissed()).isZero();
        assertThat(histories.states()).hasSize(CALLS).allSatisfy(states -> assertThat(states)
                .startsWith(CallState.OFFERING)
                .containsOnlyOnce(CallState.CONNECTED, CallState.IDLE)
                .endsWith(CallState.DISCONNECTED, CallState.IDLE));
    }

    private void assertNoCallIsLeft() {
        Patience.until("every handle is void", () -> histories.calls().stream().noneMatch(Call::isValid));
        assertThat(session.calls()).isEmpty();
        assertThat(line.calls()).isEmpty();
        assertThat(line.newCalls()).isEmpty();
        assertThat(line.status().calls()).isEqualTo(new CallCounts(0, 0, 0));
    }

    private String counts() {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        try (CommandSession typed = shell.createSession(new ByteArrayInputStream(new byte[0]), screen, screen)) {
            typed.execute("attendant:counts");
        } catch (Exception e) {
            throw new AssertionError("attendant:counts failed", e);
        }
        return screen.toString(StandardCharsets.UTF_8);
    }

    private void assertNothingIsLeftOfTheStoppedProvider() throws Exception {
        assertThat(BoundSockets.at(ADDRESS)).as("sockets while it runs").isNotEmpty();

        provider.stop();

        assertThat(line.isOpen()).isFalse();
        assertThat(BoundSockets.at(ADDRESS)).isEmpty();
        assertPortIsFree();
        Patience.until("its threads have ended", () -> residue.threads(PROVIDER).isEmpty());
        assertThat(provider.servicesInUse()).isEmpty();
    }

    private static void assertPortIsFree() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(ADDRESS, PORT))) {
            assertThat(socket.isBound()).isTrue();
        }
    }
}
