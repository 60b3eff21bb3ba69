package org.strowger.provider.simulator.contract;

import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.provider.tck.ProviderContract;
import org.strowger.provider.tck.ProviderUnderTest;

class SimulatedExchangeContractTest extends ProviderContract {
    @Override
    protected ProviderUnderTest equip() {
        return new ExchangeUnderTest(ExchangeSettings.builder()
                .lines(3)
                .with(Facility.PHONE_HEADSET)
                .phones(phones -> phones.at("1001", "1002")));
    }
}
