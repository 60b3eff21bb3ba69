package org.strowger.telephony.call;

/**
 * How a call in {@link CallState#CONNECTED} is connected (LINECONNECTEDMODE). No mode reads as {@link #ACTIVE} (rule
 * L-195).
 */
public enum ConnectedMode implements CallStateMode {
    /** The local station takes part in the conversation. */
    ACTIVE,
    /** Another station of a bridged line holds the conversation. */
    INACTIVE,
    /** Active here, and the remote party has put the call on hold. */
    ACTIVE_HELD,
    /** Inactive here, and the remote party has put the call on hold. */
    INACTIVE_HELD,
    /** The network confirmed that the remote party answered. */
    CONFIRMED
}
