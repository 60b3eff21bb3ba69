package org.strowger.core.internal.line;

import java.util.regex.Pattern;
import org.strowger.telephony.device.LineCapabilities;
import org.strowger.telephony.device.LineCapabilityFlag;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * A destination or a string of digits, checked as far as the core can.
 *
 * <p>A string of dialable characters (rule L-435) may hold dial modifiers, of which each line supports only some. Any
 * other string, such as a SIP URI, is an address that only the provider understands, and is passed to it as it is.
 */
final class DialString {
    private static final int LONGEST = 1024;
    private static final Pattern DIALABLE = Pattern.compile("[0-9A-DPTWa-dptw*#!,@$?;:+ .()-]*");
    private static final Pattern BETWEEN_DESTINATIONS = Pattern.compile("[\r\n]+");
    private static final Pattern END_OF_NUMBER = Pattern.compile("[|^]");

    private final String text;
    /** The numbers that are dialed; empty for an address that only the provider understands. */
    private final String dialed;

    private DialString(String text, String dialed) {
        this.text = text;
        this.dialed = dialed;
    }

    /** @throws TelephonyException with INVALPOINTER for null, INVALADDRESS for text that no network could take */
    static DialString parse(String text) {
        if (text == null) {
            throw new TelephonyException(
                    LineError.INVALPOINTER, "the destination is null; use an empty string to wait in dialtone");
        }
        if (text.length() > LONGEST) {
            throw malformed(text.substring(0, 32) + "...", "it is longer than " + LONGEST + " characters");
        }
        if (isPlain(text)) {
            return new DialString(text, text);
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\r' && c != '\n')) {
            throw malformed(text.replaceAll("\\p{Cntrl}", "?"), "it holds a control character");
        }
        StringBuilder dialed = new StringBuilder();
        for (String destination : BETWEEN_DESTINATIONS.split(text)) {
            String number = END_OF_NUMBER.split(destination, 2)[0];
            if (DIALABLE.matcher(number).matches()) {
                dialed.append(requireEnd(number, text));
            }
        }
        return new DialString(text, dialed.toString());
    }

    /** A destination that may not be empty, checked for a line; the purpose is for messages. */
    static DialString destination(String text, String purpose, LineCapabilities line) {
        DialString string = parse(text);
        if (string.isEmpty()) {
            throw new TelephonyException(LineError.INVALADDRESS, "the address to " + purpose + " is empty");
        }
        string.requireSupported(line);
        return string;
    }

    /** Whether it is one number of digits and nothing else, as most are. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static String requireEnd(String number, String text) {
        int semicolon = number.indexOf(';');
        if (semicolon >= 0 && semicolon < number.length() - 1) {
            throw malformed(text, "a semicolon is allowed only at the end of the number");
        }
        return number;
    }

    private static TelephonyException malformed(String text, String why) {
        return new TelephonyException(LineError.INVALADDRESS, "\"" + text + "\" cannot be dialed: " + why);
    }

    /**
     * Refuses several destinations where the line takes only one (rule L-225), and a modifier that the line does not
     * support, with the error of the first one (rule L-220).
     */
    void requireSupported(LineCapabilities line) {
        if (isPlain(text)) {
            return;
        }
        if (BETWEEN_DESTINATIONS.matcher(text).find()
                && !line.flags().contains(LineCapabilityFlag.MULTIPLE_ADDRESSES)) {
            throw malformed(text.replaceAll("\\p{Cntrl}+", " "), "this line takes one destination at a time");
        }
        for (int i = 0; i < dialed.length(); i++) {
            char c = Character.toUpperCase(dialed.charAt(i));
            switch (c) {
                case '?' -> throw unsupported(c, LineError.DIALPROMPT);
                case 'W' -> require(line, LineCapabilityFlag.DIAL_DIALTONE, c, LineError.DIALDIALTONE);
                case '@' -> require(line, LineCapabilityFlag.DIAL_QUIET, c, LineError.DIALQUIET);
                case '$' -> require(line, LineCapabilityFlag.DIAL_BILLING, c, LineError.DIALBILLING);
                case ':' -> throw unsupported(c, LineError.DIALVOICEDETECT);
                default -> {
                    // Dialed as it is.
                }
            }
        }
    }

    private void require(LineCapabilities line, LineCapabilityFlag flag, char modifier, LineError error) {
        if (!line.flags().contains(flag)) {
            throw unsupported(modifier, error);
        }
    }

    private TelephonyException unsupported(char modifier, LineError error) {
        return new TelephonyException(
                error, "\"" + text + "\" holds the modifier " + modifier + ", which this line does not support");
    }

    /** What the provider gets: empty for a destination that waits in dialtone (rule L-215). */
    String text() {
        return ";".equals(text) ? "" : text;
    }

    /** The string as it was given. */
    String given() {
        return text;
    }

    boolean isEmpty() {
        return text.isEmpty() || ";".equals(text);
    }

    /** Whether more digits are to follow (rule L-216). */
    boolean isPartial() {
        return dialed.endsWith(";");
    }
}
