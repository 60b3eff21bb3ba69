package org.strowger.telephony.agent;

import java.time.Duration;
import java.util.Objects;

/**
 * An agent's state and figures (LINEAGENTINFO).
 *
 * @param state the state
 * @param nextState the state after the current call
 * @param measurementPeriod what time the figures are about
 * @param handled the distributed calls of all the agent's sessions
 * @param incomingCalls how many other incoming calls the agent handled
 * @param outgoingCalls how many outgoing calls the agent made
 */
public record AgentInfo(
        AgentStateEx state,
        AgentStateEx nextState,
        Duration measurementPeriod,
        HandledCalls handled,
        int incomingCalls,
        int outgoingCalls) {
    /** Checks that nothing is null. */
    public AgentInfo {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(nextState, "nextState");
        Objects.requireNonNull(measurementPeriod, "measurementPeriod");
        Objects.requireNonNull(handled, "handled");
    }
}
