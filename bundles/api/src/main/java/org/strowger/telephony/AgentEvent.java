package org.strowger.telephony;

import java.util.Optional;
import java.util.Set;
import org.strowger.telephony.agent.AgentHandle;
import org.strowger.telephony.agent.AgentSessionHandle;
import org.strowger.telephony.agent.AgentSessionState;
import org.strowger.telephony.agent.AgentSessionStatusItem;
import org.strowger.telephony.agent.AgentState;
import org.strowger.telephony.agent.AgentStateEx;
import org.strowger.telephony.agent.AgentStatusExItem;
import org.strowger.telephony.agent.AgentStatusItem;
import org.strowger.telephony.agent.GroupStatusItem;
import org.strowger.telephony.agent.ProxyRequestType;
import org.strowger.telephony.agent.ProxyTask;
import org.strowger.telephony.agent.QueueId;
import org.strowger.telephony.agent.QueueStatusItem;

/**
 * Something about agents, queues and the proxy handlers that serve them on an open line. All but {@link ProxyRequested}
 * come to every application that has the line open; those of version 2.2 are not told to older applications.
 */
public sealed interface AgentEvent extends TelephonyEvent {
    /** The session's handle to the line. */
    Line line();

    /**
     * The application is asked as the proxy handler of the line (LINE_PROXYREQUEST), and has to answer.
     *
     * @param line the handle that was opened as a proxy
     * @param task what is asked, and where to answer
     */
    record ProxyRequested(Line line, ProxyTask task) implements AgentEvent {}

    /**
     * Another application serves this type of request now (LINE_PROXYSTATUS with OPEN, rule L-424). Since version 2.2.
     *
     * @param line the handle
     * @param type what is served
     */
    record ProxyOpened(Line line, ProxyRequestType type) implements AgentEvent {}

    /**
     * This type of request is no longer served (LINE_PROXYSTATUS with CLOSE). Since version 2.2.
     *
     * @param line the handle
     * @param type what is not served
     */
    record ProxyClosed(Line line, ProxyRequestType type) implements AgentEvent {}

    /**
     * Everything that is needed to distribute calls to agents is served now (LINE_PROXYSTATUS with ALLOPENFORACD): see
     * {@link ProxyRequestType#forCallDistribution()}. Since version 2.2.
     *
     * @param line the handle
     */
    record AllProxiesOpen(Line line) implements AgentEvent {}

    /**
     * The agent on an address changed (LINE_AGENTSTATUS). Since version 2.0.
     *
     * @param line the handle
     * @param addressId the address
     * @param changed what changed
     * @param state the new state, if that changed
     */
    record AgentStatusChanged(Line line, int addressId, Set<AgentStatusItem> changed, Optional<AgentState> state)
            implements AgentEvent {}

    /**
     * An agent with a handle changed (LINE_AGENTSTATUSEX; the items are those of the extended agent, as open ambiguity
     * 12 of the rules proposes). Since version 2.2.
     *
     * @param line the handle
     * @param agent which
     * @param changed what changed
     * @param state the new state, if that changed
     */
    record AgentStatusExChanged(
            Line line, AgentHandle agent, Set<AgentStatusExItem> changed, Optional<AgentStateEx> state)
            implements AgentEvent {}

    /**
     * A session of an agent changed (LINE_AGENTSESSIONSTATUS). Since version 2.2.
     *
     * @param line the handle
     * @param session which
     * @param changed what changed
     * @param state the new state, if that changed
     */
    record AgentSessionStatusChanged(
            Line line,
            AgentSessionHandle session,
            Set<AgentSessionStatusItem> changed,
            Optional<AgentSessionState> state)
            implements AgentEvent {}

    /**
     * A queue changed, came or went (LINE_QUEUESTATUS). Since version 2.2.
     *
     * @param line the handle
     * @param queue which
     * @param changed what changed
     */
    record QueueStatusChanged(Line line, QueueId queue, Set<QueueStatusItem> changed) implements AgentEvent {}

    /**
     * Groups came or went (LINE_GROUPSTATUS). Since version 2.2.
     *
     * @param line the handle
     * @param changed what changed
     */
    record GroupStatusChanged(Line line, Set<GroupStatusItem> changed) implements AgentEvent {}

    /**
     * Something of the handler's own (LINE_AGENTSPECIFIC). Since version 2.0.
     *
     * @param line the handle
     * @param call the session's own handle to the call that it is about, if it is about one and the session has it
     * @param extension the place of the extension in the agent's capabilities
     * @param first what it means is up to the extension
     * @param second the same
     */
    record AgentSpecific(Line line, Optional<Call> call, int extension, long first, long second)
            implements AgentEvent {}
}
