package org.strowger.telephony.dialing;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How numbers are put together, each rule a string that is dialed from left to right: {@code E} stands for the country
 * code, {@code F} for the area code, {@code G} for the subscriber number and {@code H} for the number of the calling
 * card; digits, {@code A} to {@code D}, {@code *}, {@code #} and the modifiers {@code , ! W @ $ ? : P T} stand for
 * themselves. {@code 011EFG} is an international call from North America.
 *
 * @param sameArea for numbers in the location's own area; empty if there is no rule
 * @param longDistance for other areas of its country; empty if there is no rule
 * @param international for other countries; empty if there is no rule
 */
public record DialingRules(String sameArea, String longDistance, String international) {
    private static final Pattern RULE = Pattern.compile("[0-9A-H*#,!W@$?:PT]*");

    /** No rules at all, as card 0 has: what the location says counts. */
    public static final DialingRules NONE = new DialingRules("", "", "");

    /** @throws IllegalArgumentException if a rule holds other characters, or dials no subscriber number */
    public DialingRules {
        check("same-area", sameArea);
        check("long-distance", longDistance);
        check("international", international);
    }

    private static void check(String which, String rule) {
        Objects.requireNonNull(rule, which);
        if (!RULE.matcher(rule).matches()) {
            throw new IllegalArgumentException(
                    "the %s rule \"%s\" may hold 0-9 A-D * # , ! W @ $ ? : P T, and E F G H for country, area, number and card"
                            .formatted(which, rule));
        }
        if (!rule.isEmpty() && rule.indexOf('G') < 0) {
            throw new IllegalArgumentException(
                    "the %s rule \"%s\" dials no number; write G where the subscriber number stands"
                            .formatted(which, rule));
        }
    }
}
