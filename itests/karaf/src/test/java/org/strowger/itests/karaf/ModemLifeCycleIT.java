package org.strowger.itests.karaf;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.OptionUtils.combine;

import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.strowger.itests.ModemLifeCycle;
import org.strowger.itests.SoftModemsOrSkipped;

/** The modem provider comes and goes in Karaf; the serial library is a bundle that stays. */
@RunWith(SoftModemsOrSkipped.class)
@ExamReactorStrategy(PerClass.class)
public class ModemLifeCycleIT extends ModemLifeCycle {
    @Configuration
    public Option[] container() {
        return combine(
                KarafContainer.options(KarafContainer.PLAIN + ",strowger"),
                bundle(KarafContainer.location("org.strowger.itests")),
                bundle(KarafContainer.location("jSerialComm")));
    }

    @Override
    protected String location() {
        return KarafContainer.location(BUNDLE);
    }
}
