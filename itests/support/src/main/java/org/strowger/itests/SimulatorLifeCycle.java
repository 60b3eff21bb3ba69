package org.strowger.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.Test;
import org.osgi.framework.BundleException;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.testing.Rule;

/** The simulated exchange comes and goes; a second one, in no hurry, keeps requests under way. */
public abstract class SimulatorLifeCycle extends ProviderLifeCycle {
    /** The bundle, which is also its factory of configurations. */
    protected static final String BUNDLE = "org.strowger.provider.simulator";

    private static final String SLOW = "slow";
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Override
    protected void configure(Configured configuration) throws Exception {
        configuration.add(BUNDLE, Map.of("name", exchange(), "lines", 2));
        configuration.add(BUNDLE, Map.of("name", SLOW, "lines", 1, "setupTime", "60s"));
    }

    @Override
    protected String exchange() {
        return "quick";
    }

    @Test
    @Rule({"S-026", "S-075"})
    public void aRequestUnderWayFailsWhenTheBundleStops() throws BundleException {
        LineDevice slow = conversation().awaitLines(SLOW, 1).get(0);
        CompletableFuture<?> underWay = conversation()
                .open(slow, LineOpenOptions.outgoing())
                .makeCall("9900")
                .reply()
                .toCompletableFuture();
        assertThat(underWay).isNotDone();

        provider().stop();
        conversation().awaitRemovals();

        assertThat(underWay).failsWithin(LIMIT).withThrowableThat().withCauseInstanceOf(TelephonyException.class);
    }

    @Test
    public void aFailedRequestThatTheApplicationKeepsHoldsNoClassOfTheProvider() throws Exception {
        LineDevice slow = conversation().awaitLines(SLOW, 1).get(0);
        var kept = conversation().open(slow, LineOpenOptions.outgoing()).makeCall("9900");
        var loader = provider().classLoader();

        provider().uninstall();
        conversation().awaitRemovals();

        Patience.until("the class loader is collected", () -> Residue.isCollected(loader));
        assertThat(kept.reply().toCompletableFuture()).isCompletedExceptionally();
    }
}
