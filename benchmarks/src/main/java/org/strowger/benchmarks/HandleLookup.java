package org.strowger.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.strowger.core.internal.handle.HandleTable;
import org.strowger.core.internal.handle.Numbered;

/** Finding a handle by its number, and refusing the number of one that was released; the control is a hash map. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Benchmark)
public class HandleLookup {
    private static final int NUMBERS = 1 << 10;

    /** How many handles there are. */
    @Param({"1000", "200000"})
    public int handles;

    private final HandleTable table = new HandleTable();
    private final Map<Long, Object> map = new ConcurrentHashMap<>();
    private final long[] valid = new long[NUMBERS];
    private final long[] stale = new long[NUMBERS];
    private int turn;

    /** Fills both; every slot has had a handle before. */
    @Setup
    public void fill() {
        List<Held> first = fillOnce();
        first.forEach(table::release);
        List<Held> second = fillOnce();
        second.forEach(held -> map.put(held.handle(), held));
        Random random = new Random(1);
        Collections.shuffle(first, random);
        Collections.shuffle(second, random);
        for (int i = 0; i < NUMBERS; i++) {
            stale[i] = first.get(i % handles).handle();
            valid[i] = second.get(i % handles).handle();
        }
    }

    private List<Held> fillOnce() {
        List<Held> made = new ArrayList<>();
        for (int i = 0; i < handles; i++) {
            made.add(table.allocate(Held::new));
        }
        return made;
    }

    private long next(long[] numbers) {
        return numbers[turn++ & NUMBERS - 1];
    }

    /** A handle that exists. */
    @Benchmark
    public Held find() {
        return table.find(next(valid), Held.class).orElseThrow();
    }

    /** Its control. */
    @Benchmark
    public Held findControl() {
        return (Held) map.get(next(valid));
    }

    /** A handle that was released, in whose slot there is another. */
    @Benchmark
    public boolean refuse() {
        return table.find(next(stale), Held.class).isEmpty();
    }

    /** Its control. */
    @Benchmark
    public boolean refuseControl() {
        return Optional.ofNullable(map.get(next(stale))).isEmpty();
    }

    /** What is found. */
    public static final class Held implements Numbered {
        private final long number;

        Held(long number) {
            this.number = number;
        }

        @Override
        public long handle() {
            return number;
        }
    }
}
