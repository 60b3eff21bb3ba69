package org.strowger.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.strowger.benchmarks.traffic.Kind;
import org.strowger.benchmarks.traffic.Traffic;

/**
 * Whole call lives, as in {@link CallLife}, while other calls are connected on the same lines. A conversation is two
 * calls, one at each end.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms3g", "-Xmx3g"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
public class OtherCalls {
    private static final int PAIRS = 32;

    /** Lines with calls. */
    @State(Scope.Benchmark)
    public static class Lines {
        /** How many calls are up. */
        @Param({"10", "10000", "200000"})
        public int others;

        private Traffic traffic;

        /** Opens the lines and connects the calls. */
        @Setup(Level.Trial)
        public void open() {
            traffic = new Traffic(Kind.INSTANT, PAIRS);
            traffic.connect(others / 2);
        }

        /** Closes them. */
        @TearDown(Level.Trial)
        public void close() {
            traffic.close();
        }
    }

    /** Lives beside the others. */
    @Benchmark
    @OperationsPerInvocation(CallLife.BATCH)
    public void life(Lines lines) {
        lines.traffic.run(CallLife.BATCH, CallLife.UNDER_WAY);
    }
}
