package org.strowger.itests;

import java.util.Map;
import java.util.Set;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.device.LineDevice;

/** The simulated exchange comes and goes; a second one, in no hurry, keeps requests under way. */
public abstract class SimulatorLifeCycle extends ProviderLifeCycle {
    /** The bundle, which is also its factory of configurations. */
    protected static final String BUNDLE = "org.strowger.provider.simulator";

    private static final String QUICK = "quick";
    private static final String SLOW = "slow";

    @Override
    protected void configure(Configured configuration) throws Exception {
        configuration.add(BUNDLE, Map.of("name", QUICK, "lines", 2));
        configuration.add(BUNDLE, Map.of("name", SLOW, "lines", 1, "setupTime", "60s"));
    }

    @Override
    protected Set<String> providers() {
        return Set.of(QUICK);
    }

    @Override
    protected Request<?> requestUnderWay() {
        LineDevice slow = conversation().awaitLines(Set.of(SLOW), 1).get(0);
        return conversation().open(slow, LineOpenOptions.outgoing()).makeCall("9900");
    }
}
