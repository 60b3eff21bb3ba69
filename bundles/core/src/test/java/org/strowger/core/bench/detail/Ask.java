package org.strowger.core.bench.detail;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.strowger.telephony.call.CallState;

/** Something that an application has a driver do with what is attached to a call. */
final class Ask {
    /** What is done, which rule it is about and in which states it is allowed. */
    enum Kind {
        ACCEPT("L-374", EnumSet.of(CallState.OFFERING)),
        ANSWER("L-374", EnumSet.of(CallState.OFFERING, CallState.ACCEPTED)),
        SEND("L-374", EnumSet.of(CallState.CONNECTED, CallState.OFFERING, CallState.ACCEPTED, CallState.RINGBACK)),
        RELEASE("L-376", EnumSet.allOf(CallState.class)),
        DATA("L-369", EnumSet.allOf(CallState.class)),
        TREATMENT("L-380", EnumSet.complementOf(EnumSet.of(CallState.IDLE))),
        QUALITY("L-382", EnumSet.complementOf(EnumSet.of(CallState.IDLE)));

        final String rule;
        private final Set<CallState> states;

        Kind(String rule, Set<CallState> states) {
            this.rule = rule;
            this.states = states;
        }

        boolean isAllowed(CallState state) {
            return states.contains(state);
        }

        /** Whether it makes the application the one that the call is named after. */
        boolean isClaiming() {
            return this == ACCEPT || this == ANSWER;
        }
    }

    final Kind kind;
    final Seen via;
    /** What the driver is to be given; null for nothing. */
    final Object value;
    /** Whether the value is one that the line can do. */
    final boolean sensible;

    final Instant deadline;
    /** The driver has got it. */
    boolean asked;

    Ask(Kind kind, Seen via, Object value, boolean sensible, Instant deadline) {
        this.kind = kind;
        this.via = via;
        this.value = value;
        this.sensible = sensible;
        this.deadline = deadline;
    }

    boolean isAllowed() {
        return sensible && via.isValid() && via.isOwner() && kind.isAllowed(via.call.state());
    }

    /** Whether it has not been ended by anybody but its driver. */
    boolean isUndisturbed(Instant now) {
        return via.handle.line().isOpen() && deadline.isAfter(now);
    }

    @Override
    public String toString() {
        return kind + " " + value + " of " + via;
    }
}
