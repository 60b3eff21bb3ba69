package org.strowger.telephony.agent;

/** The state of the agent on an address (LINEAGENTSTATE). */
public enum AgentState {
    /** No agent is logged on. */
    LOGGED_OFF,
    /** Logged on, but not to be given calls. */
    NOT_READY,
    /** Ready to take calls. */
    READY,
    /** Busy with a call that was distributed to the agent. */
    BUSY_ACD,
    /** Busy with an incoming call that was not distributed. */
    BUSY_INCOMING,
    /** Busy with an outgoing call. */
    BUSY_OUTBOUND,
    /** Busy with something else. */
    BUSY_OTHER,
    /** Busy with the work that a call left. */
    WORKING_AFTER_CALL,
    /** Not known now, but perhaps later. */
    UNKNOWN,
    /** Not known, and it never will be. */
    UNAVAILABLE
}
