package org.strowger.core.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A strand on a pool that runs what it was given when the test says so. */
class PooledStrandTest {
    private final Queue<Runnable> given = new ArrayDeque<>();
    private final Strand strand = new PooledStrand("test", given::add);

    static Stream<Throwable> whatMayBeThrown() {
        return Stream.of(new IllegalStateException("no"), new AssertionError("no"), new IOException("not declared"));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @ParameterizedTest
    @MethodSource("whatMayBeThrown")
    void aTaskThatThrowsAnythingDoesNotStopTheNextOnes(Throwable thrown) {
        List<String> done = new ArrayList<>();
        strand.execute(() -> PooledStrandTest.<RuntimeException>sneak(thrown));
        strand.execute(() -> done.add("same turn"));
        runAll();
        strand.execute(() -> done.add("next turn"));
        runAll();

        assertThat(done).containsExactly("same turn", "next turn");
        assertThat(strand.isCurrent()).isFalse();
    }

    @Test
    void itsPositionChangesWithEveryTaskAndIsZeroWhenNothingIsToBeDone() {
        List<Long> positions = new ArrayList<>();
        Runnable look = () -> positions.add(strand.position());
        look.run();
        strand.execute(look);
        strand.execute(look);
        look.run();
        runAll();
        look.run();
        strand.execute(look);
        runAll();

        assertThat(positions).containsExactly(0L, 1L, 2L, 3L, 0L, 4L);
    }

    @Test
    void aLongRowGivesTheThreadBackInBetweenAndIsNotTakenForIdleThen() {
        for (int i = 0; i < 100; i++) {
            strand.execute(() -> {});
        }
        given.remove().run();

        assertThat(given).hasSize(1);
        assertThat(strand.position()).isPositive();
        runAll();
        assertThat(strand.position()).isZero();
    }

    private void runAll() {
        while (!given.isEmpty()) {
            given.remove().run();
        }
    }
}
