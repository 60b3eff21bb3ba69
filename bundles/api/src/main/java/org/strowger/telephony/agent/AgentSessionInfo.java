package org.strowger.telephony.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * The state and figures of a session of an agent (LINEAGENTSESSIONINFO).
 *
 * @param state the state
 * @param nextState the state after the current call
 * @param created when it was created
 * @param duration how long it has lasted, until it ended
 * @param handled the calls of this session
 * @param longestTimeToAnswer how long a call waited for the agent to answer at most
 * @param averageTimeToAnswer how long calls waited on average
 */
public record AgentSessionInfo(
        AgentSessionState state,
        AgentSessionState nextState,
        Instant created,
        Duration duration,
        HandledCalls handled,
        Duration longestTimeToAnswer,
        Duration averageTimeToAnswer) {
    /** Checks that nothing is null. */
    public AgentSessionInfo {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(nextState, "nextState");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(duration, "duration");
        Objects.requireNonNull(handled, "handled");
        Objects.requireNonNull(longestTimeToAnswer, "longestTimeToAnswer");
        Objects.requireNonNull(averageTimeToAnswer, "averageTimeToAnswer");
    }
}
