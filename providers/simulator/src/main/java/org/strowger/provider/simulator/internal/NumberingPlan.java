package org.strowger.provider.simulator.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.strowger.provider.simulator.BadSetting;

/**
 * Who can be reached outside the exchange, and how they behave: rules of the form {@code pattern: script}, the first
 * that fits counts. A pattern is a number, with {@code *} at its end for any further digits, or with {@code n} at its
 * end for one digit, which then also stands for {@code n} in the script.
 */
public final class NumberingPlan {
    /** The numbers that every exchange has, unless its own rules or lines take their place. */
    static final List<String> BUILT_IN = List.of(
            "9900: answer",
            "9901: busy",
            "9902: ring",
            "9903: network busy",
            "9904: reorder",
            "9905: no circuit",
            "9906: unassigned",
            "9907: disconnect REJECT",
            "9908: disconnect UNREACHABLE",
            "9909: disconnect CONGESTION",
            "9910: disconnect NUMBER_CHANGED",
            "9911: disconnect OUT_OF_ORDER",
            "9912: disconnect BAD_ADDRESS",
            "9913: disconnect DO_NOT_DISTURB",
            "9914: disconnect TEMPORARY_FAILURE",
            "9919: silence",
            "992n: ring, wait n rings, answer",
            "993n: ring, answer, wait n s, hang up",
            "994n: ring, answer, wait n s, hold, wait n s, retrieve",
            "995n: ring, wait n rings, disconnect REJECT",
            "996n: wait n s, ring, wait 1 ring, answer",
            "+*: ring, wait 1 ring, answer",
            "0*: ring, wait 1 ring, answer");

    private final List<Entry> entries;

    private NumberingPlan(List<Entry> entries) {
        this.entries = entries;
    }

    /**
     * The plan with these rules before the built-in ones.
     *
     * @throws BadSetting if a rule cannot be read
     */
    public static NumberingPlan of(List<String> rules) {
        return new NumberingPlan(Stream.concat(rules.stream(), BUILT_IN.stream())
                .map(Entry::parse)
                .toList());
    }

    /** How the party with this number behaves; empty if there is none. */
    Optional<Script> find(String number) {
        return entries.stream()
                .flatMap(entry -> entry.scriptFor(number).stream())
                .findFirst();
    }

    /** Whether the number may go on. */
    boolean isOpenEnded(String number) {
        return entries.stream()
                .filter(entry -> entry.numbers.matcher(number).matches())
                .findFirst()
                .filter(entry -> entry.numbers.pattern().endsWith(".*"))
                .isPresent();
    }

    /**
     * One rule.
     *
     * @param numbers which numbers it is for; the group, if there is one, stands for n
     * @param script what they do
     */
    private record Entry(Pattern numbers, String script) {
        private static final Pattern RULE = Pattern.compile("\\s*(\\+?[0-9]*[*n]?)\\s*:(.*)");

        static Entry parse(String rule) {
            Matcher matcher = RULE.matcher(rule);
            if (!matcher.matches() || matcher.group(1).isEmpty()) {
                throw new BadSetting(
                        "outside",
                        "\"" + rule + "\"",
                        "a rule is a number, a colon and steps, for example 0*: ring, wait 2s, answer");
            }
            String numbers =
                    matcher.group(1).replace("+", "\\+").replace("*", ".*").replace("n", "([0-9])");
            Entry entry = new Entry(Pattern.compile(numbers), matcher.group(2));
            Script.parse(entry.withDigit("1"));
            return entry;
        }

        Optional<Script> scriptFor(String number) {
            Matcher matcher = numbers.matcher(number);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            String digit = matcher.groupCount() == 0 ? "n" : matcher.group(1);
            return Optional.of(Script.parse(withDigit(digit)));
        }

        private String withDigit(String digit) {
            return script.replaceAll("\\bn\\b", digit);
        }
    }
}
