package org.strowger.dialing.internal;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.strowger.telephony.dialing.TranslateResult;

/** The characters of a dialable string that ask for more than dialing (rule L-445). */
final class SpecialCharacters {
    private static final Map<Character, TranslateResult> MEANINGS = Map.of(
            '$', TranslateResult.DIAL_BILLING,
            '@', TranslateResult.DIAL_QUIET,
            'W', TranslateResult.DIAL_DIALTONE,
            '?', TranslateResult.DIAL_PROMPT,
            ':', TranslateResult.VOICE_DETECT);
    private static final Pattern DIALABLE = Pattern.compile("[0-9A-DPTWa-dptw*#!,@$?;:+ ./()-]*");
    private static final Pattern AFTER_NUMBER = Pattern.compile("[|^\r\n]");

    private SpecialCharacters() {}

    /** What is dialed of an address: all before its subaddress, its name and further addresses. */
    static String number(String address) {
        return AFTER_NUMBER.split(address, 2)[0];
    }

    /** Those in the number; none in an address that is not dialed but means something to its provider only. */
    static Set<TranslateResult> in(String address) {
        EnumSet<TranslateResult> found = EnumSet.noneOf(TranslateResult.class);
        String number = number(address).toUpperCase(Locale.ROOT);
        if (DIALABLE.matcher(number).matches()) {
            MEANINGS.forEach((character, meaning) -> {
                if (number.indexOf(character) >= 0) {
                    found.add(meaning);
                }
            });
        }
        return found;
    }
}
