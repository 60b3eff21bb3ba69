package org.strowger.itests.karaf;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.OptionUtils.combine;

import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.strowger.itests.SimulatorUpkeep;

/** What goes on around a simulated exchange in Karaf. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class SimulatorUpkeepIT extends SimulatorUpkeep {
    @Configuration
    public Option[] container() {
        return combine(
                KarafContainer.options(KarafContainer.PLAIN + ",strowger"),
                bundle(KarafContainer.location("org.strowger.itests")));
    }

    @Override
    protected String location() {
        return KarafContainer.location(BUNDLE);
    }
}
