package org.strowger.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules of {@code docs/semantics/*.md}, in the order in which they are written there. */
final class RuleBook {
    private static final Pattern HEADING = Pattern.compile("#{2,3} (\\d+\\. .+)");
    private static final Pattern TITLE = Pattern.compile("# (.+)");
    private static final Pattern STATEMENT = Pattern.compile("- \\*\\*([LPS]-\\d{3})\\*\\* (.+)");
    private static final Pattern TRANSITION =
            Pattern.compile("\\| (T-\\d\\d) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|.*");
    private static final Pattern SOURCE = Pattern.compile(" \\([^()]*\\)( \\(ambiguous: .*\\))?$");

    private final Map<String, RuleStatement> rules = new LinkedHashMap<>();

    static RuleBook read(Path semantics) throws IOException {
        RuleBook book = new RuleBook();
        try (Stream<Path> files = Files.list(semantics)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
                if (!file.endsWith(NotApplicable.FILE)) {
                    book.add(Files.readAllLines(file));
                }
            }
        }
        return book;
    }

    void add(List<String> lines) {
        String kind = "";
        String section = "";
        for (String line : lines) {
            Matcher title = TITLE.matcher(line);
            Matcher heading = HEADING.matcher(line);
            Matcher statement = STATEMENT.matcher(line);
            Matcher transition = TRANSITION.matcher(line);
            if (title.matches()) {
                kind = kind(title.group(1));
            } else if (heading.matches()) {
                section = kind + heading.group(1);
            } else if (statement.matches()) {
                String text = SOURCE.matcher(statement.group(2)).replaceFirst("");
                add(new RuleStatement(statement.group(1), section, text));
            } else if (transition.matches()) {
                String text = "%s, %s: %s".formatted(transition.group(2), transition.group(3), transition.group(4));
                add(new RuleStatement(transition.group(1), kind + "transition table", text));
            }
        }
    }

    private static String kind(String title) {
        if (title.startsWith("Part ")) {
            return "Lines " + title.substring(5, 6) + ", ";
        }
        if (title.contains("phone")) {
            return "Phones, ";
        }
        return title.contains("service-provider") ? "Providers, " : "Lines, ";
    }

    private void add(RuleStatement rule) {
        if (rules.putIfAbsent(rule.id(), rule) != null) {
            throw new IllegalStateException("docs/semantics states rule " + rule.id() + " twice");
        }
    }

    boolean knows(String id) {
        return rules.containsKey(id);
    }

    Collection<RuleStatement> all() {
        return rules.values();
    }
}
