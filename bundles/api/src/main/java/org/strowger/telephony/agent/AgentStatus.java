package org.strowger.telephony.agent;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What the agent on an address is doing (LINEAGENTSTATUS).
 *
 * @param groups the groups that the agent is logged on to; none if no agent is logged on
 * @param state the state
 * @param nextState the state that is entered when the current call becomes idle (rule L-427)
 * @param activity the activity
 * @param features what can be done now
 * @param validStates the states that can be set now
 * @param validNextStates the next states that can be set now
 */
public record AgentStatus(
        List<AgentGroup> groups,
        AgentState state,
        AgentState nextState,
        AgentActivity activity,
        Set<AgentFeature> features,
        Set<AgentState> validStates,
        Set<AgentState> validNextStates) {
    /** Checks that nothing is null, and copies. */
    public AgentStatus {
        groups = List.copyOf(groups);
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(nextState, "nextState");
        Objects.requireNonNull(activity, "activity");
        features = Set.copyOf(features);
        validStates = Set.copyOf(validStates);
        validNextStates = Set.copyOf(validNextStates);
    }
}
