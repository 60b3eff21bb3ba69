package org.strowger.telephony;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.agent.AgentHandle;
import org.strowger.telephony.agent.AgentSession;
import org.strowger.telephony.agent.AgentSessionHandle;
import org.strowger.telephony.agent.AgentSessionInfo;
import org.strowger.telephony.agent.AgentSessionState;
import org.strowger.telephony.agent.GroupId;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * The sessions of agents: in each an agent works for one group on one address. Got from
 * {@link AgentControl#sessions()}; what is said there is true here.
 */
@ProviderType
public interface AgentSessionControl {
    /** As {@link #create(AgentHandle, Optional, GroupId, int)}, without a password. */
    default Request<AgentSessionHandle> create(AgentHandle agent, GroupId group, int workingAddress) {
        return create(agent, Optional.empty(), group, workingAddress);
    }

    /**
     * Creates a session (lineCreateAgentSession).
     *
     * @param agent whose
     * @param pin the agent's password for it, if there is one
     * @param group the group to work for
     * @param workingAddress the address of the line on which the agent receives calls
     * @throws TelephonyException with {@link LineError#INVALPARAM} for null, or an address that the line does not have
     */
    Request<AgentSessionHandle> create(AgentHandle agent, Optional<String> pin, GroupId group, int workingAddress);

    /**
     * An agent's sessions (lineGetAgentSessionList).
     *
     * @throws TelephonyException with {@link LineError#INVALPARAM} for null
     */
    Request<List<AgentSession>> of(AgentHandle agent);

    /** As {@link #setState(AgentSessionHandle, Optional, Optional)}, with the state's own next state. */
    Request<Void> setState(AgentSessionHandle session, AgentSessionState state);

    /**
     * Changes a session's state, or only the one that comes after the current call (lineSetAgentSessionState).
     *
     * @param session which
     * @param state the new state; empty to leave it
     * @param nextState the state to enter after the current call; empty for the state's default
     * @throws TelephonyException with {@link LineError#INVALAGENTSTATE} for null as a state,
     *     {@link LineError#INVALPARAM} for null as the session
     */
    Request<Void> setState(
            AgentSessionHandle session, Optional<AgentSessionState> state, Optional<AgentSessionState> nextState);

    /**
     * A session's state and figures (lineGetAgentSessionInfo).
     *
     * @throws TelephonyException with {@link LineError#INVALPARAM} for null
     */
    Request<AgentSessionInfo> info(AgentSessionHandle session);
}
