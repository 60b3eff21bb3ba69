package org.strowger.telephony;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.agent.AgentActivity;
import org.strowger.telephony.agent.AgentData;
import org.strowger.telephony.agent.AgentGroup;
import org.strowger.telephony.agent.AgentState;
import org.strowger.telephony.agent.AgentStatus;
import org.strowger.telephony.agent.GroupId;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * The agent on one address of a line: the functions of version 2.0, in which an agent has no handle (rule L-426). Got
 * from {@link AgentControl#at(int)}; what is said there is true here. What can be done with the agent,
 * {@link TelephonySession#agentCapabilities} tells.
 */
@ProviderType
public interface AddressAgentControl {
    /** What the agent is doing (lineGetAgentStatus). */
    Request<AgentStatus> status();

    /** The groups that the agent may log on to, with those that it is logged on to (lineGetAgentGroupList). */
    Request<List<AgentGroup>> groups();

    /** The activities to choose from (lineGetAgentActivityList). */
    Request<List<AgentActivity>> activities();

    /**
     * Logs the agent on to these groups and off all others (lineSetAgentGroup). A name of a group would mean nothing,
     * so only the ids are given.
     *
     * @param groups none to log off everywhere (rule L-428)
     * @throws TelephonyException with {@link LineError#INVALPOINTER} for null
     */
    Request<Void> setGroups(Set<GroupId> groups);

    /** As {@link #setState(Optional, Optional)}, with the state's own next state. */
    Request<Void> setState(AgentState state);

    /**
     * Changes the agent's state, or only the next one (lineSetAgentState, rule L-427).
     *
     * @param state the new state; empty to leave it
     * @param nextState the state to enter when the current call becomes idle; empty for the state's default
     * @throws TelephonyException with {@link LineError#INVALAGENTSTATE} for null
     */
    Request<Void> setState(Optional<AgentState> state, Optional<AgentState> nextState);

    /**
     * Changes the agent's activity (lineSetAgentActivity).
     *
     * @param activityId see {@link AgentActivity#id()}
     */
    Request<Void> setActivity(int activityId);

    /**
     * Something of the handler's own (lineAgentSpecific).
     *
     * @param extension the place of the extension in the agent's capabilities
     * @param data what is said
     * @return delivers what the handler says
     * @throws TelephonyException with {@link LineError#INVALPARAM} if the place is negative,
     *     {@link LineError#INVALPOINTER} for null
     */
    Request<AgentData> specific(int extension, AgentData data);
}
