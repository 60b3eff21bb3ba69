package org.strowger.telephony.call;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a call is doing now, as seen through one handle (LINECALLSTATUS).
 *
 * @param state the state
 * @param mode the state's mode, for the states that have one (rule L-192)
 * @param privilege the privilege of the handle that was asked
 * @param features what this state, the address and the privilege allow now (rule L-293)
 * @param stateEntered when the present state was entered, in UTC (rule L-210)
 */
public record CallStatus(
        CallState state,
        Optional<CallStateMode> mode,
        CallPrivilege privilege,
        Set<CallFeature> features,
        Instant stateEntered) {
    /** Makes the features immutable. */
    public CallStatus {
        features = Set.copyOf(features);
    }
}
