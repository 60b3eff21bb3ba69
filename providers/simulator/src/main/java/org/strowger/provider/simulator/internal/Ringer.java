package org.strowger.provider.simulator.internal;

import java.util.Optional;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.provider.simulator.internal.post.Timers.Appointment;
import org.strowger.telephony.call.CallOrigin;

/** Rings a line for one call: a notice for each ring cycle (rule L-171). Used only inside the {@link Mailroom}. */
final class Ringer {
    /** Calls from inside and from outside ring differently. */
    static final int RING_MODES = 2;

    private final Station station;
    private final Path path;
    private final Party called;
    private Optional<Appointment> next = Optional.empty();
    private int count;

    Ringer(Station station, Path path, Party called) {
        this.station = station;
        this.path = path;
        this.called = called;
    }

    /** Rings until {@link #stop()}. */
    void start() {
        path.ring(called);
        ring();
    }

    void stop() {
        next.ifPresent(Appointment::cancel);
    }

    private void ring() {
        station.rings(mode(), count++);
        next = Optional.of(
                station.floor().timers().after(station.floor().settings().ringInterval(), this::ring));
    }

    private int mode() {
        return path.caller().origin() == CallOrigin.INTERNAL ? 1 : RING_MODES;
    }
}
