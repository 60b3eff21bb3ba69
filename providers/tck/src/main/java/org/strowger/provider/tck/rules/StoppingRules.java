package org.strowger.provider.tck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.provider.tck.Destination;
import org.strowger.provider.tck.bench.Entry;
import org.strowger.provider.tck.bench.TestCall;
import org.strowger.provider.tck.bench.TestLine;
import org.strowger.provider.tck.bench.TestRequest;
import org.strowger.testing.Rule;

/** A provider that is taken away, in the middle of whatever it does, and comes back. */
public interface StoppingRules extends ContractRules {
    @Test
    @Rule({"S-014", "S-048"})
    default void stoppingEndsEveryRequest() {
        TestLine line = bench().line();
        TestCall call = bench().connected(line);
        TestRequest drop = call.drop();
        TestCall pending = line.makeCall(bench().number(Destination.RINGS));
        bench().stop();
        assertThat(List.of(drop, pending.making()))
                .allSatisfy(request -> assertThat(request.completions() + (request.isRefused() ? 1 : 0))
                        .as("ends of %s; %s", request, bench().journal())
                        .isEqualTo(1));
    }

    @Test
    @Rule("S-014")
    default void nothingIsToldAfterStopping() {
        TestLine line = bench().line();
        bench().connected(line);
        bench().stop();
        bench().assertSilence("after the provider was stopped");
    }

    @Test
    @Rule("S-014")
    default void noThreadIsLeftAfterStopping() {
        TestLine line = bench().line();
        bench().connected(line);
        bench().stop();
        bench().assertNoThreadLeft();
    }

    @Test
    @Rule("S-014")
    default void noTimerIsLeftAfterStopping() {
        TestLine line = bench().line();
        bench().waiting(line);
        bench().stop();
        assertThat(bench().timers()).as("timers that still wait").isZero();
    }

    @Test
    @Rule("S-014")
    default void noThreadAndNoTimerIsLeftAfterClosingAndStopping() {
        TestLine line = bench().line();
        TestCall call = bench().connected(line);
        call.close();
        line.close();
        bench().stop();
        bench().assertNoThreadLeft();
        assertThat(bench().timers()).as("timers that still wait").isZero();
    }

    @Test
    @Rule({"S-015", "L-035"})
    default void aStoppedProviderWorksWhenItIsStartedAgain() {
        TestLine line = bench().line();
        bench().connected(line);
        bench().stop();
        bench().start();
        TestCall call = bench().connected(bench().line());
        call.ends();
    }

    @Test
    @Rule({"S-015", "L-035"})
    default void noCallIsCarriedOverFromBeforeAStop() {
        bench().connected(bench().line());
        bench().stop();
        bench().start();
        int before = bench().journal().size();
        bench().line();
        bench().pace().settle();
        assertThat(bench().journal().after(before)).noneMatch(entry -> entry.what() == Entry.What.NEW_CALL);
    }

    @Test
    @Rule("S-014")
    default void aProviderMayBeStoppedTwice() {
        bench().stop();
        bench().stop();
        bench().start();
        assertThat(bench().lines()).isNotEmpty();
    }

    @Test
    @Rule({"S-011", "S-014"})
    default void aProviderCanBeStartedAndStoppedManyTimes() {
        for (int round = 0; round < 5; round++) {
            bench().stop();
            bench().start();
            bench().line();
        }
        bench().stop();
        bench().assertNoThreadLeft();
    }
}
