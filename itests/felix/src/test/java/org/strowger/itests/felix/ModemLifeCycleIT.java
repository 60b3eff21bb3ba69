package org.strowger.itests.felix;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.OptionUtils.combine;

import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.strowger.itests.ModemLifeCycle;
import org.strowger.itests.SoftModemsOrSkipped;

/** The modem provider comes and goes in Felix; the serial library is a bundle that stays. */
@RunWith(SoftModemsOrSkipped.class)
@ExamReactorStrategy(PerClass.class)
public class ModemLifeCycleIT extends ModemLifeCycle {
    @Configuration
    public Option[] container() {
        return combine(FelixContainer.options(), bundle(FelixContainer.location("jSerialComm")));
    }

    @Override
    protected String location() {
        return FelixContainer.location(BUNDLE);
    }
}
