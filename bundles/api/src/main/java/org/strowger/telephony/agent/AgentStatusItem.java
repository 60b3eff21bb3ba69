package org.strowger.telephony.agent;

/** What changed about the agent on an address (LINEAGENTSTATUS). */
public enum AgentStatusItem {
    /** The groups that the agent is logged on to. */
    GROUP,
    /** The state. */
    STATE,
    /** The state after the current call. */
    NEXT_STATE,
    /** The activity. */
    ACTIVITY,
    /** The activities to choose from. */
    ACTIVITY_LIST,
    /** The groups to choose from. */
    GROUP_LIST,
    /** The capabilities. */
    CAPABILITIES_CHANGE,
    /** The states that can be set now. */
    VALID_STATES,
    /** The next states that can be set now. */
    VALID_NEXT_STATES
}
