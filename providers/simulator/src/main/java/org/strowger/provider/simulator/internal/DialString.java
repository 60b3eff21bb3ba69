package org.strowger.provider.simulator.internal;

import java.util.Locale;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * A dialable string taken apart (rules L-435 to L-438).
 *
 * @param digits what selects the destination
 * @param pauses how many pauses it makes
 * @param more whether further digits will follow (rule L-216)
 */
record DialString(String digits, int pauses, boolean more) {
    private static final String DIGITS = "0123456789ABCD*#+";
    private static final String WITHOUT_EFFECT = " -.()PT!";

    /** Which of the dial modifiers that wait an exchange has. */
    interface Modifiers {
        boolean understands(char modifier);
    }

    /**
     * Reads a dialable string. Subaddress and name are of no use here, and of several addresses the first counts.
     *
     * @throws TelephonyException with the error of the first modifier that the exchange does not have (rule L-220), or
     *     {@link LineError#INVALADDRESS} for a character that cannot be dialed
     */
    static DialString parse(String text, Modifiers known) {
        String dialable = text.split("[|^\r\n]", 2)[0].toUpperCase(Locale.ROOT).stripTrailing();
        boolean more = dialable.endsWith(";");
        String body = more ? dialable.substring(0, dialable.length() - 1) : dialable;
        StringBuilder digits = new StringBuilder();
        int pauses = 0;
        for (char each : body.toCharArray()) {
            if (DIGITS.indexOf(each) >= 0) {
                digits.append(each);
            } else if (each == ',' || known.understands(each)) {
                pauses++;
            } else if (WITHOUT_EFFECT.indexOf(each) < 0) {
                throw refused(each, text);
            }
        }
        return new DialString(digits.toString(), pauses, more);
    }

    /** Whether nothing is dialed, so that the call waits in dialtone (rule L-215). */
    boolean isEmpty() {
        return digits.isEmpty();
    }

    private static TelephonyException refused(char character, String text) {
        LineError error =
                switch (character) {
                    case 'W' -> LineError.DIALDIALTONE;
                    case '@' -> LineError.DIALQUIET;
                    case '$' -> LineError.DIALBILLING;
                    case '?' -> LineError.DIALPROMPT;
                    case ':' -> LineError.DIALVOICEDETECT;
                    default -> LineError.INVALADDRESS;
                };
        return new TelephonyException(
                error, "'" + character + "' in \"" + text + "\" cannot be dialed on a line of this exchange");
    }
}
