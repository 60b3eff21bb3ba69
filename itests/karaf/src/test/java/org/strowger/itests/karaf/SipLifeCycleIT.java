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
import org.strowger.itests.ProviderLifeCycle;

/** The SIP provider, one line of which calls another over the loopback, comes and goes in Karaf. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class SipLifeCycleIT extends ProviderLifeCycle {
    private static final String FACTORY = "org.strowger.provider.sip";
    private static final String HERE = "127.0.77.62";
    private static final int PORT = 5060;

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
        String[] lines = {line("1001"), line("1002")};
        configuration.add(FACTORY, Map.of("name", exchange(), "bind", HERE, "port", PORT, "lines", lines));
    }

    private static String line(String user) {
        return "%s = sip:%s@%s:%d".formatted(user, user, HERE, PORT);
    }

    @Override
    protected String exchange() {
        return "sip";
    }
}
