package org.strowger.provider.modem.internal;

import java.util.Optional;
import org.strowger.provider.tck.ProviderContract;
import org.strowger.provider.tck.ProviderUnderTest;

class ModemContractTest extends ProviderContract {
    @Override
    protected ProviderUnderTest equip() {
        return new ModemUnderTest(Optional.empty());
    }
}
