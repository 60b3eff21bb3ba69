package org.strowger.provider.sip.internal.call;

import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.spi.Completion;

/** The end of a request that nobody made: the call is given up for a reason of its own. */
enum Unobserved implements Completion {
    COMPLETION;

    @Override
    public void succeed() {
        // Nobody asked.
    }

    @Override
    public void fail(TelephonyError error) {
        // Nobody asked.
    }

    @Override
    public void fail(TelephonyError error, String detail) {
        // Nobody asked.
    }
}
