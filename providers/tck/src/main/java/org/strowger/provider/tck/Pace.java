package org.strowger.provider.tck;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.strowger.provider.tck.bench.HurriedPace;
import org.strowger.provider.tck.bench.RealPace;
import org.strowger.provider.tck.bench.VirtualPace;
import org.strowger.telephony.spi.Scheduler;

/** How time passes for a provider under test. */
public interface Pace extends AutoCloseable {
    /** The time that the provider is given. */
    Scheduler scheduler();

    /**
     * Lets time pass until something is so.
     *
     * @return false if patience ended first
     */
    boolean until(BooleanSupplier condition);

    /** Lets so much time pass that whatever is still on its way has come. */
    void settle();

    /** Ends the threads of the scheduler, if it has any. */
    @Override
    default void close() {}

    /** Virtual time, for a provider without threads of its own: everything happens on the thread of the test. */
    static Pace virtual() {
        return new VirtualPace();
    }

    /** Virtual time that passes by itself, many times faster than real time, for a provider with threads of its own. */
    static Pace hurried() {
        return new HurriedPace();
    }

    /**
     * Real time, for a provider with a network or a device that knows no other.
     *
     * @param patience the longest that anything takes
     * @param quiet after how long a silence nothing more comes
     */
    static Pace real(Duration patience, Duration quiet) {
        return new RealPace(patience, quiet);
    }
}
