package org.strowger.telephony;

import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.strowger.telephony.agent.AgentHandle;
import org.strowger.telephony.agent.AgentSessionHandle;
import org.strowger.telephony.agent.AgentSessionState;
import org.strowger.telephony.agent.AgentSessionStatusItem;
import org.strowger.telephony.agent.AgentState;
import org.strowger.telephony.agent.AgentStateEx;
import org.strowger.telephony.agent.AgentStatusExItem;
import org.strowger.telephony.agent.AgentStatusItem;
import org.strowger.telephony.agent.GroupStatusItem;
import org.strowger.telephony.agent.QueueId;
import org.strowger.telephony.agent.QueueStatusItem;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * What a proxy handler tells the applications that have its line open (lineProxyMessage): all of them but its own line
 * handle, each with its own handles (rule L-422). There is a method for each message that is allowed (rule L-423). Got
 * from {@link Line#proxy()}.
 *
 * <p>Every method throws {@link TelephonyException} with {@link LineError#NOTREGISTERED} if the line was not opened
 * {@linkplain LineOpenOptions#withProxy as a proxy}, and with {@link LineError#INVALPARAM} for null, if nothing
 * changed, or if there is a state although the state did not change, or none although it did.
 */
@ProviderType
public interface ProxyControl {
    /**
     * The agent on an address changed (LINE_AGENTSTATUS).
     *
     * @param addressId the address
     * @param changed what changed
     * @param state the new state, if that changed
     */
    void agentStatus(int addressId, Set<AgentStatusItem> changed, Optional<AgentState> state);

    /**
     * An agent changed (LINE_AGENTSTATUSEX).
     *
     * @param agent which
     * @param changed what changed
     * @param state the new state, if that changed
     */
    void agentStatus(AgentHandle agent, Set<AgentStatusExItem> changed, Optional<AgentStateEx> state);

    /**
     * A session of an agent changed (LINE_AGENTSESSIONSTATUS).
     *
     * @param session which
     * @param changed what changed
     * @param state the new state, if that changed
     */
    void sessionStatus(
            AgentSessionHandle session, Set<AgentSessionStatusItem> changed, Optional<AgentSessionState> state);

    /** A queue changed, came or went (LINE_QUEUESTATUS). */
    void queueStatus(QueueId queue, Set<QueueStatusItem> changed);

    /** Groups came or went (LINE_GROUPSTATUS). */
    void groupStatus(Set<GroupStatusItem> changed);

    /**
     * Something of the handler's own (LINE_AGENTSPECIFIC).
     *
     * @param extension the place of the extension in the agent's capabilities
     * @param first what it means is up to the extension
     * @param second the same
     */
    void specific(int extension, long first, long second);

    /**
     * Something of the handler's own about a call (LINE_AGENTSPECIFIC). Each application is given its own handle to the
     * call, if it has one.
     *
     * @param call the handler's handle to the call
     * @param extension the place of the extension in the agent's capabilities
     * @param first what it means is up to the extension
     * @param second the same
     * @throws TelephonyException with {@link LineError#INVALCALLHANDLE} if it is no valid handle obtained through this
     *     line handle
     */
    void specific(Call call, int extension, long first, long second);
}
