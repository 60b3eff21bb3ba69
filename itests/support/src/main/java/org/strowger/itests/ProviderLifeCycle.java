package org.strowger.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.ConfigurationAdmin;
import org.strowger.telephony.Application;
import org.strowger.telephony.Call;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.TelephonyService;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.testing.Rule;

/**
 * What an administrator may do to a provider's bundle at noon, with a call connected: what the application is told, and
 * what must be left of the provider.
 *
 * <p>A subclass for each container and provider says which bundle it is and how it is configured.
 */
public abstract class ProviderLifeCycle {
    @Inject
    private BundleContext context;

    @Inject
    private TelephonyService telephony;

    @Inject
    private ConfigurationAdmin configurations;

    private Configured configured;
    private ProviderBundle provider;
    private Residue residue;
    private TelephonySession session;
    private Conversation conversation;

    /** Where the provider's jar is, as a URL. */
    protected abstract String location();

    /** Writes the configurations under which the provider has the lines that the test uses. */
    protected abstract void configure(Configured configuration) throws Exception;

    /** The provider ids of the two lines between which a call is made. */
    protected abstract Set<String> providers();

    /** Asks for something that the provider is still about when its bundle stops. */
    protected abstract Request<?> requestUnderWay() throws Exception;

    @Before
    public void deployAndConnect() throws Exception {
        residue = Residue.watch();
        provider = new ProviderBundle(context, location());
        provider.deploy();
        configured = new Configured(configurations);
        configure(configured);
        Application application = Application.named("org.strowger.itests");
        session = telephony.openSession(application, EventDelivery.toQueue());
        conversation = new Conversation(session);
        List<LineDevice> lines = conversation.awaitLines(providers(), 2);
        conversation.connect(lines.get(0), lines.get(1));
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
    @Rule({"L-049", "L-052", "L-105", "S-026"})
    public void everyOpenLineIsClosedByForceAndThenRemovedWhenItsBundleStops() throws BundleException {
        provider.stop();
        conversation.awaitRemovals();

        for (Line line : conversation.lines()) {
            List<Integer> closings = conversation.closings(line);
            List<Integer> removals = conversation.removals(line.device().id());
            assertThat(closings).as("forced closings of " + line).hasSize(1);
            assertThat(removals).as("removals of " + line).hasSize(1);
            assertThat(closings.get(0)).isLessThan(removals.get(0));
            assertThat(conversation.lastWordOf(line)).isLessThan(closings.get(0));
        }
    }

    @Test
    @Rule({"L-052", "L-105"})
    public void everyHandleIsVoidWhenTheBundleIsGone() throws BundleException {
        provider.uninstall();
        conversation.awaitRemovals();

        for (Line line : conversation.lines()) {
            assertThat(line.isOpen()).isFalse();
            assertError(LineError.INVALLINEHANDLE, line::status);
            assertError(LineError.NODRIVER, () -> session.openLine(line.device().id(), LineOpenOptions.monitor()));
        }
        for (Call call : conversation.calls()) {
            assertThat(call.isValid()).isFalse();
            assertError(LineError.INVALCALLHANDLE, call::status);
            assertError(LineError.INVALCALLHANDLE, call::drop);
        }
        assertThat(session.calls()).isEmpty();
        assertThat(session.openLines()).isEmpty();
    }

    /** The application with its call. */
    protected final Conversation conversation() {
        return conversation;
    }

    private static void assertError(LineError error, ThrowingCallable use) {
        assertThatThrownBy(use)
                .isInstanceOfSatisfying(TelephonyException.class, exception -> assertThat(exception.error())
                        .isEqualTo(error));
    }

    @Test
    @Rule({"L-039", "L-051", "S-028"})
    public void linesThatReturnKeepTheirPermanentIdsAndGetNewDeviceIds() throws BundleException {
        List<LineDevice> before = conversation.awaitLines(providers(), 2);
        List<LineDeviceId> oldIds = before.stream().map(LineDevice::id).toList();
        provider.stop();
        conversation.awaitRemovals();
        assertThat(conversation.linesOf(providers())).isEmpty();

        provider.start();
        List<LineDevice> after = conversation.awaitLines(providers(), before.size());

        assertThat(permanentIds(after)).containsExactlyElementsOf(permanentIds(before));
        assertThat(after).extracting(LineDevice::id).doesNotContainAnyElementsOf(oldIds);
        conversation.connect(after.get(0), after.get(1));
    }

    private static List<String> permanentIds(List<LineDevice> lines) {
        return lines.stream().map(LineDevice::permanentId).toList();
    }

    @Test
    public void aRequestUnderWayFailsOnceWhenTheBundleStops() throws Exception {
        Request<?> underWay = requestUnderWay();
        assertThat(underWay.reply().toCompletableFuture()).isNotDone();

        provider.stop();
        conversation.awaitRemovals();
        conversation.takeWaiting();

        assertThat(underWay.reply().toCompletableFuture())
                .isCompletedExceptionally()
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(TelephonyException.class);
        assertThat(conversation.replies(underWay)).hasSize(1);
    }

    @Test
    public void aFailedRequestThatTheApplicationKeepsHoldsNoClassOfTheProvider() throws Exception {
        Request<?> kept = requestUnderWay();
        WeakReference<ClassLoader> loader = provider.classLoader();

        provider.uninstall();
        conversation.awaitRemovals();

        Patience.until("the class loader is collected", () -> Residue.isCollected(loader));
        assertThat(kept.reply().toCompletableFuture()).isCompletedExceptionally();
    }

    @Test
    public void anUpdatedBundleIsLoadedOnce() throws BundleException {
        WeakReference<ClassLoader> old = provider.classLoader();

        provider.update();
        conversation.awaitRemovals();
        List<LineDevice> lines = conversation.awaitLines(providers(), 2);
        conversation.connect(lines.get(0), lines.get(1));

        Patience.until("the class loader of the old version is collected", () -> Residue.isCollected(old));
        Patience.until("no class of it is loaded twice", () -> Residue.classesBeyond(1, provider.name())
                .isEmpty());
    }

    @Test
    public void nothingUsesTheServicesOfAStoppedBundle() throws BundleException {
        List<ServiceReference<?>> services = provider.services();
        assertThat(services).isNotEmpty();

        provider.stop();

        assertThat(Residue.users(services)).isEmpty();
        assertThat(provider.services()).isEmpty();
        assertThat(provider.servicesInUse()).isEmpty();
    }

    @Test
    @Rule("S-014")
    public void nothingIsLeftOfAnUninstalledBundle() throws Exception {
        String name = provider.name();
        WeakReference<ClassLoader> loader = provider.classLoader();

        provider.uninstall();
        conversation.awaitRemovals();

        Patience.until("its threads have ended", () -> residue.threads(name).isEmpty());
        Patience.until("its class loader is collected", () -> Residue.isCollected(loader));
        Patience.until("none of its classes is loaded", () -> Residue.classesBeyond(0, name)
                .isEmpty());
    }
}
