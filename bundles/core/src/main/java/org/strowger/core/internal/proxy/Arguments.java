package org.strowger.core.internal.proxy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** What can be said against the arguments of requests and messages without asking the handler. */
final class Arguments {
    /** TAPI's measurement period has 32 bits. */
    private static final long LONGEST_PERIOD = 0xFFFFFFFFL;

    private Arguments() {}

    static void require(Object given, String what) {
        if (given == null) {
            throw new TelephonyException(LineError.INVALPARAM, what + " is null");
        }
    }

    /** A new state or none (rule L-427). */
    static <S> Optional<S> state(Optional<S> given) {
        if (given == null) {
            throw new TelephonyException(
                    LineError.INVALAGENTSTATE, "a state is null; use Optional.empty() to leave it to the handler");
        }
        return given;
    }

    /** A new state. */
    static <S> Optional<S> state(S given) {
        return state(given == null ? null : Optional.of(given));
    }

    /** Whole seconds, more than zero (rule L-429). */
    static void requirePeriod(Duration period) {
        require(period, "the measurement period");
        if (period.getSeconds() < 1 || period.getNano() != 0 || period.getSeconds() > LONGEST_PERIOD) {
            throw new TelephonyException(
                    LineError.INVALPARAM,
                    "a measurement period has 1 to %d whole seconds, not %s".formatted(LONGEST_PERIOD, period));
        }
    }

    static void requireExtension(int extension) {
        if (extension < 0) {
            throw new TelephonyException(
                    LineError.INVALPARAM, "extensions are counted from 0; there is no " + extension);
        }
    }

    /** How many addresses the line has. */
    static int addresses(Opener opener) {
        return opener.line().device().capabilities().addresses().size();
    }

    /** What changed: something. */
    static <I> Set<I> changed(Set<I> items) {
        if (items == null || items.isEmpty()) {
            throw new TelephonyException(LineError.INVALPARAM, "the message does not say what changed: " + items);
        }
        items.forEach(item -> require(item, "something that changed"));
        return Set.copyOf(items);
    }

    /** What changed: something, and with a state if and only if that changed. */
    static <I> Set<I> changed(Set<I> items, I stateItem, Optional<?> state) {
        Set<I> checked = changed(items);
        require(state, "the state (use Optional.empty() for none)");
        if (checked.contains(stateItem) != state.isPresent()) {
            throw new TelephonyException(
                    LineError.INVALPARAM,
                    "the state is told if and only if it changed; not %s with %s".formatted(state, checked));
        }
        return checked;
    }
}
