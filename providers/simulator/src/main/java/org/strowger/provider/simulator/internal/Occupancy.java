package org.strowger.provider.simulator.internal;

import org.strowger.telephony.call.CallState;

/**
 * What one call counts for at its address; kept up to date with the call, so that nobody has to look through all calls
 * of a line. Used only inside the mailroom.
 */
final class Occupancy {
    private final LineCall call;
    private boolean counted;
    private int busy;
    private int beginning;

    Occupancy(LineCall call) {
        this.call = call;
    }

    /** The line has the call from now on. */
    void count() {
        counted = true;
        update();
    }

    /** The line has it no more. */
    void forget() {
        set(0, 0);
        counted = false;
    }

    /** The call changed. */
    void update() {
        if (counted) {
            set(call.makesBusy() ? 1 : 0, call.state() == CallState.UNKNOWN ? 1 : 0);
        }
    }

    private void set(int nowBusy, int nowBeginning) {
        call.address().count(nowBusy - busy, nowBeginning - beginning);
        busy = nowBusy;
        beginning = nowBeginning;
    }
}
