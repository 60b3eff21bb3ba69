package org.strowger.conformance;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Renders {@code docs/conformance.md} and the summary for the screen. Holds no dates, so equal results look equal. */
final class ConformanceReport {
    private static final String HEAD =
            """
            # Conformance

            Written by the build (`testing/conformance`) from the rules in `docs/semantics/` and the reports of the
            tests that carry their numbers (`@Rule`). Do not edit. A rule is proved when a test that names it passed
            and none failed; a skipped test proves nothing. Why a rule does not apply is said in
            `semantics/not-applicable.md`.
            """;

    private final RuleBook book;
    private final NotApplicable notApplicable;
    private final Evidence evidence;

    ConformanceReport(RuleBook book, NotApplicable notApplicable, Evidence evidence) {
        this.book = book;
        this.notApplicable = notApplicable;
        this.evidence = evidence;
    }

    String markdown() {
        StringBuilder page = new StringBuilder(HEAD).append("\n## Counts\n\n");
        page.append("| Section | Rules |");
        for (Standing standing : Standing.values()) {
            page.append(' ').append(capital(standing.words())).append(" |");
        }
        page.append("\n|---|")
                .append("---:|".repeat(Standing.values().length + 1))
                .append('\n');
        sections().forEach((section, rules) -> page.append(countRow(section, rules)));
        page.append(countRow("**All**", List.copyOf(book.all())));
        sections().forEach((section, rules) -> {
            page.append("\n## ").append(section).append("\n\n| Rule | Statement | Standing |\n|---|---|---|\n");
            rules.forEach(rule -> page.append("| %s | %s | %s |\n".formatted(rule.id(), rule.brief(), cell(rule))));
        });
        return page.toString();
    }

    /** One screen: a line for each part of the rules. */
    String summary() {
        StringBuilder screen = new StringBuilder();
        grouped(RuleStatement::part).forEach((part, rules) -> screen.append(summaryLine(part, rules)));
        return screen.append(summaryLine("All", List.copyOf(book.all()))).toString();
    }

    private String summaryLine(String part, List<RuleStatement> rules) {
        String counts = counts(rules).entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> count.getValue() + " " + count.getKey().words())
                .collect(Collectors.joining(", "));
        return "  %-10s %3d rules: %s%n".formatted(part, rules.size(), counts);
    }

    private String countRow(String section, List<RuleStatement> rules) {
        String counts = counts(rules).values().stream().map(String::valueOf).collect(Collectors.joining(" | "));
        return "| %s | %d | %s |\n".formatted(section, rules.size(), counts);
    }

    private Map<Standing, Integer> counts(List<RuleStatement> rules) {
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            counts.put(standing, 0);
        }
        rules.forEach(rule -> counts.merge(standing(rule), 1, Integer::sum));
        return counts;
    }

    private Map<String, List<RuleStatement>> sections() {
        return grouped(RuleStatement::section);
    }

    private Map<String, List<RuleStatement>> grouped(Function<RuleStatement, String> key) {
        return book.all().stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private Standing standing(RuleStatement rule) {
        boolean applies = !notApplicable.reasons().containsKey(rule.id());
        return Standing.of(evidence.of(rule.id()).values(), applies);
    }

    private String cell(RuleStatement rule) {
        Standing standing = standing(rule);
        if (standing == Standing.NOT_APPLICABLE) {
            return "does not apply: " + notApplicable.reasons().get(rule.id());
        }
        String tests = evidence.of(rule.id()).entrySet().stream()
                .map(ConformanceReport::test)
                .collect(Collectors.joining(", "));
        return tests.isEmpty() ? standing.words() : standing.words() + ": " + tests;
    }

    private static String test(Entry<TestMethod, Verdict> entry) {
        String name = "`" + entry.getKey().brief() + "`";
        return entry.getValue() == Verdict.PASSED
                ? name
                : name + " (" + entry.getValue().words() + ")";
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
