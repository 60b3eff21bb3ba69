package org.strowger.telephony.call;

/** How a call to a busy or unanswering destination is completed (LINECALLCOMPLMODE). */
public enum CompletionMode {
    /** Wait until the destination is free. */
    CAMP_ON,
    /** Call back when the destination is free. */
    CALL_BACK,
    /** Join the conversation. */
    INTRUDE,
    /** Leave a message of the network. */
    MESSAGE
}
