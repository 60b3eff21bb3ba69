package org.strowger.telephony;

import java.time.Duration;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.agent.AgentHandle;
import org.strowger.telephony.agent.AgentInfo;
import org.strowger.telephony.agent.AgentStateEx;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * The agents of a line. Got from {@link Line#agents()}.
 *
 * <p>No request reaches a provider: each goes to the application that serves it on this line (rule L-416), its proxy
 * handler, which is told by {@link AgentEvent.ProxyRequested}. Where there is none, every request throws
 * {@link TelephonyException} with {@link LineError#OPERATIONUNAVAIL} (rule L-417), and with
 * {@link LineError#RESOURCEUNAVAIL} where the handler has more to do than it can take. What an agent, a session, a
 * group or a queue is, only the handler knows; it refuses what does not exist, in most cases with
 * {@link LineError#INVALPARAM}. If it does not answer, or closes the line, the request fails with
 * {@link LineError#OPERATIONFAILED}.
 */
@ProviderType
public interface AgentControl {
    /**
     * The agent on an address: the functions of version 2.0.
     *
     * @throws TelephonyException with {@link LineError#INVALADDRESSID} if the line has no such address
     */
    AddressAgentControl at(int addressId);

    /** The sessions of agents. */
    AgentSessionControl sessions();

    /** Groups of agents, and their queues. */
    QueueControl queues();

    /**
     * Creates an agent (lineCreateAgent).
     *
     * @param agentId the agent's name at the handler; empty where the user's account says who it is
     * @param pin the agent's password, if there is one
     * @throws TelephonyException with {@link LineError#INVALPARAM} for null
     */
    Request<AgentHandle> create(Optional<String> agentId, Optional<String> pin);

    /** As {@link #setState(AgentHandle, Optional, Optional)}, with the state's own next state. */
    Request<Void> setState(AgentHandle agent, AgentStateEx state);

    /**
     * Changes an agent's state, or only the one that comes after the current call (lineSetAgentStateEx).
     *
     * @param agent whose
     * @param state the new state; empty to leave it
     * @param nextState the state to enter after the current call; empty for the state's default
     * @throws TelephonyException with {@link LineError#INVALAGENTSTATE} for null as a state,
     *     {@link LineError#INVALPARAM} for null as the agent
     */
    Request<Void> setState(AgentHandle agent, Optional<AgentStateEx> state, Optional<AgentStateEx> nextState);

    /**
     * Changes what time an agent's figures are about (lineSetAgentMeasurementPeriod).
     *
     * @param agent whose
     * @param period whole seconds, more than zero (rule L-429)
     * @throws TelephonyException with {@link LineError#INVALPARAM} for another period or null
     */
    Request<Void> setMeasurementPeriod(AgentHandle agent, Duration period);

    /**
     * An agent's state and figures (lineGetAgentInfo).
     *
     * @throws TelephonyException with {@link LineError#INVALPARAM} for null
     */
    Request<AgentInfo> info(AgentHandle agent);
}
