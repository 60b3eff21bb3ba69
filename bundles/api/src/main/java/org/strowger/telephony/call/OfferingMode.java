package org.strowger.telephony.call;

/**
 * How a call in {@link CallState#OFFERING} is offered (LINEOFFERINGMODE). No mode reads as {@link #ACTIVE} (rule
 * L-195).
 */
public enum OfferingMode implements CallStateMode {
    /** The call alerts at the local station. */
    ACTIVE,
    /** The call alerts elsewhere too; it should not be answered automatically (rule L-234). */
    INACTIVE
}
