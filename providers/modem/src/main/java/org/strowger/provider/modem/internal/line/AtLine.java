package org.strowger.provider.modem.internal.line;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * One AT command line of an application, checked. It may ask and set whatever this provider does not depend on:
 * extended commands (V.250 section 5.4, 3GPP TS 27.007 and the makers' own), identification ({@code I}) and the reading
 * of S-registers. Whatever makes, answers, holds or ends calls, or changes how the modem talks, would leave the line
 * with a wrong idea of its modem, and is refused.
 *
 * @param text as it is sent
 */
record AtLine(String text) {
    private static final int LONGEST = 256;
    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7E]*");
    private static final Pattern EXTENDED = Pattern.compile("([+#$%^*_-][A-Z][A-Z0-9_.]*).*");
    private static final Pattern HARMLESS_BASIC = Pattern.compile("I\\d*|S\\d+\\?");
    private static final Set<String> TAKEN = Set.of(
            "+CHUP",
            "+CHLD",
            "+CVHU",
            "+CMUX",
            "+CFUN",
            "+CRC",
            "+CLIP",
            "+VCID",
            "#CID",
            "+DDET",
            "+QTONEDET",
            "+VTS",
            "+VTR",
            "+VTX",
            "+VRX",
            "+VLS",
            "+FCLASS",
            "+FTM",
            "+FRM",
            "+FTH",
            "+FRH",
            "+FTS",
            "+FRS",
            "+IPR",
            "+ICF",
            "+IFC",
            "+CSTA",
            "+CGDATA",
            "+CMGS",
            "+CMGW",
            "+CPOF",
            "+CPOWD",
            "+CRESET",
            "+QPOWD",
            "+QHUP");

    /**
     * The line that an application sends.
     *
     * @throws TelephonyException with INVALPARAM if it is none, with OPERATIONUNAVAIL if it is not the application's to
     *     send
     */
    static AtLine of(DataBlock parameters) {
        String text = new String(parameters.toBytes(), StandardCharsets.ISO_8859_1).strip();
        if (!text.regionMatches(true, 0, "AT", 0, 2)
                || text.length() > LONGEST
                || !PRINTABLE.matcher(text).matches()) {
            throw new TelephonyException(
                    LineError.INVALPARAM,
                    "the parameters must be one AT command line of at most " + LONGEST
                            + " printable ASCII characters, such as AT+CSQ");
        }
        commands(text.substring(2)).forEach(AtLine::requireHarmless);
        return new AtLine(text);
    }

    /** What semicolons outside of quotes part. */
    private static List<String> commands(String body) {
        List<String> commands = new ArrayList<>();
        StringBuilder command = new StringBuilder();
        boolean quoted = false;
        for (char c : body.toCharArray()) {
            quoted ^= c == '"';
            if (c == ';' && !quoted) {
                commands.add(command.toString());
                command.setLength(0);
            } else {
                command.append(c);
            }
        }
        commands.add(command.toString());
        return commands;
    }

    private static void requireHarmless(String command) {
        String text = command.strip().toUpperCase(Locale.ROOT);
        Optional<String> name =
                Optional.of(EXTENDED.matcher(text)).filter(Matcher::matches).map(extended -> extended.group(1));
        boolean harmless = name.map(extended -> !TAKEN.contains(extended) || text.endsWith("?"))
                .orElseGet(() -> text.isEmpty() || HARMLESS_BASIC.matcher(text).matches());
        if (!harmless) {
            throw new TelephonyException(
                    LineError.OPERATIONUNAVAIL,
                    "the command \"" + command.strip()
                            + "\" is not for applications, since it could change a call, or how"
                            + " the modem is used, behind the line's back; calls are made, answered and dropped by the"
                            + " operations of Line and Call");
        }
    }
}
