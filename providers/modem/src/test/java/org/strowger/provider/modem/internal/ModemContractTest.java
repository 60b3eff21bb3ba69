package org.strowger.provider.modem.internal;

import org.strowger.provider.tck.ProviderContract;
import org.strowger.provider.tck.ProviderUnderTest;

class ModemContractTest extends ProviderContract {
    @Override
    protected ProviderUnderTest equip() {
        return new ModemUnderTest();
    }
}
