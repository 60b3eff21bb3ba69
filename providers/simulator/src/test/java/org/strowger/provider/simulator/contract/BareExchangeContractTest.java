package org.strowger.provider.simulator.contract;

import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.provider.tck.ProviderContract;
import org.strowger.provider.tck.ProviderUnderTest;

/** An exchange whose lines and phones can do only what every line and phone can, and decline all else. */
class BareExchangeContractTest extends ProviderContract {
    @Override
    protected ProviderUnderTest equip() {
        return new ExchangeUnderTest(
                ExchangeSettings.builder().lines(2).without(Facility.values()).phones(phones -> phones.at("1001")));
    }
}
