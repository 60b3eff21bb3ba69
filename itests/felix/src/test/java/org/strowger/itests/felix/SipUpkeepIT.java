package org.strowger.itests.felix;

import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.strowger.itests.SipUpkeep;

/** What goes on around a SIP provider in Felix. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class SipUpkeepIT extends SipUpkeep {
    @Configuration
    public Option[] container() {
        return FelixContainer.options();
    }

    @Override
    protected String location() {
        return FelixContainer.location(BUNDLE);
    }

    @Override
    protected String address() {
        return "127.0.77.61";
    }
}
