package org.strowger.telephony.agent;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A request that concerns an agent with a handle (rule L-426).
 *
 * @param <T> what the answer is
 */
public sealed interface AgentRequest<T> extends ProxyRequest<T> {
    /**
     * Create an agent (lineCreateAgent).
     *
     * @param agentId the agent's name at the handler; empty where the user's account says who it is
     * @param pin the agent's password, if there is one
     */
    record Create(Optional<String> agentId, Optional<String> pin) implements AgentRequest<AgentHandle> {
        /** Checks that nothing is null. */
        public Create {
            Objects.requireNonNull(agentId, "agentId");
            Objects.requireNonNull(pin, "pin");
        }

        @Override
        public ProxyRequestType type() {
            return ProxyRequestType.CREATE_AGENT;
        }

        @Override
        public AnswerType<AgentHandle> answerType() {
            return AnswerType.one(AgentHandle.class);
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "Create[agentId=" + agentId + ", pin " + (pin.isPresent() ? "given" : "not given") + "]";
        }
    }

    /**
     * Change an agent's state (lineSetAgentStateEx).
     *
     * @param agent whose
     * @param state the new state; empty to leave it
     * @param nextState the state to enter after the current call; empty for the state's default
     */
    record SetState(AgentHandle agent, Optional<AgentStateEx> state, Optional<AgentStateEx> nextState)
            implements AgentRequest<Void> {
        /** Checks that nothing is null. */
        public SetState {
            Objects.requireNonNull(agent, "agent");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(nextState, "nextState");
        }

        @Override
        public ProxyRequestType type() {
            return ProxyRequestType.SET_AGENT_STATE_EX;
        }

        @Override
        public AnswerType<Void> answerType() {
            return AnswerType.nothing();
        }
    }

    /**
     * Change what time an agent's figures are about (lineSetAgentMeasurementPeriod).
     *
     * @param agent whose
     * @param period whole seconds, more than zero (rule L-429)
     */
    record SetMeasurementPeriod(AgentHandle agent, Duration period) implements AgentRequest<Void> {
        /** Checks that nothing is null. */
        public SetMeasurementPeriod {
            Objects.requireNonNull(agent, "agent");
            Objects.requireNonNull(period, "period");
        }

        @Override
        public ProxyRequestType type() {
            return ProxyRequestType.SET_AGENT_MEASUREMENT_PERIOD;
        }

        @Override
        public AnswerType<Void> answerType() {
            return AnswerType.nothing();
        }
    }

    /**
     * An agent's state and figures (lineGetAgentInfo).
     *
     * @param agent whose
     */
    record GetInfo(AgentHandle agent) implements AgentRequest<AgentInfo> {
        /** Checks that nothing is null. */
        public GetInfo {
            Objects.requireNonNull(agent, "agent");
        }

        @Override
        public ProxyRequestType type() {
            return ProxyRequestType.GET_AGENT_INFO;
        }

        @Override
        public AnswerType<AgentInfo> answerType() {
            return AnswerType.one(AgentInfo.class);
        }
    }
}
