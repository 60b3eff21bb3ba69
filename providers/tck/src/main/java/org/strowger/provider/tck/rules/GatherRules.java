package org.strowger.provider.tck.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.strowger.provider.tck.bench.TestCall;
import org.strowger.provider.tck.bench.TestGathering;
import org.strowger.provider.tck.bench.TestLine;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.GatherEnd;
import org.strowger.telephony.media.GatherRequest;
import org.strowger.testing.Rule;

/** Digits that a driver gathers itself. A driver that only detects digits leaves it to the core. */
public interface GatherRules extends ContractRules {
    private TestCall call() {
        TestLine line = bench().line();
        line.needs(CallFeature.GATHER_DIGITS);
        return bench().talking(line);
    }

    private TestGathering gather(TestCall call, GatherRequest request) {
        return call.gather(request).needsDriver();
    }

    private void farSends(String digits) {
        assumeTrue(bench().called().sendDigits(digits), "the far end cannot send digits");
    }

    @Test
    @Rule({"L-322", "L-330"})
    default void whoLeavesGatheringToTheCoreDetectsDigits() {
        TestCall call = call();
        TestGathering gathering = call.gather(GatherRequest.digits(1));
        assumeTrue(!gathering.isTaken(), "the driver gathers digits itself");
        assertThat(bench().line().can(CallFeature.MONITOR_DIGITS)).isTrue();
        call.driver().monitorDigits(Set.of(DigitMode.DTMF));
        bench().pace().settle();
        assertThat(gathering.ends()).as("%s", bench().journal()).isEmpty();
    }

    @Test
    @Rule({"L-322", "L-323"})
    default void aGatheringEndsOnceWhenAllDigitsAreThere() {
        TestGathering gathering = gather(call(), GatherRequest.digits(3));
        farSends("1234");
        gathering.ends(GatherEnd.BUFFER_FULL, "123");
    }

    @Test
    @Rule({"L-323", "L-324"})
    default void aTerminationDigitIsTheLastOfTheDigits() {
        TestGathering gathering = gather(call(), GatherRequest.digits(9).endedBy("#*"));
        farSends("12#4");
        gathering.ends(GatherEnd.TERMINATION_DIGIT, "12#");
    }

    @Test
    @Rule({"L-323", "L-325"})
    default void aGatheringEndsWithoutDigitsWhenTheFirstIsLate() {
        TestCall call = call();
        gather(call, GatherRequest.digits(2).firstWithin(shortTime())).ends(GatherEnd.FIRST_TIMEOUT, "");
    }

    @Test
    @Rule({"L-323", "L-325"})
    default void aGatheringEndsWithSomeDigitsWhenTheNextIsLate() {
        TestGathering gathering = gather(call(), GatherRequest.digits(2).eachWithin(shortTime()));
        farSends("8");
        gathering.ends(GatherEnd.INTER_TIMEOUT, "8");
    }

    private Duration shortTime() {
        var digits = bench().line().driver().capabilities().digits();
        assumeTrue(digits.longestTimeout().compareTo(Duration.ZERO) > 0, "the line has no time limits");
        Duration second = Duration.ofSeconds(1);
        return digits.shortestTimeout().compareTo(second) > 0 ? digits.shortestTimeout() : second;
    }

    @Test
    @Rule("L-326")
    default void anotherGatheringCancelsTheOneUnderWay() {
        TestCall call = call();
        TestGathering first = gather(call, GatherRequest.digits(5));
        farSends("6");
        bench().pace().settle();
        TestGathering second = gather(call, GatherRequest.digits(1));
        assertThat(first.ends())
                .as("ends of the first when the second has begun; %s", bench().journal())
                .containsExactly(new TestGathering.End(GatherEnd.CANCEL, "6"));
        farSends("7");
        second.ends(GatherEnd.BUFFER_FULL, "7");
    }

    @Test
    @Rule({"L-326", "L-327"})
    default void aGatheringIsCancelledBeforeCancellingReturns() {
        TestCall call = call();
        TestGathering gathering = gather(call, GatherRequest.digits(5));
        call.driver().cancelGathering();
        assertThat(gathering.ends())
                .as("%s", bench().journal())
                .containsExactly(new TestGathering.End(GatherEnd.CANCEL, ""));
        gathering.ends(GatherEnd.CANCEL, "");
    }

    @Test
    @Rule("L-329")
    default void digitsAreGatheredAndToldAtTheSameTime() {
        TestCall call = call();
        bench().line().needs(CallFeature.MONITOR_DIGITS);
        call.driver().monitorDigits(Set.of(DigitMode.DTMF));
        TestGathering gathering = gather(call, GatherRequest.digits(2));
        farSends("35");
        gathering.ends(GatherEnd.BUFFER_FULL, "35");
        assertThat(call.heard().digits(DigitMode.DTMF)).isEqualTo("35");
    }

    @Test
    @Rule({"L-122", "S-078"})
    default void nothingIsToldOfTheGatheringOfACallThatWasClosed() {
        TestCall call = call();
        gather(call, GatherRequest.digits(5).firstWithin(shortTime()));
        call.close();
        bench().assertSilence("after the call was closed");
    }
}
