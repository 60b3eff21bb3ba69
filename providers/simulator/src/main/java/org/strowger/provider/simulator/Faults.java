package org.strowger.provider.simulator;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.error.TelephonyException;

/**
 * Misbehaviour on demand, to test what stands in front of a provider. Each fault strikes once, at the next operation of
 * its kind on its line; several wait in the order in which they were placed. Safe for use by any thread, also before
 * the exchange runs.
 *
 * <p>Faults of completions ({@link Point#delay}, {@link Point#withhold}, {@link Point#reportLate}, {@link Point#fail},
 * {@link Point#completeTwice}, {@link Point#neverComplete}) can be placed only where there is a completion: not at
 * opening and closing.
 */
@ProviderType
public interface Faults {
    /** Where a fault is placed. */
    Point at(String line, Operation operation);

    /**
     * Reports a state for the line's latest call, whatever that call is doing: pending, idle, or closed by the core.
     *
     * @throws IllegalStateException if the line has had no call, or the exchange is not running
     */
    void reportState(String line, CallState state);

    /** Takes back all faults that have not struck and releases everything that is withheld or hangs. */
    void clear();

    /** A place for one fault. */
    @ProviderType
    interface Point {
        /** Carries the request out, and completes it, this much later. */
        void delay(Duration time);

        /** Carries the request out, and completes it, only when released. */
        Release withhold();

        /** Carries the request out at once, and reports it this much later, even if its call is closed meanwhile. */
        void reportLate(Duration time);

        /** Refuses the request: the driver's method throws this error, and does nothing. */
        default void refuse(TelephonyError error) {
            throwing(new TelephonyException(error, "a fault was placed here"));
        }

        /** Fails the request in its completion. */
        void fail(TelephonyError error);

        /** Carries the request out and reports it twice. */
        void completeTwice();

        /** Carries the request out and never reports it, not even when the line is closed. */
        void neverComplete();

        /** Throws out of the driver's method, and does nothing. */
        void throwing(RuntimeException exception);

        /** Blocks the calling thread until released; then the operation goes on normally. */
        Release hang();
    }

    /** Ends what a fault holds up. */
    @FunctionalInterface
    interface Release {
        /** Lets it go on; again does nothing. */
        void release();
    }
}
