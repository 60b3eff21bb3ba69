package org.strowger.provider.tck.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.strowger.provider.tck.Pace;
import org.strowger.telephony.spi.Scheduler;
import org.strowger.testing.time.VirtualTime;

/** Virtual time in small steps, with a moment between them for the provider's own threads. */
public final class HurriedPace implements Pace {
    private static final Duration STEP = Duration.ofMillis(50);
    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(1);
    private static final int PATIENCE = 4_000;
    private static final int QUIET = 200;

    private final VirtualTime time = new VirtualTime();

    @Override
    public Scheduler scheduler() {
        return time;
    }

    @Override
    public boolean until(BooleanSupplier condition) {
        for (int step = 0; !condition.getAsBoolean(); step++) {
            if (step == PATIENCE) {
                return false;
            }
            pass();
        }
        return true;
    }

    @Override
    public void settle() {
        for (int step = 0; step < QUIET; step++) {
            pass();
        }
    }

    private void pass() {
        LockSupport.parkNanos(MOMENT);
        time.advance(STEP);
    }
}
