package org.strowger.telephony.agent;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A request that concerns the agent on an address: the functions of version 2.0 (rule L-426).
 *
 * @param <T> what the answer is
 */
public sealed interface AddressAgentRequest<T> extends ProxyRequest<T> {
    /** The address of the line. */
    int addressId();

    /**
     * Log the agent on to these groups and off all others (lineSetAgentGroup).
     *
     * @param addressId the address
     * @param groups none to log off everywhere (rule L-428)
     */
    record SetGroups(int addressId, Set<GroupId> groups) implements AddressAgentRequest<Void> {
        /** Copies the groups. */
        public SetGroups {
            groups = Set.copyOf(groups);
        }

        @Override
        public ProxyRequestType type() {
            return ProxyRequestType.SET_AGENT_GROUP;
        }

        @Override
        public AnswerType<Void> answerType() {
            return AnswerType.nothing();
        }
    }

    /**
     * Change the agent's state (lineSetAgentState, rule L-427).
     *
     * @param addressId the address
     * @param state the new state; empty to leave it
     * @param nextState the state to enter when the current call becomes idle; empty for the state's default
     */
    record SetState(int addressId, Optional<AgentState> state, Optional<AgentState> nextState)
            implements AddressAgentRequest<Void> {
        /** Checks that nothing is null. */
        public SetState {
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(nextState, "nextState");
        }

        @Override
        public ProxyRequestType type() {
            return ProxyRequestType.SET_AGENT_STATE;
        }

        @Override
        public AnswerType<Void> answerType() {
            return AnswerType.nothing();
        }
    }

    /**
     * Change the agent's activity (lineSetAgentActivity).
     *
     * @param addressId the address
     * @param activityId see {@link AgentActivity#id()}
     */
    record SetActivity(int addressId, int activityId) implements AddressAgentRequest<Void> {
        @Override
        public ProxyRequestType type() {
            return ProxyRequestType.SET_AGENT_ACTIVITY;
        }

        @Override
        public AnswerType<Void> answerType() {
            return AnswerType.nothing();
        }
    }

    /**
     * What can be done with the agent (lineGetAgentCaps).
     *
     * @param addressId the address
     */
    record GetCapabilities(int addressId) implements AddressAgentRequest<AgentCapabilities> {
        @Override
        public ProxyRequestType type() {
            return ProxyRequestType.GET_AGENT_CAPABILITIES;
        }

        @Override
        public AnswerType<AgentCapabilities> answerType() {
            return AnswerType.one(AgentCapabilities.class);
        }
    }

    /**
     * What the agent is doing (lineGetAgentStatus).
     *
     * @param addressId the address
     */
    record GetStatus(int addressId) implements AddressAgentRequest<AgentStatus> {
        @Override
        public ProxyRequestType type() {
            return ProxyRequestType.GET_AGENT_STATUS;
        }

        @Override
        public AnswerType<AgentStatus> answerType() {
            return AnswerType.one(AgentStatus.class);
        }
    }

    /**
     * Something of the handler's own (lineAgentSpecific).
     *
     * @param addressId the address
     * @param extension the place of the extension in {@link AgentCapabilities.Details#extensions()}
     * @param data what is said
     */
    record Specific(int addressId, int extension, AgentData data) implements AddressAgentRequest<AgentData> {
        /** Checks that nothing is null. */
        public Specific {
            Objects.requireNonNull(data, "data");
        }

        @Override
        public ProxyRequestType type() {
            return ProxyRequestType.AGENT_SPECIFIC;
        }

        @Override
        public AnswerType<AgentData> answerType() {
            return AnswerType.one(AgentData.class);
        }
    }

    /**
     * Which activities there are (lineGetAgentActivityList).
     *
     * @param addressId the address
     */
    record GetActivities(int addressId) implements AddressAgentRequest<List<AgentActivity>> {
        @Override
        public ProxyRequestType type() {
            return ProxyRequestType.GET_AGENT_ACTIVITY_LIST;
        }

        @Override
        public AnswerType<List<AgentActivity>> answerType() {
            return AnswerType.listOf(AgentActivity.class);
        }
    }

    /**
     * Which groups the agent may log on to, with those that it is logged on to (lineGetAgentGroupList).
     *
     * @param addressId the address
     */
    record GetGroups(int addressId) implements AddressAgentRequest<List<AgentGroup>> {
        @Override
        public ProxyRequestType type() {
            return ProxyRequestType.GET_AGENT_GROUP_LIST;
        }

        @Override
        public AnswerType<List<AgentGroup>> answerType() {
            return AnswerType.listOf(AgentGroup.class);
        }
    }
}
