package org.strowger.provider.modem.internal.at;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ways in which modems report the digits that the far end of a voice call sends. Neither V.250 nor 3GPP TS 27.007
 * has one, so each maker has a command of its own. What voice modems report in the voice mode of V.253 is none of
 * these: there the digits come within the stream of speech.
 */
public enum DigitDetector {
    /**
     * SIMCom's, reported as {@code +DTMF: key}, with a duration behind it if that was asked for (SIM800 Series AT
     * Command Manual V1.05, section 16.2.1), or as {@code +RXDTMF: key} (SIM7600 and its relatives).
     */
    DDET("+DDET"),

    /** Quectel's, reported as {@code +QTONEDET: code}, in ASCII (EC25&EC21 AT Commands Manual, section 12.13). */
    QTONEDET("+QTONEDET");

    /** Some report other tones the same way: {@code +DTMF: 1400}, or a code for E or F. */
    private static final String DIGITS = "0123456789*#ABCD";

    private static final Pattern KEY = Pattern.compile("\\+(?:RX)?DTMF:\\s*(.)\\s*(?:,.*)?");
    private static final Pattern CODE = Pattern.compile("\\+QTONEDET:\\s*(\\d{2})\\s*");

    private final String name;

    DigitDetector(String name) {
        this.name = name;
    }

    /** Asks whether the modem knows it. */
    public String test() {
        return "AT" + name + "=?";
    }

    /** Switches it on, until it is switched off or the modem is reset. */
    public String on() {
        return "AT" + name + "=1";
    }

    /** Switches it off. */
    public String off() {
        return "AT" + name + "=0";
    }

    /** Whether this answers the test: with the values that there are, for some modems say OK to whatever they hear. */
    public boolean isConfirmedBy(Outcome outcome) {
        return outcome instanceof Outcome.Answered answered
                && answered.code() == ResultCode.OK
                && answered.text().stream()
                        .anyMatch(line -> line.toUpperCase(Locale.ROOT).startsWith(name + ":"));
    }

    /** The digit that a line reports, in any of these ways. */
    static Optional<Character> digitIn(String line) {
        String text = line.toUpperCase(Locale.ROOT);
        Matcher key = KEY.matcher(text);
        if (key.matches()) {
            return digit(key.group(1).charAt(0));
        }
        Matcher code = CODE.matcher(text);
        return code.matches() ? digit((char) Integer.parseInt(code.group(1))) : Optional.empty();
    }

    private static Optional<Character> digit(char digit) {
        return DIGITS.indexOf(digit) < 0 ? Optional.empty() : Optional.of(digit);
    }
}
