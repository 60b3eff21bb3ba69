package org.strowger.provider.sip.internal.call;

import org.strowger.telephony.call.CallState;

/** The signalling is over; the core still has to drop the call. */
final class Over extends CallPhase {
    Over(SipCall call) {
        super(call);
    }

    @Override
    void drop(Operation operation) {
        operation.succeed();
        call.events().state(CallState.IDLE);
    }
}
