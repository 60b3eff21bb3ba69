package org.strowger.provider.simulator.internal;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallReason;
import org.strowger.telephony.device.ForwardMode;

/**
 * What a forwarding mode means for one call.
 *
 * @param occasions when it counts
 * @param origin which calls it is for; empty for all
 * @param specific whether it is for one caller's calls
 */
record ForwardCondition(Set<Occasion> occasions, Optional<CallOrigin> origin, boolean specific) {
    /** The moment at which a call is forwarded. */
    enum Occasion {
        /** Before anything else. */
        ALWAYS(CallReason.FORWARDED_UNCONDITIONAL),
        /** When the address is busy. */
        BUSY(CallReason.FORWARDED_BUSY),
        /** When it has rung for a while. */
        NO_ANSWER(CallReason.FORWARDED_NO_ANSWER);

        private final CallReason reason;

        Occasion(CallReason reason) {
            this.reason = reason;
        }

        /** What the destination is told. */
        CallReason reason() {
            return reason;
        }
    }

    /** What this mode means. */
    static ForwardCondition of(ForwardMode mode) {
        String name = mode.name();
        Set<Occasion> occasions = EnumSet.noneOf(Occasion.class);
        if (name.startsWith("UNCONDITIONAL")) {
            occasions.add(Occasion.ALWAYS);
        }
        if (name.startsWith("BUSY")) {
            occasions.add(Occasion.BUSY);
        }
        if (name.contains("NO_ANSWER")) {
            occasions.add(Occasion.NO_ANSWER);
        }
        return new ForwardCondition(occasions, origin(name), mode.isSpecific());
    }

    /** Whether it treats calls from inside and outside differently. */
    boolean tellsOriginsApart() {
        return origin.isPresent();
    }

    /** Whether it does not tell busy and no answer apart. */
    boolean isJoint() {
        return occasions.contains(Occasion.ALWAYS) || occasions.size() > 1;
    }

    /** Whether it is for a call that comes on this occasion. */
    boolean fits(Occasion occasion, Caller caller, Optional<String> wanted) {
        return occasions.contains(occasion)
                && origin.map(caller.origin()::equals).orElse(true)
                && (!specific || wanted.isPresent() && wanted.equals(caller.id().address()));
    }

    private static Optional<CallOrigin> origin(String name) {
        if (name.endsWith("_INTERNAL")) {
            return Optional.of(CallOrigin.INTERNAL);
        }
        return name.endsWith("_EXTERNAL") ? Optional.of(CallOrigin.EXTERNAL) : Optional.empty();
    }
}
