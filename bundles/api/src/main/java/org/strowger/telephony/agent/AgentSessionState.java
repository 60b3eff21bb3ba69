package org.strowger.telephony.agent;

/** The state of a session of an agent (LINEAGENTSESSIONSTATE). */
public enum AgentSessionState {
    /** Not to be given calls. */
    NOT_READY,
    /** Ready to take calls. */
    READY,
    /** Busy with a call of this session. */
    BUSY_ON_CALL,
    /** Busy with the work that a call of this session left. */
    BUSY_WRAP_UP,
    /** The session is over. */
    ENDED,
    /** Away, for example for a break. */
    RELEASED
}
