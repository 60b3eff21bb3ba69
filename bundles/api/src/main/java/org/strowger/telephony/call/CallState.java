package org.strowger.telephony.call;

import java.util.EnumSet;
import java.util.Set;

/**
 * The state a call is in (LINECALLSTATE).
 *
 * <p>A notice names the state reached; applications must not assume any particular state before it, or a fixed sequence
 * (rule L-196). A call never leaves {@link #IDLE} (rule L-197).
 */
public enum CallState {
    /** The call is over; only its information is left. */
    IDLE,
    /** An incoming call is offered; its mode is an {@link OfferingMode}. */
    OFFERING(OfferingMode.class),
    /** Some owner has taken responsibility for the offered call (rule L-200). */
    ACCEPTED,
    /** The exchange waits for digits; its mode is a {@link DialtoneMode}. */
    DIALTONE(DialtoneMode.class),
    /** Digits are being dialed. */
    DIALING,
    /** The remote side alerts. */
    RINGBACK,
    /** The destination or the network is busy; its mode is a {@link BusyMode}. */
    BUSY(BusyMode.class),
    /** The network sends an information tone; its mode is a {@link SpecialInfo}. */
    SPECIAL_INFO(SpecialInfo.class),
    /** The parties can talk; its mode is a {@link ConnectedMode}. */
    CONNECTED(ConnectedMode.class),
    /** Dialing is done and the call is on its way (rule L-201). */
    PROCEEDING,
    /** The call is on hard hold (rule L-243). */
    ON_HOLD,
    /** The call is a member of a conference, and logically connected (rule L-203). */
    CONFERENCED,
    /** The call is held while it is being added to a conference. */
    ON_HOLD_PENDING_CONFERENCE,
    /** The call is held while it is being transferred. */
    ON_HOLD_PENDING_TRANSFER,
    /** The remote party ended the call; its mode is a {@link DisconnectMode} (rule L-202). */
    DISCONNECTED(DisconnectMode.class),
    /** The call exists, its state is not known now; any state may follow (rule L-204). */
    UNKNOWN;

    private static final Set<CallState> HELD =
            EnumSet.of(ON_HOLD, ON_HOLD_PENDING_CONFERENCE, ON_HOLD_PENDING_TRANSFER);

    private final Class<? extends CallStateMode> modeType;

    CallState() {
        this(null);
    }

    CallState(Class<? extends CallStateMode> modeType) {
        this.modeType = modeType;
    }

    /** Whether the mode belongs to this state; no mode ({@code null}) fits every state. */
    public boolean allows(CallStateMode mode) {
        return mode == null || modeType != null && modeType.isInstance(mode);
    }

    /** Whether this is one of the three hold states. */
    public boolean isHeld() {
        return HELD.contains(this);
    }

    /** Whether a call in this state counts as active on its line and address (rule L-211). */
    public boolean isActive() {
        return this != IDLE && !isHeld();
    }
}
