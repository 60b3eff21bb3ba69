package org.strowger.telephony.agent;

import java.util.Objects;

/**
 * An agent's session: the agent works for one group on one address (LINEAGENTSESSIONENTRY).
 *
 * @param handle the session
 * @param agent whose it is
 * @param group for which group
 * @param workingAddress the address of the line on which the agent receives calls
 */
public record AgentSession(AgentSessionHandle handle, AgentHandle agent, GroupId group, int workingAddress) {
    /** Checks that nothing is null. */
    public AgentSession {
        Objects.requireNonNull(handle, "handle");
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(group, "group");
    }
}
