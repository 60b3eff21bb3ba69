package org.strowger.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rules that make no sense in Java or OSGi, with the reason, read from the table in {@value #FILE}.
 *
 * <p>A row is {@code | L-024 | reason |} or, for neighbours with one reason, {@code | L-457..L-461 | reason |}.
 */
record NotApplicable(Map<String, String> reasons) {
    static final String FILE = "not-applicable.md";
    private static final Pattern ROW =
            Pattern.compile("\\| *([LPST])-(\\d+)(?: *\\.\\. *\\1-(\\d+))? *\\| *(.*?) *\\|\\s*");
    private static final Pattern STARTS_LIKE_A_ROW = Pattern.compile("\\| *[A-Z]-\\d.*");

    static NotApplicable read(Path semantics) throws IOException {
        Path file = semantics.resolve(FILE);
        return parse(Files.exists(file) ? Files.readAllLines(file) : List.of());
    }

    static NotApplicable parse(List<String> lines) {
        Map<String, String> reasons = new TreeMap<>();
        for (String line : lines) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                add(reasons, row, line);
            } else if (STARTS_LIKE_A_ROW.matcher(line).matches()) {
                throw new IllegalStateException(
                        FILE + ": expected | L-024 | reason | or | L-457..L-461 | reason |, found " + line);
            }
        }
        return new NotApplicable(reasons);
    }

    private static void add(Map<String, String> reasons, Matcher row, String line) {
        String reason = row.group(4);
        if (reason.isEmpty()) {
            throw new IllegalStateException(FILE + ": no reason is given in " + line);
        }
        int width = row.group(2).length();
        int first = Integer.parseInt(row.group(2));
        int last = row.group(3) == null ? first : Integer.parseInt(row.group(3));
        for (int number = first; number <= last; number++) {
            String id = "%s-%s".formatted(row.group(1), pad(number, width));
            if (reasons.put(id, reason) != null) {
                throw new IllegalStateException(FILE + ": rule " + id + " is listed twice");
            }
        }
    }

    private static String pad(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
