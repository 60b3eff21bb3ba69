package org.strowger.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** That every benchmark still runs; what it measures here means nothing. */
@Timeout(60)
class EveryBenchmarkRunsTest {
    private static OptionsBuilder once(Class<?> benchmark) {
        OptionsBuilder options = new OptionsBuilder();
        options.include(benchmark.getName() + "\\.")
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(1));
        return options;
    }

    @Test
    void callLives() throws RunnerException {
        assertThat(new Runner(once(CallLife.class).build()).run()).hasSize(8);
    }

    @Test
    void callLivesBesideOthers() throws RunnerException {
        assertThat(new Runner(once(OtherCalls.class).param("others", "1000").build()).run())
                .hasSize(1);
    }

    @Test
    void fanOut() throws RunnerException {
        assertThat(new Runner(once(FanOut.class).param("sessions", "3").build()).run())
                .hasSize(2);
    }

    @Test
    void handles() throws RunnerException {
        assertThat(new Runner(once(HandleLookup.class).param("handles", "1000").build()).run())
                .hasSize(4);
    }

    @Test
    void latencies() {
        try (HalfLoad halfLoad = new HalfLoad()) {
            assertThat(halfLoad.fullLoad(Duration.ZERO, Duration.ofMillis(1))).isPositive();
            Latencies seen = halfLoad.at(100, Duration.ofMillis(100));
            assertThat(seen.quantile(0.5)).isPositive().isLessThanOrEqualTo(seen.quantile(0.99));
        }
    }

    @Test
    void latenciesAreRightWithinThreePercent() {
        Latencies seen = new Latencies();
        for (int i = 1; i <= 1000; i++) {
            seen.add(i * 1000L);
        }
        assertThat(seen.quantile(0.5).toNanos()).isBetween(500_000L, 515_000L);
        assertThat(seen.quantile(0.99).toNanos()).isBetween(990_000L, 1_020_000L);
    }

    @Test
    void heap() {
        assertThat(new HeapPerCall(2).measure(1000)).isPositive();
    }
}
