package org.strowger.telephony.dialing;

/**
 * What is done in a translation besides (LINETRANSLATEOPTION_). The override of the calling card is an argument of its
 * own, see {@link AddressTranslation#translate(String, java.util.Set, int)}.
 */
public enum TranslateOption {
    /**
     * Puts the location's string that cancels call waiting in front of the number; no effect where the location has
     * none (rule L-448). Who uses it should also set {@code CallParamFlag.SECURE}.
     */
    CANCEL_CALL_WAITING,
    /** Treats a call inside the own country as local, whatever the toll list says (rule L-450). */
    FORCE_LOCAL,
    /** Treats a call inside the own country as long distance, whatever the toll list says (rule L-450). */
    FORCE_LONG_DISTANCE
}
