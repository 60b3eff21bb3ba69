package org.strowger.provider.tck.bench;

import static org.strowger.telephony.call.CallState.ACCEPTED;
import static org.strowger.telephony.call.CallState.BUSY;
import static org.strowger.telephony.call.CallState.CONFERENCED;
import static org.strowger.telephony.call.CallState.CONNECTED;
import static org.strowger.telephony.call.CallState.DIALING;
import static org.strowger.telephony.call.CallState.DIALTONE;
import static org.strowger.telephony.call.CallState.DISCONNECTED;
import static org.strowger.telephony.call.CallState.IDLE;
import static org.strowger.telephony.call.CallState.OFFERING;
import static org.strowger.telephony.call.CallState.ON_HOLD;
import static org.strowger.telephony.call.CallState.ON_HOLD_PENDING_CONFERENCE;
import static org.strowger.telephony.call.CallState.ON_HOLD_PENDING_TRANSFER;
import static org.strowger.telephony.call.CallState.PROCEEDING;
import static org.strowger.telephony.call.CallState.RINGBACK;
import static org.strowger.telephony.call.CallState.SPECIAL_INFO;
import static org.strowger.telephony.call.CallState.UNKNOWN;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.strowger.telephony.call.CallState;

/**
 * Which state may follow which: the transition table of the rules (T-01 to T-47), where a provider may skip steps but
 * not go back. Every state but idle may be followed by itself with another mode, by disconnected, idle and unknown.
 */
public final class StateOrder {
    private static final Set<CallState> TONES = EnumSet.of(BUSY, SPECIAL_INFO);
    private static final Set<CallState> HELD =
            EnumSet.of(ON_HOLD, ON_HOLD_PENDING_CONFERENCE, ON_HOLD_PENDING_TRANSFER);
    private static final Map<CallState, Set<CallState>> NEXT = new EnumMap<>(CallState.class);

    static {
        NEXT.put(OFFERING, EnumSet.of(ACCEPTED, CONNECTED));
        NEXT.put(ACCEPTED, EnumSet.of(CONNECTED));
        NEXT.put(DIALTONE, with(TONES, DIALING, PROCEEDING, RINGBACK, CONNECTED));
        NEXT.put(DIALING, with(TONES, PROCEEDING, RINGBACK, CONNECTED));
        NEXT.put(PROCEEDING, with(with(TONES, RINGBACK, CONNECTED, CONFERENCED), HELD));
        NEXT.put(RINGBACK, with(with(TONES, PROCEEDING, CONNECTED, CONFERENCED), HELD));
        NEXT.put(CONNECTED, with(HELD, CONFERENCED));
        NEXT.put(ON_HOLD, with(HELD, CONNECTED, CONFERENCED, OFFERING));
        NEXT.put(ON_HOLD_PENDING_CONFERENCE, with(HELD, CONNECTED, CONFERENCED));
        NEXT.put(ON_HOLD_PENDING_TRANSFER, with(HELD, CONNECTED, CONFERENCED));
        NEXT.put(CONFERENCED, with(HELD, CONNECTED));
        NEXT.put(BUSY, EnumSet.noneOf(CallState.class));
        NEXT.put(SPECIAL_INFO, EnumSet.noneOf(CallState.class));
        NEXT.put(DISCONNECTED, EnumSet.noneOf(CallState.class));
    }

    private StateOrder() {}

    /** The first step that the table does not allow, in words; empty if all are allowed. */
    public static Optional<String> fault(List<CallState> states) {
        for (int step = 1; step < states.size(); step++) {
            if (!allows(states.get(step - 1), states.get(step))) {
                return Optional.of(states.get(step) + " after " + states.get(step - 1));
            }
        }
        return Optional.empty();
    }

    private static boolean allows(CallState from, CallState to) {
        if (from == IDLE) {
            return false;
        }
        boolean always = from == to || to == IDLE || to == DISCONNECTED || to == UNKNOWN || from == UNKNOWN;
        return always || NEXT.get(from).contains(to);
    }

    private static Set<CallState> with(Set<CallState> some, CallState... more) {
        Set<CallState> all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }

    private static Set<CallState> with(Set<CallState> some, Set<CallState> more) {
        Set<CallState> all = EnumSet.copyOf(some);
        all.addAll(more);
        return all;
    }
}
