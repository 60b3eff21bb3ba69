package org.strowger.core.bench.model;

import java.util.EnumSet;
import java.util.Set;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.ConnectedMode;

/** What can be asked of a call, and the states in which it may be asked, read from the rules. */
public enum Operation {
    /** lineAccept. */
    ACCEPT("L-230", EnumSet.of(CallState.OFFERING)),
    /** lineAnswer; also joins a connected call that is inactive. */
    ANSWER("L-232", EnumSet.of(CallState.OFFERING, CallState.ACCEPTED)),
    /** lineDial. */
    DIAL("L-218", EnumSet.complementOf(EnumSet.of(CallState.IDLE, CallState.DISCONNECTED))),
    /** lineDrop. */
    DROP("L-235", EnumSet.complementOf(EnumSet.of(CallState.IDLE))),
    /** lineRedirect. */
    REDIRECT("L-240", EnumSet.of(CallState.OFFERING)),
    /** lineHold. */
    HOLD("L-243", EnumSet.of(CallState.CONNECTED)),
    /** lineUnhold. */
    UNHOLD(
            "L-246",
            EnumSet.of(CallState.ON_HOLD, CallState.ON_HOLD_PENDING_TRANSFER, CallState.ON_HOLD_PENDING_CONFERENCE)),
    /** lineSwapHold, the connected call. */
    SWAP_HOLD("L-249", EnumSet.of(CallState.CONNECTED));

    private final String rule;
    private final Set<CallState> states;

    Operation(String rule, Set<CallState> states) {
        this.rule = rule;
        this.states = states;
    }

    String rule() {
        return rule;
    }

    boolean fits(Notice now) {
        return states.contains(now.state()) || this == ANSWER && joins(now);
    }

    private static boolean joins(Notice now) {
        return now.mode().filter(mode -> mode == ConnectedMode.INACTIVE).isPresent();
    }
}
