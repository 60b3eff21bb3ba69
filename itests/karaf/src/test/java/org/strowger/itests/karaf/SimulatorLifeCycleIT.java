package org.strowger.itests.karaf;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.OptionUtils.combine;

import java.util.Map;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.strowger.itests.Configured;
import org.strowger.itests.Conversation;
import org.strowger.itests.ProviderLifeCycle;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.device.LineDevice;

/** The simulated exchange comes and goes in Karaf. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class SimulatorLifeCycleIT extends ProviderLifeCycle {
    private static final String FACTORY = "org.strowger.provider.simulator";

    @Configuration
    public Option[] container() {
        return combine(
                KarafContainer.options(KarafContainer.PLAIN + ",strowger"),
                bundle(KarafContainer.location("org.strowger.itests")));
    }

    @Override
    protected String location() {
        return KarafContainer.location(FACTORY);
    }

    @Override
    protected void configure(Configured configuration) throws Exception {
        configuration.add(FACTORY, Map.of("name", exchange(), "lines", 2));
        configuration.add(FACTORY, Map.of("name", "slow", "lines", 1, "setupTime", "60s"));
    }

    @Override
    protected String exchange() {
        return "quick";
    }

    @Override
    protected Request<?> requestUnderWay(Conversation conversation) {
        LineDevice slow = conversation.awaitLines("slow", 1).get(0);
        return conversation.open(slow, LineOpenOptions.outgoing()).makeCall("9900");
    }
}
