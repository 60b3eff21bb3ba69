package org.strowger.benchmarks.instant;

import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.ConnectedMode;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.OfferingMode;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;

/**
 * One end of a call. It needs no lock of its own: what happens to an end comes from whoever acts, and the two ends act
 * in turn.
 */
final class InstantCall implements CallDriver {
    private volatile CallSink events;
    private volatile InstantCall peer;

    /** The calling end. */
    InstantCall(CallSink events) {
        this.events = events;
    }

    /** The called end. */
    InstantCall(InstantCall caller) {
        peer = caller;
    }

    void announced(CallSink to) {
        events = to;
        peer.peer = this;
        to.state(CallState.OFFERING, OfferingMode.ACTIVE);
    }

    @Override
    public void answer(Completion completion) {
        completion.succeed();
        events.state(CallState.CONNECTED, ConnectedMode.ACTIVE);
        peer.events.state(CallState.CONNECTED, ConnectedMode.ACTIVE);
    }

    @Override
    public void drop(Completion completion) {
        InstantCall other = peer;
        completion.succeed();
        if (other != null) {
            other.peer = null;
            peer = null;
        }
        events.state(CallState.IDLE);
        if (other != null) {
            other.events.state(CallState.DISCONNECTED, DisconnectMode.NORMAL);
        }
    }

    @Override
    public void close() {
        peer = null;
    }
}
