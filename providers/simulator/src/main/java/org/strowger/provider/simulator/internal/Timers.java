package org.strowger.provider.simulator.internal;

import java.time.Duration;
import org.strowger.telephony.spi.Scheduler;

/**
 * Work of the exchange at a later time, done inside its {@link Mailroom}. A cancelled appointment is never kept, not
 * even one whose time has come but which had to wait for the lock. Used only inside.
 */
final class Timers {
    private final Scheduler scheduler;
    private final Mailroom mailroom;
    private boolean stopped;

    Timers(Scheduler scheduler, Mailroom mailroom) {
        this.scheduler = scheduler;
        this.mailroom = mailroom;
    }

    /** Does this work later, unless it is called off before. */
    Appointment after(Duration delay, Runnable work) {
        Appointment appointment = new Appointment();
        appointment.timer = scheduler.schedule(delay, () -> mailroom.inside(() -> keep(appointment, work)));
        return appointment;
    }

    /** Does this work now; for threads that are not inside. */
    void atOnce(Runnable work) {
        mailroom.inside(() -> {
            if (!stopped) {
                work.run();
            }
        });
    }

    /** Leaves something to be called outside the lock; see {@link Mailroom#post}. */
    void post(Runnable delivery) {
        mailroom.post(delivery);
    }

    /** Keeps no further appointment. */
    void stop() {
        stopped = true;
    }

    private void keep(Appointment appointment, Runnable work) {
        if (!stopped && !appointment.calledOff) {
            work.run();
        }
    }

    /** Work that waits for its time. */
    static final class Appointment {
        private Scheduler.Timer timer;
        private boolean calledOff;

        private Appointment() {}

        /** Calls it off; does nothing when it is over. */
        void cancel() {
            calledOff = true;
            timer.cancel();
        }
    }
}
