package org.strowger.core.bench.model;

import java.util.EnumSet;
import java.util.Set;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.ConnectedMode;

/** What can be asked of a line or a call, and the states in which it may be asked, read from the rules. */
public enum Operation {
    /** lineMakeCall. */
    MAKE_CALL("L-212", 1),
    /** lineSetupConference without a call. */
    CONFERENCE("L-267", 2),
    /** lineUnpark. */
    UNPARK("L-298", 1),
    /** linePickup of an alerting address. */
    PICK_UP("L-299", 1),
    /** linePickup from a group. */
    PICK_UP_IN_GROUP("L-299", 1),
    /** linePickup of a waiting call. */
    PICK_UP_WAITING("L-300", 1),
    /** lineForward; makes a consultation call only if the switch wants one. */
    FORWARD("L-303", 1),
    /** lineUncompleteCall. */
    CANCEL_COMPLETION("L-321", 0),

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
    /** lineUnhold; also of the first call of a conference that is being set up (L-248). */
    UNHOLD(
            "L-246",
            EnumSet.of(CallState.ON_HOLD, CallState.ON_HOLD_PENDING_TRANSFER, CallState.ON_HOLD_PENDING_CONFERENCE)),
    /** lineSwapHold, the connected call. */
    SWAP_HOLD("L-249", EnumSet.of(CallState.CONNECTED)),
    /** lineSecureCall. */
    SECURE("L-320", EnumSet.complementOf(EnumSet.of(CallState.IDLE))),
    /** lineSetupTransfer. */
    SET_UP_TRANSFER("L-252", EnumSet.of(CallState.CONNECTED), 1),
    /** lineCompleteTransfer, the transferred call. */
    COMPLETE_TRANSFER("L-257", EnumSet.of(CallState.ON_HOLD, CallState.ON_HOLD_PENDING_TRANSFER)),
    /** The same, as conference. */
    TRANSFER_AS_CONFERENCE("L-257", EnumSet.of(CallState.ON_HOLD, CallState.ON_HOLD_PENDING_TRANSFER), 1),
    /** lineBlindTransfer. */
    BLIND_TRANSFER("L-263", EnumSet.of(CallState.CONNECTED)),
    /** lineSetupConference from a call. */
    SET_UP_CONFERENCE("L-266", EnumSet.of(CallState.CONNECTED), 2),
    /** linePrepareAddToConference. */
    PREPARE_ADD("L-269", EnumSet.of(CallState.CONNECTED), 1),
    /** lineAddToConference, the conference. */
    ADD("L-270", EnumSet.of(CallState.ON_HOLD_PENDING_CONFERENCE, CallState.ON_HOLD)),
    /** lineRemoveFromConference. */
    REMOVE("L-277", EnumSet.of(CallState.CONFERENCED)),
    /** linePark, directed. */
    PARK_AT("L-295", EnumSet.of(CallState.CONNECTED)),
    /** linePark, not directed. */
    PARK_ANYWHERE("L-295", EnumSet.of(CallState.CONNECTED)),
    /** lineCompleteCall by camping on. */
    CAMP_ON("L-313", EnumSet.of(CallState.BUSY, CallState.RINGBACK)),
    /** lineCompleteCall by calling back. */
    CALL_BACK("L-313", EnumSet.of(CallState.BUSY, CallState.RINGBACK)),
    /** lineCompleteCall by leaving a message. */
    LEAVE_MESSAGE("L-313", EnumSet.of(CallState.BUSY, CallState.RINGBACK));

    private final String rule;
    private final Set<CallState> states;
    private final int makes;
    private final boolean ofLine;

    Operation(String rule, int makes) {
        this(rule, Set.of(), makes, true);
    }

    Operation(String rule, Set<CallState> states) {
        this(rule, states, 0, false);
    }

    Operation(String rule, Set<CallState> states, int makes) {
        this(rule, states, makes, false);
    }

    Operation(String rule, Set<CallState> states, int makes, boolean ofLine) {
        this.rule = rule;
        this.states = states;
        this.makes = makes;
        this.ofLine = ofLine;
    }

    String rule() {
        return rule;
    }

    /** Whether a line is asked, not a call. */
    public boolean isOfLine() {
        return ofLine;
    }

    /** Whether success delivers calls (L-128). */
    boolean makesCalls() {
        return makes > 0;
    }

    /** Whether it begins something new, for which the line must be in service. */
    boolean needsService() {
        return makes > 0 && this != TRANSFER_AS_CONFERENCE;
    }

    /** Whether it is about a conference, whose handle has an error of its own. */
    boolean isOfConference() {
        return this == PREPARE_ADD || this == ADD;
    }

    /** Whether the call transferred is the one asked. */
    boolean completesTransfer() {
        return this == COMPLETE_TRANSFER || this == TRANSFER_AS_CONFERENCE;
    }

    boolean fits(Notice now) {
        return states.contains(now.state()) || this == ANSWER && joins(now);
    }

    private static boolean joins(Notice now) {
        return now.mode().filter(mode -> mode == ConnectedMode.INACTIVE).isPresent();
    }
}
