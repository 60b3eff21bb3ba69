package org.strowger.provider.tck.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.strowger.provider.tck.Pace;
import org.strowger.telephony.spi.Scheduler;
import org.strowger.testing.time.VirtualTime;

/** Virtual time on the thread of the test. */
public final class VirtualPace implements Pace {
    private static final Duration STEP = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration QUIET = Duration.ofSeconds(12);

    private final VirtualTime time = new VirtualTime();

    @Override
    public Scheduler scheduler() {
        return time;
    }

    @Override
    public boolean until(BooleanSupplier condition) {
        Instant end = time.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (time.now().isAfter(end)) {
                return false;
            }
            time.advance(STEP);
        }
        return true;
    }

    @Override
    public void settle() {
        time.advance(QUIET);
    }
}
