package org.strowger.provider.sip.internal.contract;

import org.strowger.provider.tck.ProviderContract;
import org.strowger.provider.tck.ProviderUnderTest;

class SipContractTest extends ProviderContract {
    @Override
    protected ProviderUnderTest equip() {
        return new SipUnderTest();
    }
}
