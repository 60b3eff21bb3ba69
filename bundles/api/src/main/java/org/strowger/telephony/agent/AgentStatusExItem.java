package org.strowger.telephony.agent;

/** What changed about an agent that has a handle (LINEAGENTSTATUSEX). */
public enum AgentStatusExItem {
    /** The agent was created. */
    NEW_AGENT,
    /** The state. */
    STATE,
    /** The figures; ask for them again. */
    UPDATE_INFO
}
