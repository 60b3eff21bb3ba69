package org.strowger.telephony.dialing;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/**
 * An address in canonical form, the same everywhere: {@code +1 (425) 882-8080|subaddress^name} (rule L-432).
 *
 * @param countryCode the digits after the plus
 * @param areaCode the digits in parentheses; empty if there are none
 * @param subscriberNumber as written: digits, dial modifiers and formatting (rule L-433)
 * @param subaddress what follows a bar
 * @param name what follows a caret
 */
public record CanonicalAddress(
        int countryCode, String areaCode, String subscriberNumber, Optional<String> subaddress, Optional<String> name) {
    private static final Pattern FORM =
            Pattern.compile("\\+(?<country>\\d{1,3}) (?:\\((?<area>\\d*)\\) )?(?<number>[^()|^]+)"
                    + "(?:\\|(?<subaddress>[^|^+]*))?(?:\\^(?<name>.*))?");
    private static final Pattern NUMBER = Pattern.compile("[0-9A-DPTWa-dptw*#!,@$?:. /-]+;?");
    private static final Pattern LINE_END = Pattern.compile("[\r\n]");

    /**
     * @throws TelephonyException with {@link LineError#INVALADDRESS} if the number has no digits, or other characters
     */
    public CanonicalAddress {
        Objects.requireNonNull(areaCode, "areaCode");
        Objects.requireNonNull(subaddress, "subaddress");
        Objects.requireNonNull(name, "name");
        if (!NUMBER.matcher(subscriberNumber).matches()) {
            throw malformed(
                    subscriberNumber,
                    "a subscriber number has digits, dial modifiers, blanks, dots, dashes, and a semicolon only at its end");
        }
        if (subscriberNumber.chars().noneMatch(Character::isDigit)) {
            throw malformed(subscriberNumber, "a subscriber number has at least one digit");
        }
    }

    /** Whether a string is to be read as canonical: it begins with a plus (rule L-431). */
    public static boolean isMeant(String address) {
        return address.startsWith("+");
    }

    /**
     * Reads the first address of a string.
     *
     * @throws TelephonyException with {@link LineError#INVALADDRESS} if it is not canonical,
     *     {@link LineError#INVALPOINTER} if it is null
     */
    public static CanonicalAddress parse(String text) {
        if (text == null) {
            throw new TelephonyException(LineError.INVALPOINTER, "the address is null");
        }
        String first = LINE_END.split(text, 2)[0];
        Matcher parts = FORM.matcher(first);
        if (!parts.matches()) {
            throw malformed(
                    first, "a canonical address is written +1 (425) 882-8080, or without the area code +45 33921010");
        }
        return new CanonicalAddress(
                Integer.parseInt(parts.group("country")),
                Optional.ofNullable(parts.group("area")).orElse(""),
                parts.group("number").strip(),
                part(parts, "subaddress"),
                part(parts, "name"));
    }

    private static Optional<String> part(Matcher parts, String name) {
        return Optional.ofNullable(parts.group(name)).filter(text -> !text.isEmpty());
    }

    private static TelephonyException malformed(String text, String why) {
        return new TelephonyException(
                LineError.INVALADDRESS, "\"" + text.replaceAll("\\p{Cntrl}", "?") + "\" is not canonical: " + why);
    }

    /** The address as it is written. */
    @Override
    public String toString() {
        String area = areaCode.isEmpty() ? "" : "(" + areaCode + ") ";
        return "+" + countryCode + " " + area + subscriberNumber
                + subaddress.map(text -> "|" + text).orElse("")
                + name.map(text -> "^" + text).orElse("");
    }
}
