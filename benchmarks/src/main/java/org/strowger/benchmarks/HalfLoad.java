package org.strowger.benchmarks;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.strowger.benchmarks.traffic.Kind;
import org.strowger.benchmarks.traffic.Traffic;
import org.strowger.core.internal.runtime.ThreadedWorkers;
import org.strowger.telephony.Request;

/**
 * From the asking to the reply, for every request of call lives that begin at half the greatest rate. First that rate
 * is measured; then calls are begun on a schedule that does not wait for anything (so a hold-up is seen by all calls
 * that fall into it), and every make, answer and drop is timed.
 */
final class HalfLoad implements AutoCloseable {
    private static final int PAIRS = 32;

    private volatile Latencies latencies = new Latencies();
    private final Traffic traffic = new Traffic(Kind.INSTANT, PAIRS, new ThreadedWorkers(), this::time);

    private void time(Request<?> request) {
        long asked = System.nanoTime();
        Latencies to = latencies;
        request.reply().whenComplete((value, thrown) -> to.add(System.nanoTime() - asked));
    }

    /** The greatest rate, in lives per second. */
    double fullLoad(Duration warmUp, Duration measured) {
        runFor(warmUp);
        return runFor(measured);
    }

    private double runFor(Duration time) {
        long begin = System.nanoTime();
        long lives = 0;
        while (System.nanoTime() - begin < time.toNanos()) {
            traffic.run(CallLife.BATCH, CallLife.UNDER_WAY);
            lives += CallLife.BATCH;
        }
        return lives * 1e9 / (System.nanoTime() - begin);
    }

    /** Begins lives at this rate, and times their requests. */
    Latencies at(double rate, Duration time) {
        latencies = new Latencies();
        int lives = (int) (rate * time.toMillis() / 1000);
        double gap = 1e9 / rate;
        traffic.expect(lives);
        long begin = System.nanoTime();
        for (int i = 0; i < lives; i++) {
            waitUntil(begin + (long) (i * gap));
            traffic.begin(i);
        }
        traffic.awaitLives();
        return latencies;
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    @Override
    public void close() {
        traffic.close();
    }
}
