package org.strowger.provider.simulator.internal;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.strowger.provider.simulator.BadSetting;

/** Settings that say something about several numbers: rules of the form {@code head: number, number}. */
public final class NumberRules {
    private static final String LIST = "\\s*:\\s*([0-9]{1,15}(?:\\s*,\\s*[0-9]{1,15})*)\\s*";

    /** A number that appears at several lines. */
    public static final Form BRIDGED = new Form(
            Pattern.compile("\\s*([0-9]{1,15} (?:shared|exclusive|new|monitored))" + LIST),
            "a rule is a number, one of shared, exclusive, new and monitored, a colon and line numbers, for example "
                    + "2000 shared: 1001, 1002");
    /** Lines that pick up for each other. */
    public static final Form GROUP = new Form(
            Pattern.compile("\\s*([A-Za-z0-9._-]+)" + LIST),
            "a rule is a group id, a colon and line numbers, for example sales: 1001, 1002");
    /** A line that asks where to route its calls. */
    public static final Form ROUTE_POINT = new Form(
            Pattern.compile("\\s*([0-9]{1,15})\\s*:\\s*(\\+?[0-9]{1,15})\\s*"),
            "a rule is a line number, a colon and the default destination, for example 1009: 1001");

    private NumberRules() {}

    /**
     * How rules of one kind are written.
     *
     * @param pattern head and list
     * @param remedy what would be right
     */
    public record Form(Pattern pattern, String remedy) {}

    /**
     * One rule.
     *
     * @param head what stands before the colon
     * @param numbers what stands behind it
     */
    record Rule(String head, List<String> numbers) {}

    /** The rules as they are, if all can be read. */
    public static List<String> checked(String key, List<String> rules, Form form) {
        rules.forEach(rule -> {
            if (!form.pattern.matcher(rule).matches()) {
                throw new BadSetting(key, "\"" + rule + "\"", form.remedy);
            }
        });
        return List.copyOf(rules);
    }

    /** The rules taken apart. */
    static List<Rule> parsed(List<String> rules, Form form) {
        return rules.stream().map(rule -> parse(rule, form)).toList();
    }

    private static Rule parse(String rule, Form form) {
        Matcher matcher = form.pattern.matcher(rule);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(rule + ": " + form.remedy);
        }
        return new Rule(
                matcher.group(1),
                Arrays.stream(matcher.group(2).split(",")).map(String::trim).toList());
    }
}
