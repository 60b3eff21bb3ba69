package org.strowger.provider.simulator.internal.fault;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.spi.Completion;

/** Reports nothing, on purpose. */
final class ForgottenCompletion implements Completion {
    private static final Logger LOG = LoggerFactory.getLogger(ForgottenCompletion.class);

    @Override
    public void succeed() {
        LOG.debug("a success is not reported, as the fault placed demands");
    }

    @Override
    public void fail(TelephonyError error) {
        LOG.debug("{} is not reported, as the fault placed demands", error);
    }

    @Override
    public void fail(TelephonyError error, String detail) {
        fail(error);
    }
}
