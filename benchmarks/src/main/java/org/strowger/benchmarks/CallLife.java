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
 * Whole call lives in calls per second, with {@value #UNDER_WAY} under way at any time. The control hands as many
 * things through one queue between two threads as the threads of one call life hand to each other.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xms1g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
public class CallLife {
    static final int UNDER_WAY = 512;
    static final int BATCH = 10_000;

    /** Lines with applications. */
    @State(Scope.Benchmark)
    public static class Lines {
        /** Which provider. */
        @Param({"INSTANT", "SIMULATOR"})
        public Kind provider;

        /** How many pairs of lines share the calls. */
        @Param({"1", "32"})
        public int pairs;

        private Traffic traffic;

        /** Opens the lines. */
        @Setup(Level.Trial)
        public void open() {
            traffic = new Traffic(provider, pairs);
        }

        /** Closes them. */
        @TearDown(Level.Trial)
        public void close() {
            traffic.close();
        }
    }

    /** As many hand-offs. */
    @State(Scope.Benchmark)
    public static class Queue {
        /** Of whose call lives. */
        @Param({"INSTANT", "SIMULATOR"})
        public Kind provider;

        /** On how many pairs of lines. */
        @Param({"1", "32"})
        public int pairs;

        private RawQueue queue;
        private int handoffs;

        /** Counts the hand-offs. */
        @Setup(Level.Trial)
        public void open() {
            handoffs = Math.toIntExact(Traffic.handoffsPerLife(provider, pairs));
            queue = new RawQueue();
        }

        /** Ends the other thread. */
        @TearDown(Level.Trial)
        public void close() {
            queue.close();
        }
    }

    /** The thing itself. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void life(Lines lines) {
        lines.traffic.run(BATCH, UNDER_WAY);
    }

    /** Its control. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void control(Queue queue) {
        queue.queue.hand(BATCH * queue.handoffs);
    }
}
