package org.strowger.core.bench.model;

import java.util.Optional;
import java.util.Set;
import org.strowger.telephony.ApiVersion;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.ConnectedMode;

/**
 * A state as applications should be told it.
 *
 * @param state the state
 * @param mode its mode; a mode that does not belong to the state is left out
 * @param view the conference that the call became a member of with it; null if none
 */
record Notice(CallState state, Optional<CallStateMode> mode, View view) {
    private static final Set<CallStateMode> ACTIVE_BEFORE_2_0 =
            Set.of(ConnectedMode.ACTIVE_HELD, ConnectedMode.CONFIRMED);
    private static final Optional<CallStateMode> INACTIVE_HELD = Optional.of(ConnectedMode.INACTIVE_HELD);

    static final Notice UNKNOWN = new Notice(CallState.UNKNOWN, Optional.empty());

    Notice(CallState state, Optional<CallStateMode> mode) {
        this(state, mode, null);
    }

    static Notice of(CallState state, CallStateMode mode) {
        return new Notice(state, state.allows(mode) ? Optional.ofNullable(mode) : Optional.empty());
    }

    /** The same state and mode. */
    boolean says(Notice other) {
        return state == other.state && mode.equals(other.mode);
    }

    /** As the application of a handle knows it: older versions know fewer modes of CONNECTED (L-386). */
    Notice knownTo(HandleRecord handle) {
        boolean newer = mode.filter(ACTIVE_BEFORE_2_0::contains).isPresent() || mode.equals(INACTIVE_HELD);
        if (!newer || !handle.line.session.isBefore(ApiVersion.V2_0)) {
            return this;
        }
        ConnectedMode known = mode.equals(INACTIVE_HELD) ? ConnectedMode.INACTIVE : ConnectedMode.ACTIVE;
        return new Notice(state, Optional.of(known), view);
    }

    /** The same, with the conference as it is seen now. */
    Notice seenNow() {
        return view == null ? this : new Notice(state, mode, View.of(view.conference()));
    }

    @Override
    public String toString() {
        return mode.map(m -> state + "/" + m).orElse(state.name()) + (view == null ? "" : " in " + view.conference());
    }
}
