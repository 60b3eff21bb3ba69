package org.strowger.telephony.call;

/** Which dial tone a call in {@link CallState#DIALTONE} hears (LINEDIALTONEMODE). */
public enum DialtoneMode implements CallStateMode {
    /** The usual dial tone. */
    NORMAL,
    /** A special tone, for example with a message waiting. */
    SPECIAL,
    /** The dial tone of the exchange. */
    INTERNAL,
    /** The dial tone of the public network. */
    EXTERNAL,
    /** Not known yet; may be refined later (rule L-209). */
    UNKNOWN,
    /** Not known and never will be (rule L-209). */
    UNAVAIL
}
