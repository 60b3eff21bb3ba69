package org.strowger.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lengths of the source files of the whole project, tests left out, against the budget.
 *
 * @param lengths lines of each file, ascending
 */
record SourceFigures(List<Integer> lengths) {
    static final int MEDIAN_BUDGET = 90;
    static final int P90_BUDGET = 250;

    static SourceFigures measure(ProjectFiles files) throws IOException {
        List<Integer> lengths = new ArrayList<>();
        for (Path source : files.mainSources()) {
            try (Stream<String> lines = Files.lines(source)) {
                lengths.add((int) lines.count());
            }
        }
        return of(lengths);
    }

    static SourceFigures of(List<Integer> lengths) {
        return new SourceFigures(lengths.stream().sorted().toList());
    }

    /** The length that the given share of the files does not pass; 0 without files. */
    int percentile(int percent) {
        if (lengths.isEmpty()) {
            return 0;
        }
        int rank = (int) Math.ceil(percent / 100.0 * lengths.size());
        return lengths.get(Math.max(rank, 1) - 1);
    }

    List<String> excesses() {
        List<String> passed = new ArrayList<>();
        if (percentile(50) > MEDIAN_BUDGET) {
            passed.add(
                    "The median source file has %d lines, the budget is %d".formatted(percentile(50), MEDIAN_BUDGET));
        }
        if (percentile(90) > P90_BUDGET) {
            passed.add("One source file in ten is longer than %d lines, the budget is %d"
                    .formatted(percentile(90), P90_BUDGET));
        }
        return passed;
    }

    String summary() {
        return "%d source files: median %d lines (budget %d), 90th percentile %d (budget %d), longest %d"
                .formatted(lengths.size(), percentile(50), MEDIAN_BUDGET, percentile(90), P90_BUDGET, percentile(100));
    }
}
