package org.strowger.telephony.agent;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A request that concerns sessions of agents (rule L-426).
 *
 * @param <T> what the answer is
 */
public sealed interface AgentSessionRequest<T> extends ProxyRequest<T> {
    /**
     * Create a session (lineCreateAgentSession).
     *
     * @param agent whose
     * @param pin the agent's password for it, if there is one
     * @param group the group to work for
     * @param workingAddress the address of the line on which the agent receives calls
     */
    record Create(AgentHandle agent, Optional<String> pin, GroupId group, int workingAddress)
            implements AgentSessionRequest<AgentSessionHandle> {
        /** Checks that nothing is null. */
        public Create {
            Objects.requireNonNull(agent, "agent");
            Objects.requireNonNull(pin, "pin");
            Objects.requireNonNull(group, "group");
        }

        @Override
        public ProxyRequestType type() {
            return ProxyRequestType.CREATE_AGENT_SESSION;
        }

        @Override
        public AnswerType<AgentSessionHandle> answerType() {
            return AnswerType.one(AgentSessionHandle.class);
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "Create[%s, %s, address %d, pin %s]"
                    .formatted(agent, group, workingAddress, pin.isPresent() ? "given" : "not given");
        }
    }

    /**
     * Which sessions an agent has (lineGetAgentSessionList).
     *
     * @param agent whose
     */
    record GetSessions(AgentHandle agent) implements AgentSessionRequest<List<AgentSession>> {
        /** Checks that nothing is null. */
        public GetSessions {
            Objects.requireNonNull(agent, "agent");
        }

        @Override
        public ProxyRequestType type() {
            return ProxyRequestType.GET_AGENT_SESSION_LIST;
        }

        @Override
        public AnswerType<List<AgentSession>> answerType() {
            return AnswerType.listOf(AgentSession.class);
        }
    }

    /**
     * Change a session's state (lineSetAgentSessionState).
     *
     * @param session which
     * @param state the new state; empty to leave it
     * @param nextState the state to enter after the current call; empty for the state's default
     */
    record SetState(
            AgentSessionHandle session, Optional<AgentSessionState> state, Optional<AgentSessionState> nextState)
            implements AgentSessionRequest<Void> {
        /** Checks that nothing is null. */
        public SetState {
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(nextState, "nextState");
        }

        @Override
        public ProxyRequestType type() {
            return ProxyRequestType.SET_AGENT_SESSION_STATE;
        }

        @Override
        public AnswerType<Void> answerType() {
            return AnswerType.nothing();
        }
    }

    /**
     * A session's state and figures (lineGetAgentSessionInfo).
     *
     * @param session which
     */
    record GetInfo(AgentSessionHandle session) implements AgentSessionRequest<AgentSessionInfo> {
        /** Checks that nothing is null. */
        public GetInfo {
            Objects.requireNonNull(session, "session");
        }

        @Override
        public ProxyRequestType type() {
            return ProxyRequestType.GET_AGENT_SESSION_INFO;
        }

        @Override
        public AnswerType<AgentSessionInfo> answerType() {
            return AnswerType.one(AgentSessionInfo.class);
        }
    }
}
