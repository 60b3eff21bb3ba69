package org.strowger.shell.internal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A table for a screen of 100 columns: each column as wide as its content, up to a limit. */
final class Table {
    private static final String GAP = "  ";

    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    private record Column(String title, int limit) {}

    /** Adds a column; longer content is cut, which a {@code ~} at its end shows. */
    Table column(String title, int limit) {
        columns.add(new Column(title, limit));
        return this;
    }

    /** Adds a row with one text for each column. */
    void row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(List.of(cells));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Prints the titles and all rows, without blanks at the ends. */
    void print(PrintStream out) {
        out.println(line(columns.stream().map(Column::title).toList()));
        rows.forEach(row -> out.println(line(row)));
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            int width = width(i);
            line.append(i == 0 ? "" : GAP).append(fit(cells.get(i), width));
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        Column settings = columns.get(column);
        int widest =
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        return Math.max(settings.title.length(), Math.min(widest, settings.limit));
    }

    private static String fit(String text, int width) {
        return text.length() <= width ? text + " ".repeat(width - text.length()) : text.substring(0, width - 1) + "~";
    }
}
