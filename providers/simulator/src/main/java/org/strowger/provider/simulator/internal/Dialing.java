package org.strowger.provider.simulator.internal;

import java.util.Optional;
import java.util.function.Consumer;
import org.strowger.provider.simulator.internal.Timers.Appointment;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * Collects the digits of one call until the number is complete (rules L-215 to L-217). Used only inside the
 * {@link Mailroom}.
 */
final class Dialing {
    private final ExchangeFloor floor;
    private final Consumer<String> whenComplete;
    private final StringBuilder digits = new StringBuilder();
    private boolean complete;
    private Optional<Appointment> pause = Optional.empty();

    /** @param whenComplete is given the number when the last digit and the last pause are over */
    Dialing(ExchangeFloor floor, Consumer<String> whenComplete) {
        this.floor = floor;
        this.whenComplete = whenComplete;
    }

    /** Whether nothing was dialed yet. */
    boolean isUnused() {
        return digits.isEmpty();
    }

    /**
     * Reads further digits.
     *
     * @throws TelephonyException if they cannot be dialed, now or at all
     */
    DialString read(String text) {
        DialString read = DialString.parse(text, floor.settings()::understands);
        if (complete) {
            throw new TelephonyException(LineError.INVALCALLSTATE, "the number " + digits + " is complete already");
        }
        if (read.isEmpty() && !read.more() && isUnused()) {
            throw new TelephonyException(
                    LineError.INVALADDRESS, "an empty string can only finish a number (rule L-217)");
        }
        return read;
    }

    /** Dials what was read. */
    void dial(DialString dialed) {
        digits.append(dialed.digits());
        if (!dialed.more()) {
            complete = true;
            pauseThenComplete(dialed.pauses());
        }
    }

    void stop() {
        pause.ifPresent(Appointment::cancel);
    }

    private void pauseThenComplete(int pauses) {
        String number = digits.toString();
        if (pauses == 0) {
            whenComplete.accept(number);
        } else {
            pause = Optional.of(floor.timers()
                    .after(floor.settings().dialPause().multipliedBy(pauses), () -> whenComplete.accept(number)));
        }
    }
}
