package org.strowger.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the rounds of one measurement gave, and how much of the machine others had meanwhile. */
final class Scores {
    private final List<Score> scores = new ArrayList<>();

    void add(double value, double neighbours) {
        scores.add(new Score(value, neighbours));
    }

    /** The median of the quieter half of the rounds. */
    double median() {
        List<Double> values = quieterHalf().stream().map(Score::value).sorted().toList();
        return values.get(values.size() / 2);
    }

    private List<Score> quieterHalf() {
        return scores.stream()
                .sorted(Comparator.comparing(Score::neighbours))
                .limit((scores.size() + 1) / 2)
                .toList();
    }

    @Override
    public String toString() {
        return "%,14.1f   others had %2.0f %%   all rounds: %s"
                .formatted(
                        median(),
                        100
                                * quieterHalf().stream()
                                        .mapToDouble(Score::neighbours)
                                        .max()
                                        .orElse(0),
                        scores.stream()
                                .map(score -> "%,.1f".formatted(score.value))
                                .toList());
    }

    private record Score(double value, double neighbours) {}
}
