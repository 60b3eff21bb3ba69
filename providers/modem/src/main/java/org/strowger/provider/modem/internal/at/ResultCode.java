package org.strowger.provider.modem.internal.at;

import java.util.Locale;
import java.util.Optional;

/**
 * The result codes that end a command or a connection: V.250 section 5.7, 3GPP TS 27.007 annex B and common practice.
 */
public enum ResultCode {
    OK,
    CONNECT,
    NO_CARRIER,
    ERROR,
    NO_DIALTONE,
    BUSY,
    NO_ANSWER,
    /** Dialling is not allowed just now: too many failed attempts at this number (a national rule in the modem). */
    DELAYED,
    /** The number failed so often that the modem refuses to dial it again. */
    BLACKLISTED;

    /** Reads a verbose result code (V1), in either case, with or without following text. */
    static Optional<ResultCode> verbose(String line) {
        String text = line.toUpperCase(Locale.ROOT);
        if (text.startsWith("CONNECT") && !Character.isLetter(charAfter(text, 7)) || text.equals("VCON")) {
            return Optional.of(CONNECT);
        }
        if (text.startsWith("+CME ERROR") || text.startsWith("+CMS ERROR") || text.startsWith("COMMAND NOT SUPPORT")) {
            return Optional.of(ERROR);
        }
        if (text.startsWith("DELAYED")) {
            return Optional.of(DELAYED);
        }
        return Optional.ofNullable(
                switch (text) {
                    case "OK" -> OK;
                    case "ERROR" -> ERROR;
                    case "NO CARRIER" -> NO_CARRIER;
                    case "NO DIALTONE", "NO DIAL TONE" -> NO_DIALTONE;
                    case "BUSY" -> BUSY;
                    case "NO ANSWER" -> NO_ANSWER;
                    case "BLACKLISTED" -> BLACKLISTED;
                    default -> null;
                });
    }

    /** Reads a numeric result code (V0); a modem answers so until V1 is set, and again after it lost its profile. */
    static Optional<ResultCode> numeric(String line) {
        return Optional.ofNullable(
                switch (line) {
                    case "0" -> OK;
                    case "1", "5", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19" -> CONNECT;
                    case "3" -> NO_CARRIER;
                    case "4" -> ERROR;
                    case "6" -> NO_DIALTONE;
                    case "7" -> BUSY;
                    case "8" -> NO_ANSWER;
                    default -> null;
                });
    }

    private static char charAfter(String text, int index) {
        return index < text.length() ? text.charAt(index) : ' ';
    }
}
