package org.strowger.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * What other processes take of the processors meanwhile, for a machine that is shared. Linux only; elsewhere it sees
 * nothing.
 */
final class Neighbours {
    private static final Path MACHINE = Path.of("/proc/stat");
    private static final Path SELF = Path.of("/proc/self/stat");
    private static final int[] BUSY = {1, 2, 3, 6, 7, 8};
    private static final int IDLE = 4;
    /** User and system time of this process and of those that it has waited for. */
    private static final int[] OWN = {11, 12, 13, 14};

    private final long busy = busy();
    private final long own = own();
    private final long idle = idle();

    /** Their share of all processors since this was made, from 0 to 1. */
    double share() {
        long all = busy() - busy + idle() - idle;
        long others = busy() - busy - (own() - own);
        return all == 0 ? 0 : Math.max(0, others / (double) all);
    }

    private static long busy() {
        return sum(machine(), BUSY);
    }

    private static long idle() {
        return sum(machine(), IDLE);
    }

    private static long own() {
        String line = read(SELF);
        // The name of the command may hold spaces; what follows its bracket does not.
        return sum(line.substring(line.indexOf(") ") + 2).split(" "), OWN);
    }

    private static String[] machine() {
        return read(MACHINE).lines().findFirst().orElse("").split(" +");
    }

    private static long sum(String[] words, int... places) {
        return IntStream.of(places)
                .filter(place -> place < words.length)
                .mapToLong(place -> Long.parseLong(words[place]))
                .sum();
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : ") ";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
