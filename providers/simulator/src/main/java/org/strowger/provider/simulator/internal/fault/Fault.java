package org.strowger.provider.simulator.internal.fault;

import org.strowger.provider.simulator.internal.post.OpenRequest;
import org.strowger.provider.simulator.internal.post.Timers;
import org.strowger.telephony.spi.Completion;

/** How one operation of a driver goes wrong; by default it does not. */
public interface Fault {
    /** No fault. */
    Fault NONE = new Fault() {};

    /** On the caller's thread, before anything is done and outside the lock: may throw, may block. */
    default void strike() {}

    /** What reports the outcome in place of the core's own completion. */
    default Completion spoil(Timers timers, Completion completion) {
        return completion;
    }

    /** Inside the mailroom: carries the request out, or not yet, or never. */
    default void perform(Timers timers, OpenRequest request, Runnable carryOut) {
        carryOut.run();
    }
}
