package org.strowger.provider.modem.internal.line;

import java.time.Duration;
import org.strowger.provider.modem.internal.strand.Strand;

/**
 * Counts the rings of one incoming call and notices when they stop. A call that was rejected goes on ringing on an
 * analogue line; its further rings are left out until they stop.
 */
final class RingWatch {
    private final Strand strand;
    private final Duration silence;
    private final Runnable stopped;
    private Strand.Timer timer = Strand.Timer.NONE;
    private int rings;
    private boolean ignoring;

    /** A watch that runs {@code stopped} once there was no ring for so long. */
    RingWatch(Strand strand, Duration silence, Runnable stopped) {
        this.strand = strand;
        this.silence = silence;
        this.stopped = stopped;
    }

    /** A ring: how many there were before it for the same call (rule L-171). */
    int ring() {
        timer.cancel();
        timer = strand.after(silence, this::silent);
        return rings++;
    }

    /** Whether these rings are of a call that is not wanted any more. */
    boolean ignoring() {
        return ignoring;
    }

    /** The call that rings is not wanted any more. */
    void ignore() {
        ignoring = rings > 0;
    }

    /** The call that rang is over, or answered. */
    void reset() {
        timer.cancel();
        rings = 0;
        ignoring = false;
    }

    private void silent() {
        boolean wanted = !ignoring;
        reset();
        if (wanted) {
            stopped.run();
        }
    }
}
