package org.strowger.provider.modem.internal;

import java.util.Optional;
import org.strowger.provider.modem.internal.at.DigitDetector;
import org.strowger.provider.tck.ProviderContract;
import org.strowger.provider.tck.ProviderUnderTest;

/** The contract with a modem that reports digits as SIMCom's do. */
class SimcomModemContractTest extends ProviderContract {
    @Override
    protected ProviderUnderTest equip() {
        return new ModemUnderTest(Optional.of(DigitDetector.DDET));
    }
}
