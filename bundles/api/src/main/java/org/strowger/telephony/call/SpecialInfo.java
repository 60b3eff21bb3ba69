package org.strowger.telephony.call;

/** Which network information tone a call in {@link CallState#SPECIAL_INFO} met (LINESPECIALINFO). */
public enum SpecialInfo implements CallStateMode {
    /** No circuit: emergency or trunk blockage. */
    NO_CIRCUIT,
    /** The number was changed, is not assigned or was misdialed. */
    CUSTOMER_IRREGULARITY,
    /** Reorder: equipment or network irregularity. */
    REORDER,
    /** Not known yet; may be refined later (rule L-209). */
    UNKNOWN,
    /** Not known and never will be (rule L-209). */
    UNAVAIL
}
