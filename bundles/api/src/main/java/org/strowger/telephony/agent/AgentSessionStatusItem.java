package org.strowger.telephony.agent;

/** What changed about a session of an agent (LINEAGENTSESSIONSTATUS). */
public enum AgentSessionStatusItem {
    /** The session was created. */
    NEW_SESSION,
    /** The state. */
    STATE,
    /** The figures; ask for them again. */
    UPDATE_INFO
}
