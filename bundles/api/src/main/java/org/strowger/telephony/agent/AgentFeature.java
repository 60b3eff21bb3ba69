package org.strowger.telephony.agent;

/** Something that can be done with the agent on an address (LINEAGENTFEATURE). */
public enum AgentFeature {
    /** Logging on to groups and off. */
    SET_AGENT_GROUP,
    /** Setting the state. */
    SET_AGENT_STATE,
    /** Setting the activity. */
    SET_AGENT_ACTIVITY,
    /** Extensions of the handler's own. */
    AGENT_SPECIFIC,
    /** Listing the activities. */
    GET_AGENT_ACTIVITY_LIST,
    /** Listing the groups. */
    GET_AGENT_GROUP
}
