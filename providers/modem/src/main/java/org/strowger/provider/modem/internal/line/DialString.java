package org.strowger.provider.modem.internal.line;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * A dialable address, made ready for the dial command (rules L-215 to L-222, L-433, L-435; V.250 section 6.3.1).
 *
 * @param digits digits and modifiers as the modem takes them
 * @param partial whether more digits follow
 */
record DialString(String digits, boolean partial) {
    private static final String DIALED = "0123456789ABCD*#,!PT";
    private static final String FORMATTING = " -./()";
    private static final int LONGEST = 128;
    private static final Duration TONE = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Map<Character, LineError> WAITS = Map.of(
            'W',
            LineError.DIALDIALTONE,
            '@',
            LineError.DIALQUIET,
            '$',
            LineError.DIALBILLING,
            '?',
            LineError.DIALPROMPT,
            ':',
            LineError.DIALVOICEDETECT);

    /**
     * Checks and converts a destination; nothing has been dialed when it is refused (rule L-222).
     *
     * @param supported which of W, @ and $ the modem executes
     * @param international what stands for the + of a canonical address
     * @throws TelephonyException with the error of the first character that cannot be dialed
     */
    static DialString of(String destination, String supported, String international) {
        String number = withoutSubaddressAndName(destination).trim();
        boolean partial = number.endsWith(";") || number.isEmpty();
        StringBuilder digits = new StringBuilder();
        for (char c : withoutSemicolon(number).toUpperCase(Locale.ROOT).toCharArray()) {
            if (c == '+' && digits.isEmpty()) {
                digits.append(international);
            } else if (dialed(c, supported, destination)) {
                digits.append(c);
            }
        }
        if (digits.length() > LONGEST) {
            throw new TelephonyException(
                    LineError.INVALADDRESS,
                    "the number has " + digits.length() + " characters; a modem takes at most " + LONGEST);
        }
        return new DialString(digits.toString(), partial);
    }

    /** This number behind a prefix, such as the digit for an outside line; an empty number stays empty. */
    DialString behind(String prefix) {
        return digits.isEmpty() ? this : new DialString(prefix + digits, partial);
    }

    boolean isEmpty() {
        return digits.isEmpty();
    }

    /** About how long the modem dials, since it does not tell when it has done. */
    Duration dialingTime() {
        return digits.chars()
                .mapToObj(c -> c == ',' || WAITS.containsKey((char) c) ? PAUSE : TONE)
                .reduce(PAUSE, Duration::plus);
    }

    private static boolean dialed(char c, String supported, String destination) {
        if (DIALED.indexOf(c) >= 0 || supported.indexOf(c) >= 0) {
            return true;
        }
        if (WAITS.containsKey(c)) {
            throw new TelephonyException(
                    WAITS.get(c),
                    "\"" + destination + "\" has the dial modifier " + c
                            + ", which this modem does not execute; nothing was dialed");
        }
        if (FORMATTING.indexOf(c) >= 0) {
            return false;
        }
        throw new TelephonyException(
                LineError.INVALADDRESS,
                "\"" + destination + "\" has the character '" + c
                        + "', which cannot be dialed; allowed are 0-9 A-D * # , ! P T, a leading + and a trailing ;");
    }

    private static String withoutSubaddressAndName(String destination) {
        if (destination.indexOf('\n') >= 0 || destination.indexOf('\r') >= 0) {
            throw new TelephonyException(
                    LineError.INVALADDRESS, "several destinations were given; a modem line can call one");
        }
        return destination.split("[|^]", 2)[0];
    }

    private static String withoutSemicolon(String number) {
        return number.endsWith(";") ? number.substring(0, number.length() - 1) : number;
    }
}
