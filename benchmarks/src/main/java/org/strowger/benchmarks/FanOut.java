package org.strowger.benchmarks;

import java.util.List;
import java.util.concurrent.CountDownLatch;
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
import org.strowger.benchmarks.instant.InstantProvider;
import org.strowger.benchmarks.traffic.Office;
import org.strowger.core.internal.runtime.ThreadedWorkers;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.EventsMissed;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.TelephonyEvent;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.ConnectedMode;
import org.strowger.telephony.spi.CallSink;

/**
 * A state that a driver reports, told to every session that monitors the line; in reports per second. The control hands
 * the same record to as many queues, from which one thread takes it.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xms1g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 1)
public class FanOut {
    static final int BATCH = 1_000;

    /** Sessions that monitor a line with one call. */
    @State(Scope.Benchmark)
    public static class Monitors {
        /** How many. */
        @Param({"1", "10", "100"})
        public int sessions;

        private volatile CountDownLatch heard = new CountDownLatch(0);
        private Office office;
        private CallSink call;

        /** Opens the sessions and lets a call come in. */
        @Setup(Level.Trial)
        public void open() {
            InstantProvider provider = new InstantProvider(List.of("1001"));
            office = new Office(new ThreadedWorkers(), provider, 1);
            for (int i = 0; i < sessions; i++) {
                Office.open(office.session("monitor " + i, this::hear), "1001", LineOpenOptions.monitor());
            }
            call = provider.line("1001").callFromNowhere("+4930");
        }

        private void hear(TelephonyEvent event) {
            if (event instanceof CallEvent.StateChanged change && change.state() == CallState.CONNECTED) {
                heard.countDown();
            } else if (event instanceof EventsMissed) {
                throw new IllegalStateException("events were missed; nothing is measured then");
            }
        }

        /** Closes everything. */
        @TearDown(Level.Trial)
        public void close() {
            office.close();
        }
    }

    /** Queues without anything around them. */
    @State(Scope.Benchmark)
    public static class Queues {
        /** How many. */
        @Param({"1", "10", "100"})
        public int sessions;

        private final Object thing = new Object();
        private RawQueues queues;

        /** Makes them. */
        @Setup(Level.Trial)
        public void open() {
            queues = new RawQueues(sessions);
        }

        /** Ends the other thread. */
        @TearDown(Level.Trial)
        public void close() {
            queues.close();
        }
    }

    /** The thing itself. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void events(Monitors monitors) {
        CountDownLatch heard = new CountDownLatch(BATCH * monitors.sessions);
        monitors.heard = heard;
        for (int i = 0; i < BATCH; i++) {
            monitors.call.state(CallState.CONNECTED, ConnectedMode.ACTIVE);
        }
        Office.await(heard);
    }

    /** Its control. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void control(Queues queues) {
        queues.queues.hand(queues.thing, BATCH);
    }
}
