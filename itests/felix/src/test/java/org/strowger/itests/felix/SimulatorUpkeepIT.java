package org.strowger.itests.felix;

import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.strowger.itests.SimulatorUpkeep;

/** What goes on around a simulated exchange in Felix. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class SimulatorUpkeepIT extends SimulatorUpkeep {
    @Configuration
    public Option[] container() {
        return FelixContainer.options();
    }

    @Override
    protected String location() {
        return FelixContainer.location(BUNDLE);
    }
}
