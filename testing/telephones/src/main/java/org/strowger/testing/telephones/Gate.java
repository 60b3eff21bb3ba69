package org.strowger.testing.telephones;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.strowger.telephony.EventDelivery;

/** Between the core and the executors of applications; while it is shut, deliveries wait. */
final class Gate {
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean shut;

    /** The same way, through this gate if it leads over an executor. */
    EventDelivery before(EventDelivery way) {
        return way instanceof EventDelivery.ToExecutor to
                ? new EventDelivery.ToExecutor(work -> pass(to.executor(), work), to.listener(), to.capacity())
                : way;
    }

    private synchronized void pass(Executor executor, Runnable work) {
        if (shut) {
            waiting.add(() -> executor.execute(work));
        } else {
            executor.execute(work);
        }
    }

    synchronized void shut() {
        shut = true;
    }

    synchronized void open() {
        shut = false;
        waiting.forEach(Runnable::run);
        waiting.clear();
    }
}
