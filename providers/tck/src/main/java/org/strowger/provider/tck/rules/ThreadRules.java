package org.strowger.provider.tck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.strowger.provider.tck.Destination;
import org.strowger.provider.tck.bench.Entry;
import org.strowger.provider.tck.bench.Helper;
import org.strowger.provider.tck.bench.TestCall;
import org.strowger.provider.tck.bench.TestLine;
import org.strowger.telephony.call.CallState;
import org.strowger.testing.Rule;

/** Threads: one call of the SPI at a time for each line, several lines at once, as the core does. */
public interface ThreadRules extends ContractRules {
    /** How many calls each line makes. */
    int ROUNDS = 10;

    @Test
    @Rule("S-055")
    default void linesCanBeUsedAtTheSameTime() {
        List<TestLine> lines = bench().twoLines();
        String number = bench().number(Destination.RINGS);
        CountDownLatch together = new CountDownLatch(lines.size());
        List<Helper> helpers = lines.stream()
                .map(line -> Helper.start("line " + line, () -> {
                    together.countDown();
                    Helper.await(together);
                    for (int round = 0; round < ROUNDS; round++) {
                        makeAndDrop(line, number);
                    }
                }))
                .toList();
        helpers.forEach(helper -> helper.ends(bench().pace()));
        List<TestCall> calls = new ArrayList<>();
        lines.forEach(line -> calls.addAll(line.calls()));
        assertThat(calls).hasSize(lines.size() * ROUNDS).allMatch(call -> call.making()
                .isSuccessful());
        lines.forEach(line -> bench().connected(line));
    }

    private static void makeAndDrop(TestLine line, String number) {
        TestCall call = line.makeCall(number);
        Helper.await(() -> call.making().isEnded());
        call.drop();
        call.close();
    }

    @Test
    @Rule("S-061")
    default void aLineCanBeClosedWhileACallIsBeingAnnounced() {
        TestLine line = bench().line();
        List<Helper> closing = new ArrayList<>();
        line.whenAnnounced(() -> {
            CountDownLatch begun = new CountDownLatch(1);
            closing.add(Helper.start("closes the line", () -> {
                begun.countDown();
                line.close();
            }));
            Helper.await(begun);
        });
        bench().farCall(line);
        assertThat(bench().pace().until(() -> !closing.isEmpty()))
                .as("a call is announced; %s", bench().journal())
                .isTrue();
        closing.get(0).ends(bench().pace());
        line.whenAnnounced(() -> {});
        bench().pace().settle();
        List<Entry> told = bench().journal().all();
        assertThat(told.stream()
                        .dropWhile(entry -> entry.what() != Entry.What.CLOSED)
                        .skip(1))
                .as("what was told after the line was closed; %s", bench().journal())
                .isEmpty();
        bench().connected(line.open().awaitService());
    }

    @Test
    @Rule("S-055")
    default void aCallCanBeUsedFromAnotherThreadThanItWasMadeOn() {
        TestLine line = bench().line();
        TestCall call = bench().connected(line);
        Helper.start("drops", call::drop).ends(bench().pace());
        call.reaches(CallState.IDLE);
    }
}
