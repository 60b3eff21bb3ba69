package org.strowger.core.bench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.strowger.telephony.call.BusyMode;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.ConnectedMode;
import org.strowger.telephony.call.DialtoneMode;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.OfferingMode;

/** Which states normally follow which, and their modes. */
final class States {
    private static final Map<CallState, List<CallState>> NORMAL = new EnumMap<>(CallState.class);

    static {
        NORMAL.put(CallState.UNKNOWN, List.of(CallState.DIALTONE, CallState.PROCEEDING, CallState.CONNECTED));
        NORMAL.put(CallState.OFFERING, List.of(CallState.ACCEPTED, CallState.CONNECTED, CallState.CONNECTED));
        NORMAL.put(CallState.ACCEPTED, List.of(CallState.CONNECTED, CallState.DISCONNECTED));
        NORMAL.put(CallState.DIALTONE, List.of(CallState.DIALING, CallState.DISCONNECTED));
        NORMAL.put(CallState.DIALING, List.of(CallState.PROCEEDING, CallState.BUSY));
        NORMAL.put(CallState.PROCEEDING, List.of(CallState.RINGBACK, CallState.CONNECTED, CallState.BUSY));
        NORMAL.put(CallState.RINGBACK, List.of(CallState.CONNECTED, CallState.DISCONNECTED));
        NORMAL.put(
                CallState.CONNECTED,
                List.of(CallState.ON_HOLD, CallState.DISCONNECTED, CallState.CONNECTED, CallState.ON_HOLD));
        NORMAL.put(CallState.ON_HOLD, List.of(CallState.CONNECTED, CallState.DISCONNECTED));
        NORMAL.put(
                CallState.ON_HOLD_PENDING_TRANSFER,
                List.of(CallState.CONNECTED, CallState.ON_HOLD_PENDING_TRANSFER, CallState.IDLE));
        NORMAL.put(CallState.ON_HOLD_PENDING_CONFERENCE, List.of(CallState.CONNECTED, CallState.IDLE));
        NORMAL.put(CallState.CONFERENCED, List.of(CallState.CONNECTED, CallState.DISCONNECTED, CallState.IDLE));
        NORMAL.put(CallState.BUSY, List.of(CallState.IDLE, CallState.BUSY));
        NORMAL.put(CallState.DISCONNECTED, List.of(CallState.IDLE));
    }

    private States() {}

    /** A state in which calls can be joined, or one that leads there. */
    static CallState joining(CallState state, Dice dice) {
        return switch (state) {
            case CONNECTED, ON_HOLD_PENDING_CONFERENCE, ON_HOLD_PENDING_TRANSFER, CONFERENCED -> state;
            case ON_HOLD -> dice.pick(CallState.CONNECTED, CallState.ON_HOLD);
            case BUSY, DISCONNECTED -> CallState.IDLE;
            default -> dice.pick(CallState.CONNECTED, CallState.CONNECTED, CallState.RINGBACK);
        };
    }

    /** A state that normally follows; often enough one that cannot. */
    static CallState after(CallState state, Dice dice, boolean anything) {
        List<CallState> normal = NORMAL.get(state);
        return anything || normal == null ? dice.pick(CallState.values()) : dice.pick(normal);
    }

    /** A mode of the state, or none. */
    static CallStateMode modeOf(CallState state, Dice dice) {
        if (dice.chance(50)) {
            return null;
        }
        return switch (state) {
            case CONNECTED -> dice.pick(ConnectedMode.ACTIVE, ConnectedMode.INACTIVE, ConnectedMode.CONFIRMED);
            case OFFERING -> dice.pick(OfferingMode.values());
            case DIALTONE -> dice.pick(DialtoneMode.values());
            case BUSY -> dice.pick(BusyMode.values());
            case DISCONNECTED -> dice.pick(DisconnectMode.values());
            default -> null;
        };
    }

    /** A mode that may belong to another state. */
    static CallStateMode anyMode(Dice dice) {
        return dice.pick(ConnectedMode.ACTIVE, OfferingMode.ACTIVE, BusyMode.STATION, DisconnectMode.NORMAL);
    }
}
