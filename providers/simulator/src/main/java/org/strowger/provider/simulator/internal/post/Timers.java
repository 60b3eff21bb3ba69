package org.strowger.provider.simulator.internal.post;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.strowger.telephony.spi.Scheduler;

/**
 * Work of the exchange at a later time, done inside its {@link Mailroom}. A cancelled appointment is never kept, not
 * even one whose time has come but which had to wait for the lock. Used only inside.
 */
public final class Timers {
    private final Scheduler scheduler;
    private final Mailroom mailroom;
    private final Set<Appointment> waiting = new LinkedHashSet<>();
    private boolean stopped;

    public Timers(Scheduler scheduler, Mailroom mailroom) {
        this.scheduler = scheduler;
        this.mailroom = mailroom;
    }

    /** What time it is. */
    public Instant now() {
        return scheduler.now();
    }

    /** Does this work later, unless it is called off before. */
    public Appointment after(Duration delay, Runnable work) {
        Appointment appointment = new Appointment();
        waiting.add(appointment);
        appointment.timer = scheduler.schedule(delay, () -> mailroom.inside(() -> keep(appointment, work)));
        return appointment;
    }

    /** Does this work now; for threads that are not inside. */
    public void atOnce(Runnable work) {
        mailroom.inside(() -> {
            if (!stopped) {
                work.run();
            }
        });
    }

    /** Leaves something to be called outside the lock; see {@link Mailroom#post}. */
    public void post(Runnable delivery) {
        mailroom.post(delivery);
    }

    /**
     * Keeps no further appointment, and takes back those that wait: they hold on to the whole exchange (rule S-014).
     */
    public void stop() {
        stopped = true;
        List.copyOf(waiting).forEach(Appointment::cancel);
    }

    private void keep(Appointment appointment, Runnable work) {
        waiting.remove(appointment);
        if (!stopped && !appointment.calledOff) {
            work.run();
        }
    }

    /** Work that waits for its time. */
    public final class Appointment {
        private Scheduler.Timer timer;
        private boolean calledOff;

        private Appointment() {}

        /** Calls it off; does nothing when it is over. */
        public void cancel() {
            calledOff = true;
            waiting.remove(this);
            timer.cancel();
        }
    }
}
