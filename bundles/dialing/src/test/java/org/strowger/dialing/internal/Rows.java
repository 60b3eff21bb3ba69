package org.strowger.dialing.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of the tests: comma-separated, a cell with commas in quotes, lines that begin with a hash are comments. */
final class Rows {
    private static final Path FOLDER = Path.of("src/test/resources/org/strowger/dialing/internal");

    private Rows() {}

    /** The rows of a file, each by the titles of its columns. */
    static List<Map<String, String>> of(String file) {
        List<List<String>> lines = lines(FOLDER.resolve(file)).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Rows::cells)
                .toList();
        List<String> titles = lines.get(0);
        return lines.stream().skip(1).map(cells -> row(titles, cells)).toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.toAbsolutePath(), e);
        }
    }

    private static Map<String, String> row(List<String> titles, List<String> cells) {
        if (cells.size() != titles.size()) {
            throw new IllegalArgumentException(cells + " has " + cells.size() + " cells, not " + titles.size());
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < titles.size(); i++) {
            row.put(titles.get(i), cells.get(i));
        }
        return row;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
