package org.strowger.core.internal.proxy;

import java.util.List;
import java.util.Optional;
import org.strowger.telephony.AgentSessionControl;
import org.strowger.telephony.Request;
import org.strowger.telephony.agent.AgentHandle;
import org.strowger.telephony.agent.AgentSession;
import org.strowger.telephony.agent.AgentSessionHandle;
import org.strowger.telephony.agent.AgentSessionInfo;
import org.strowger.telephony.agent.AgentSessionRequest;
import org.strowger.telephony.agent.AgentSessionState;
import org.strowger.telephony.agent.GroupId;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** The sessions of agents, as one line handle asks for them. */
final class AgentSessions implements AgentSessionControl {
    private final Asking asking;

    AgentSessions(Asking asking) {
        this.asking = asking;
    }

    @Override
    public Request<AgentSessionHandle> create(
            AgentHandle agent, Optional<String> pin, GroupId group, int workingAddress) {
        asking.requireOpen();
        Arguments.require(agent, "the agent");
        Arguments.require(pin, "the agent's password (use Optional.empty() for none)");
        Arguments.require(group, "the group");
        if (!asking.hasAddress(workingAddress)) {
            throw new TelephonyException(LineError.INVALPARAM, "the line has no address " + workingAddress);
        }
        return asking.ask(new AgentSessionRequest.Create(agent, pin, group, workingAddress));
    }

    @Override
    public Request<List<AgentSession>> of(AgentHandle agent) {
        asking.requireOpen();
        Arguments.require(agent, "the agent");
        return asking.ask(new AgentSessionRequest.GetSessions(agent));
    }

    @Override
    public Request<Void> setState(AgentSessionHandle session, AgentSessionState state) {
        asking.requireOpen();
        return setState(session, Arguments.state(state), Optional.empty());
    }

    @Override
    public Request<Void> setState(
            AgentSessionHandle session, Optional<AgentSessionState> state, Optional<AgentSessionState> nextState) {
        asking.requireOpen();
        Arguments.require(session, "the session");
        return asking.ask(
                new AgentSessionRequest.SetState(session, Arguments.state(state), Arguments.state(nextState)));
    }

    @Override
    public Request<AgentSessionInfo> info(AgentSessionHandle session) {
        asking.requireOpen();
        Arguments.require(session, "the session");
        return asking.ask(new AgentSessionRequest.GetInfo(session));
    }
}
