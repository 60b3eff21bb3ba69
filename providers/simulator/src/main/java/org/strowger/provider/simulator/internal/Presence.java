package org.strowger.provider.simulator.internal;

import java.util.Optional;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.ConnectedMode;

/**
 * How a station is present in a conversation: it talks, has the other party on hold, waits for the station to become
 * free, or only sees what others do at the same address. Used only inside the mailroom.
 */
final class Presence {
    private Optional<CallState> hold = Optional.empty();
    private boolean heldByPeer;
    private boolean inactive;
    private boolean camped;
    private boolean wasHeld;

    /** Whether it has the other party on hold. */
    boolean isHolding() {
        return hold.isPresent();
    }

    /** Whether others talk at the same address, and this station does not take part (rule L-383). */
    boolean isInactive() {
        return inactive;
    }

    /** Whether it waits for a busy line to become free (T-44). */
    boolean isCamped() {
        return camped;
    }

    /** Whether the station has had it on hard hold (rule L-255). */
    boolean wasHeld() {
        return wasHeld;
    }

    /** Talks; or would, once the call is answered. */
    void talk() {
        camped = false;
        inactive = false;
        unhold();
    }

    /** Nobody is on hold any more; returns whether anybody was. */
    boolean unhold() {
        boolean before = isHolding();
        hold = Optional.empty();
        return before;
    }

    /** Has the other party on hold in a certain way; returns whether it had before. */
    boolean hold(CallState way) {
        boolean before = isHolding();
        wasHeld |= way == CallState.ON_HOLD;
        hold = Optional.of(way);
        return before;
    }

    /** Is shown as if on hold. */
    void showHeld() {
        hold = Optional.of(CallState.ON_HOLD);
    }

    /** Waits for a busy station. */
    void campOn() {
        camped = true;
        showHeld();
    }

    /** Only sees what others do. */
    void watch() {
        inactive = true;
        unhold();
    }

    /** The other party has this one on hold or not; returns whether that is new. */
    boolean heldByPeer(boolean held) {
        boolean isNew = heldByPeer != held;
        heldByPeer = held;
        return isNew;
    }

    /** What it shows while the conversation goes on. */
    CallState state() {
        return hold.orElse(CallState.CONNECTED);
    }

    /** The mode of that state; none while it is on hold. */
    Optional<ConnectedMode> mode() {
        if (isHolding()) {
            return Optional.empty();
        }
        if (inactive) {
            return Optional.of(heldByPeer ? ConnectedMode.INACTIVE_HELD : ConnectedMode.INACTIVE);
        }
        return Optional.of(heldByPeer ? ConnectedMode.ACTIVE_HELD : ConnectedMode.ACTIVE);
    }
}
