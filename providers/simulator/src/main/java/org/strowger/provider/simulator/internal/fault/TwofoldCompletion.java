package org.strowger.provider.simulator.internal.fault;

import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.spi.Completion;

/**
 * Reports everything twice.
 *
 * @param completion what is reported to
 */
record TwofoldCompletion(Completion completion) implements Completion {
    @Override
    public void succeed() {
        completion.succeed();
        completion.succeed();
    }

    @Override
    public void fail(TelephonyError error) {
        completion.fail(error);
        completion.fail(error);
    }

    @Override
    public void fail(TelephonyError error, String detail) {
        completion.fail(error, detail);
        completion.fail(error, detail);
    }
}
