package org.strowger.telephony.device;

import java.util.Objects;
import java.util.Optional;

/**
 * One condition on which calls are forwarded, and where to (LINEFORWARD).
 *
 * @param mode which calls
 * @param caller whose calls; means something only for the four specific modes (rule L-309)
 * @param destination where to; empty for do-not-disturb (rule L-305)
 */
public record Forwarding(ForwardMode mode, Optional<String> caller, Optional<String> destination) {
    /** Checks that nothing is null. */
    public Forwarding {
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(destination, "destination");
    }

    /** Forwards calls of one kind. */
    public static Forwarding to(ForwardMode mode, String destination) {
        return new Forwarding(mode, Optional.empty(), Optional.of(destination));
    }

    /** Forwards calls of one kind from one caller. */
    public static Forwarding ofCaller(ForwardMode mode, String caller, String destination) {
        return new Forwarding(mode, Optional.of(caller), Optional.of(destination));
    }

    /** Do not disturb: calls of one kind are not let through. */
    public static Forwarding doNotDisturb(ForwardMode mode) {
        return new Forwarding(mode, Optional.empty(), Optional.empty());
    }
}
