package org.strowger.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures what is named on the command line, round by round, and prints medians; {@code benchmarks/run --help}. */
public final class Measurements {
    private static final int ROUNDS = 5;
    private static final int CALLS = 50_000;
    /** So many lives can one thread begin in a second, beside those that carry them out. */
    private static final double MOST_BEGUN = 100_000;
    /** A thing and its control, each under these parameters in turn. */
    private static final Map<String, List<Options>> BY_JMH = Map.of(
            "life",
            List.of(
                    options(CallLife.class, "provider", "INSTANT", "pairs", "1"),
                    options(CallLife.class, "provider", "INSTANT", "pairs", "32"),
                    options(CallLife.class, "provider", "SIMULATOR", "pairs", "1"),
                    options(CallLife.class, "provider", "SIMULATOR", "pairs", "32")),
            "fanout",
            List.of(
                    options(FanOut.class, "sessions", "1"),
                    options(FanOut.class, "sessions", "10"),
                    options(FanOut.class, "sessions", "100")),
            "handles",
            List.of(options(HandleLookup.class)),
            "others",
            List.of(
                    options(OtherCalls.class, "others", "10"),
                    options(OtherCalls.class, "others", "10000"),
                    options(OtherCalls.class, "others", "200000")));

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
        print("%n%s, medians of the quieter half of %d rounds%n", what, rounds);
        switch (what) {
            case "latency" -> latency();
            case "heap" -> heap();
            case "life", "fanout", "handles", "others" -> benchmark(BY_JMH.get(what));
            default -> throw new IllegalArgumentException("\"" + what + "\" is none of " + ALL);
        }
    }

    private static Options options(Class<?> benchmark, String... parameters) {
        ChainedOptionsBuilder options =
                new OptionsBuilder().include(benchmark.getName() + "\\.").verbosity(VerboseMode.SILENT);
        for (int i = 0; i < parameters.length; i += 2) {
            options.param(parameters[i], parameters[i + 1]);
        }
        return options.build();
    }

    private void benchmark(List<Options> trials) throws RunnerException {
        Map<String, Scores> scores = new TreeMap<>();
        for (int i = 0; i < rounds; i++) {
            for (Options trial : trials) {
                Neighbours neighbours = new Neighbours();
                for (RunResult result : new Runner(trial).run()) {
                    scores.computeIfAbsent(name(result), name -> new Scores())
                            .add(result.getPrimaryResult().getScore(), neighbours.share());
                }
            }
        }
        scores.forEach((name, all) -> print("  %-44s %s%n", name, all));
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
                double half = Math.min(full / 2, MOST_BEGUN);
                halfLoad.at(half, Duration.ofSeconds(2));
                Neighbours neighbours = new Neighbours();
                Latencies seen = halfLoad.at(half, Duration.ofSeconds(3));
                print(
                        "  %,9.0f lives/s at full load; at %,.0f p50 %s, p99 %s, p99.9 %s; others had %.0f %%%n",
                        full,
                        half,
                        micros(seen, 0.5),
                        micros(seen, 0.99),
                        micros(seen, 0.999),
                        100 * neighbours.share());
            }
        }
    }

    private static String micros(Latencies seen, double share) {
        return "%,.1f us".formatted(seen.quantile(share).toNanos() / 1e3);
    }

    private void heap() {
        for (int monitors : new int[] {0, 10}) {
            Scores bytes = new Scores();
            for (int i = 0; i < rounds; i++) {
                bytes.add(new HeapPerCall(monitors).measure(CALLS), 0);
            }
            print("  one owner and %2d monitors: %,8.0f bytes%n", monitors, bytes.median());
        }
    }

    private static void print(String format, Object... values) {
        System.out.printf(format, values);
    }
}
