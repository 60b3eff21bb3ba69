package org.strowger.core.bench.model;

import java.util.Optional;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;

/**
 * A state as applications should be told it.
 *
 * @param state the state
 * @param mode its mode; a mode that does not belong to the state is left out
 */
record Notice(CallState state, Optional<CallStateMode> mode) {
    static final Notice UNKNOWN = new Notice(CallState.UNKNOWN, Optional.empty());

    static Notice of(CallState state, CallStateMode mode) {
        return new Notice(state, state.allows(mode) ? Optional.ofNullable(mode) : Optional.empty());
    }

    @Override
    public String toString() {
        return mode.map(m -> state + "/" + m).orElse(state.name());
    }
}
