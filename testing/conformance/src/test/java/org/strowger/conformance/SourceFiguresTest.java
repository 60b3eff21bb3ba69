package org.strowger.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourceFiguresTest {
    @Test
    void percentilesAreLengthsThatOccur() {
        SourceFigures figures = SourceFigures.of(
                IntStream.rangeClosed(1, 10).map(i -> 11 - i).boxed().toList());

        assertThat(figures.percentile(50)).isEqualTo(5);
        assertThat(figures.percentile(90)).isEqualTo(9);
        assertThat(figures.percentile(100)).isEqualTo(10);
    }

    @Test
    void anEmptyProjectPassesNoBudget() {
        assertThat(SourceFigures.of(List.of()).excesses()).isEmpty();
    }

    @Test
    void tooManyLongFilesPassTheBudget() {
        assertThat(SourceFigures.of(List.of(10, 20, 251)).excesses())
                .containsExactly("One source file in ten is longer than 251 lines, the budget is 250");
    }
}
