package org.strowger.telephony.agent;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.strowger.telephony.error.LineError;

/** What a proxy handler can be asked (LINEPROXYREQUEST); in the order of TAPI's numbers. */
public enum ProxyRequestType {
    /** {@link AddressAgentRequest.SetGroups}. */
    SET_AGENT_GROUP(
            LineError.INVALADDRESSID,
            LineError.INVALADDRESSSTATE,
            LineError.INVALAGENTGROUP,
            LineError.INVALAGENTID,
            LineError.INVALPARAM,
            LineError.INVALPASSWORD,
            LineError.INVALPOINTER),
    /** {@link AddressAgentRequest.SetState}. */
    SET_AGENT_STATE(
            LineError.INVALADDRESSID, LineError.INVALADDRESSSTATE, LineError.INVALAGENTSTATE, LineError.INVALPARAM),
    /** {@link AddressAgentRequest.SetActivity}. */
    SET_AGENT_ACTIVITY(
            LineError.INVALADDRESSID,
            LineError.INVALADDRESSSTATE,
            LineError.INVALAGENTACTIVITY,
            LineError.INVALPOINTER),
    /** {@link AddressAgentRequest.GetCapabilities}. */
    GET_AGENT_CAPABILITIES(LineError.INCOMPATIBLEAPIVERSION, LineError.INVALADDRESSID, LineError.INVALPOINTER),
    /** {@link AddressAgentRequest.GetStatus}. */
    GET_AGENT_STATUS(LineError.INVALADDRESSID, LineError.INVALPOINTER),
    /** {@link AddressAgentRequest.Specific}; the handler may give any error, for its extensions have their own. */
    AGENT_SPECIFIC(LineError.values()),
    /** {@link AddressAgentRequest.GetActivities}. */
    GET_AGENT_ACTIVITY_LIST(LineError.INVALADDRESSID, LineError.INVALAGENTID, LineError.INVALPOINTER),
    /** {@link AddressAgentRequest.GetGroups}. */
    GET_AGENT_GROUP_LIST(LineError.INVALADDRESSID, LineError.INVALAGENTID, LineError.INVALPOINTER),
    /** {@link AgentRequest.Create}. */
    CREATE_AGENT(LineError.INVALPARAM),
    /** {@link AgentRequest.SetMeasurementPeriod}. */
    SET_AGENT_MEASUREMENT_PERIOD(LineError.INVALPARAM),
    /** {@link AgentRequest.GetInfo}. */
    GET_AGENT_INFO(LineError.INVALPARAM),
    /** {@link AgentSessionRequest.Create}. */
    CREATE_AGENT_SESSION(LineError.INVALPARAM),
    /** {@link AgentSessionRequest.GetSessions}. */
    GET_AGENT_SESSION_LIST(LineError.INVALPARAM),
    /** {@link AgentSessionRequest.SetState}. */
    SET_AGENT_SESSION_STATE(LineError.INVALAGENTSTATE, LineError.INVALAGENTSESSIONSTATE, LineError.INVALPARAM),
    /** {@link AgentSessionRequest.GetInfo}. */
    GET_AGENT_SESSION_INFO(LineError.INVALPARAM),
    /** {@link QueueRequest.GetQueues}. */
    GET_QUEUE_LIST(LineError.INVALPARAM),
    /** {@link QueueRequest.SetMeasurementPeriod}. */
    SET_QUEUE_MEASUREMENT_PERIOD(LineError.INVALPARAM),
    /** {@link QueueRequest.GetInfo}. */
    GET_QUEUE_INFO(LineError.INVALPARAM),
    /** {@link QueueRequest.GetGroups}. */
    GET_GROUP_LIST(LineError.INVALPARAM),
    /** {@link AgentRequest.SetState}. */
    SET_AGENT_STATE_EX(LineError.INVALAGENTSTATE, LineError.INVALPARAM);

    private final LineError[] own;

    ProxyRequestType(LineError... own) {
        this.own = own;
    }

    /** TAPI's number of it: they are counted from 1, and are no bits (rule L-425). */
    public int number() {
        return ordinal() + 1;
    }

    /**
     * The types that are needed to distribute calls to agents (rule L-424). The sources do not list them; these are the
     * ones of version 2.2, which are tied to handles (rule L-426).
     */
    public static Set<ProxyRequestType> forCallDistribution() {
        return EnumSet.range(CREATE_AGENT, SET_AGENT_STATE_EX);
    }

    /** The errors with which a handler can refuse such a request: those defined for the function (rule L-419). */
    public Set<LineError> errors() {
        EnumSet<LineError> errors = EnumSet.of(
                LineError.NOMEM, LineError.OPERATIONFAILED, LineError.OPERATIONUNAVAIL, LineError.RESOURCEUNAVAIL);
        Collections.addAll(errors, own);
        return errors;
    }
}
