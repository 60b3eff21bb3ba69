package org.strowger.provider.modem.internal.at;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads caller identification: tagged lines (NMBR=), +CLIP of 3GPP TS 27.007 section 7.11, and raw MESG= messages. */
final class CallerIdReader {
    private static final Pattern TAGGED = Pattern.compile(
            "(DATE|TIME|NMBR|NUMBER|NAME|MESG|DDN|DDN_NMBR|ERRM|TYPE|CALLER NUMBER)\\s*[=:]\\s*(.*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CLIP = Pattern.compile("\\+CLIP:\\s*(.*)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> WITHHELD = Set.of("P", "PRIVATE", "WITHHELD", "ANONYMOUS", "BLOCKED");
    private static final Set<String> UNKNOWN = Set.of("", "O", "OUT OF AREA", "UNAVAILABLE", "UNKNOWN", "-");

    private CallerIdReader() {}

    static Optional<CallerId> read(String line) {
        Matcher clip = CLIP.matcher(line);
        if (clip.matches()) {
            return Optional.of(clip(fields(clip.group(1))));
        }
        Matcher tagged = TAGGED.matcher(line);
        return tagged.matches()
                ? Optional.of(tagged(
                        tagged.group(1).toUpperCase(Locale.ROOT),
                        unquoted(tagged.group(2).trim())))
                : Optional.empty();
    }

    private static CallerId tagged(String tag, String value) {
        return switch (tag) {
            case "NMBR", "NUMBER", "CALLER NUMBER" -> number(value);
            case "NAME" -> absent(value) ? CallerId.NONE : CallerId.ofName(value);
            case "MESG" -> CallerIdMessage.read(value);
            default -> CallerId.NONE;
        };
    }

    private static CallerId number(String value) {
        String text = value.toUpperCase(Locale.ROOT);
        if (WITHHELD.contains(text)) {
            return CallerId.ofWithheld();
        }
        return UNKNOWN.contains(text) ? CallerId.ofUnknown() : CallerId.ofNumber(value);
    }

    private static boolean absent(String value) {
        String text = value.toUpperCase(Locale.ROOT);
        return WITHHELD.contains(text) || UNKNOWN.contains(text);
    }

    /** Fields: number, type, subaddress, subaddress type, name, validity (1 withheld, 2 not available). */
    private static CallerId clip(List<String> fields) {
        String validity = fields.size() > 5 ? fields.get(5) : "";
        String number = fields.get(0);
        CallerId id =
                validity.equals("1") || number.isEmpty() && validity.isEmpty() ? CallerId.ofWithheld() : number(number);
        return fields.size() > 4 ? id.with(CallerId.ofName(fields.get(4))) : id;
    }

    private static List<String> fields(String text) {
        // Commas inside quotes belong to the name.
        return Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")
                .splitAsStream(text)
                .map(field -> unquoted(field.trim()))
                .toList();
    }

    private static String unquoted(String value) {
        return value.replaceAll("^\"|\"$", "");
    }
}
