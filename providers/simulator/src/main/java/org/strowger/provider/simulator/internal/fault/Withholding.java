package org.strowger.provider.simulator.internal.fault;

import org.strowger.provider.simulator.Faults.Release;
import org.strowger.provider.simulator.internal.post.OpenRequest;
import org.strowger.provider.simulator.internal.post.Timers;

/** Holds a request up until released. */
final class Withholding implements Fault, Release {
    private Runnable heldUp = () -> {};
    private boolean released;

    @Override
    public void perform(Timers timers, OpenRequest request, Runnable carryOut) {
        if (!holdUp(() -> timers.atOnce(carryOut))) {
            carryOut.run();
        }
    }

    @Override
    public void release() {
        takeHeldUp().run();
    }

    private synchronized boolean holdUp(Runnable what) {
        heldUp = what;
        return !released;
    }

    private synchronized Runnable takeHeldUp() {
        Runnable taken = released ? () -> {} : heldUp;
        released = true;
        return taken;
    }
}
