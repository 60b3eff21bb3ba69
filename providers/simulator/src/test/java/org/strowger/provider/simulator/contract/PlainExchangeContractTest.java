package org.strowger.provider.simulator.contract;

import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.provider.tck.ProviderContract;
import org.strowger.provider.tck.ProviderUnderTest;
import org.strowger.telephony.device.AnswerMode;

/**
 * An exchange with one line that cannot hold, has no terminals, rings only when a call was accepted, and drops what is
 * closed.
 */
class PlainExchangeContractTest extends ProviderContract {
    @Override
    protected ProviderUnderTest equip() {
        return new ExchangeUnderTest(ExchangeSettings.builder()
                .lines(1)
                .maxActiveCalls(1)
                .maxHeldCalls(0)
                .answerMode(AnswerMode.NONE)
                .acceptToAlert(true)
                .without(Facility.MEDIA_CONTROL, Facility.TERMINALS, Facility.QUALITY_OF_SERVICE)
                .closeDrop(true));
    }
}
