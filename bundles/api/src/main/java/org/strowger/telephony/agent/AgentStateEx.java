package org.strowger.telephony.agent;

/** The state of an agent that has a handle (LINEAGENTSTATEEX). */
public enum AgentStateEx {
    /** Not to be given calls. */
    NOT_READY,
    /** Ready to take calls. */
    READY,
    /** Busy with a call that was distributed to the agent. */
    BUSY_ACD,
    /** Busy with an incoming call that was not distributed. */
    BUSY_INCOMING,
    /** Busy with an outgoing call. */
    BUSY_OUTGOING,
    /** Not known. */
    UNKNOWN,
    /** Away, for example for a break. */
    RELEASED
}
