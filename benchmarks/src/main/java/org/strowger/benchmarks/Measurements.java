package org.strowger.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures what is named on the command line, round by round, and prints medians; {@code benchmarks/run --help}. */
public final class Measurements {
    private static final int ROUNDS = 5;
    private static final int CALLS = 50_000;
    private static final Map<String, Class<?>> BY_JMH = Map.of(
            "life", CallLife.class,
            "fanout", FanOut.class,
            "handles", HandleLookup.class,
            "others", OtherCalls.class);
    private static final List<String> ALL = List.of("life", "fanout", "latency", "handles", "heap", "others");

    private final int rounds;

    private Measurements(int rounds) {
        this.rounds = rounds;
    }

    /** Takes what to measure, and how many rounds. */
    public static void main(String... args) throws RunnerException {
        Measurements measurements = new Measurements(args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS);
        for (String what : args.length > 0 ? List.of(args[0]) : ALL) {
            measurements.measure(what);
        }
    }

    private void measure(String what) throws RunnerException {
        print("%n%s, medians of %d rounds%n", what, rounds);
        switch (what) {
            case "latency" -> latency();
            case "heap" -> heap();
            case "life", "fanout", "handles", "others" -> benchmark(BY_JMH.get(what));
            default -> throw new IllegalArgumentException("\"" + what + "\" is none of " + ALL);
        }
    }

    private void benchmark(Class<?> which) throws RunnerException {
        Map<String, List<Double>> scores = new TreeMap<>();
        for (int i = 0; i < rounds; i++) {
            for (RunResult result : new Runner(new OptionsBuilder()
                            .include(which.getName() + "\\.")
                            .verbosity(VerboseMode.SILENT)
                            .build())
                    .run()) {
                scores.computeIfAbsent(name(result), name -> new ArrayList<>())
                        .add(result.getPrimaryResult().getScore());
            }
        }
        scores.forEach((name, all) -> print("  %-40s %,14.1f   (%s)%n", name, median(all), spread(all)));
    }

    private static String name(RunResult result) {
        StringBuilder name = new StringBuilder();
        for (String parameter : result.getParams().getParamsKeys()) {
            name.append(parameter)
                    .append('=')
                    .append(result.getParams().getParam(parameter))
                    .append(' ');
        }
        return name.append(result.getPrimaryResult().getLabel()).toString();
    }

    private void latency() {
        for (int i = 0; i < rounds; i++) {
            try (HalfLoad halfLoad = new HalfLoad()) {
                double full = halfLoad.fullLoad(Duration.ofSeconds(6), Duration.ofSeconds(2));
                halfLoad.at(full / 2, Duration.ofSeconds(3));
                Latencies seen = halfLoad.at(full / 2, Duration.ofSeconds(5));
                print(
                        "  %,9.0f lives/s at full load; at half load p50 %s, p99 %s, p99.9 %s%n",
                        full, micros(seen, 0.5), micros(seen, 0.99), micros(seen, 0.999));
            }
        }
    }

    private static String micros(Latencies seen, double share) {
        return "%,.1f us".formatted(seen.quantile(share).toNanos() / 1e3);
    }

    private void heap() {
        for (int monitors : new int[] {0, 10}) {
            List<Double> bytes = new ArrayList<>();
            for (int i = 0; i < rounds; i++) {
                bytes.add((double) new HeapPerCall(monitors).measure(CALLS));
            }
            print("  one owner and %2d monitors: %,8.0f bytes   (%s)%n", monitors, median(bytes), spread(bytes));
        }
    }

    private static double median(List<Double> all) {
        List<Double> sorted = all.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static String spread(List<Double> all) {
        List<Double> sorted = all.stream().sorted().toList();
        return "%,.1f to %,.1f".formatted(sorted.get(0), sorted.get(sorted.size() - 1));
    }

    private static void print(String format, Object... values) {
        System.out.printf(format, values);
    }
}
