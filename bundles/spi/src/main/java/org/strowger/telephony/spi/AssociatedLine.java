package org.strowger.telephony.spi;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * A line that belongs together with a phone (rules P-107 to P-111). The two stay independent devices; this only says
 * which of a user's devices are on the same desk.
 *
 * @param line the {@link LineDriver#permanentId()} of a line of the same provider
 * @param terminal which of the line's terminals the phone is; empty for none
 */
public record AssociatedLine(String line, OptionalInt terminal) {
    /** Checks that nothing is null. */
    public AssociatedLine {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(terminal, "terminal");
    }

    /** A line of which the phone is no terminal. */
    public static AssociatedLine of(String line) {
        return new AssociatedLine(line, OptionalInt.empty());
    }

    /** A line of which the phone is a terminal. */
    public static AssociatedLine asTerminal(String line, int terminal) {
        return new AssociatedLine(line, OptionalInt.of(terminal));
    }
}
