package org.strowger.core.bench.stream;

import java.util.Collection;
import java.util.function.Predicate;

/**
 * What one handle wants to hear of, of one kind.
 *
 * @param <C> a set or a list of it
 */
final class Wish<C extends Collection<?>> {
    private final C none;
    private C now;
    private C before;
    private boolean inFlight;

    Wish(C none) {
        this.none = none;
        now = none;
        before = none;
    }

    /** It is being told to the driver. */
    void begin(C wish) {
        before = now;
        now = wish;
        inFlight = true;
    }

    void end(boolean succeeded) {
        if (!succeeded) {
            now = before;
        }
        inFlight = false;
    }

    /** Nothing is wanted any more. */
    void drop() {
        now = none;
        before = none;
    }

    C now() {
        return now;
    }

    boolean isInFlight() {
        return inFlight;
    }

    /** Whether something that fits must be told. */
    boolean must(Predicate<C> fits) {
        return fits.test(now) && (!inFlight || fits.test(before));
    }

    /** Whether something that fits may be told. */
    boolean may(Predicate<C> fits) {
        return fits.test(now) || inFlight && fits.test(before);
    }
}
