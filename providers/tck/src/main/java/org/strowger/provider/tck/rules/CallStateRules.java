package org.strowger.provider.tck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.provider.tck.Destination;
import org.strowger.provider.tck.bench.StateOrder;
import org.strowger.provider.tck.bench.TestCall;
import org.strowger.provider.tck.bench.TestLine;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.testing.Rule;

/** The states of a call that a line made, to idle. */
public interface CallStateRules extends ContractRules {
    @Test
    @Rule({"L-098", "L-235", "L-236", "S-080"})
    default void aCallThatIsDroppedBecomesIdle() {
        TestCall call = bench().connected(bench().line());
        call.drop().succeeds();
        call.reaches(CallState.IDLE);
    }

    @Test
    @Rule({"L-229", "L-236"})
    default void aCallCanBeDroppedBeforeItIsAnswered() {
        TestCall call = bench().waiting(bench().line());
        call.drop().succeeds();
        call.reaches(CallState.IDLE);
        bench().subject().farEnd().called().ifPresent(party -> assertThat(
                        bench().pace().until(party::isOver))
                .as("the far end hears of it")
                .isTrue());
    }

    @Test
    @Rule("L-201")
    default void aCallThatRingsIsConnectedWhenItIsAnswered() {
        TestCall call = bench().waiting(bench().line());
        // Whoever is called may not have been reached yet.
        bench().pace().settle();
        bench().called().answer();
        call.reaches(CallState.CONNECTED);
    }

    @Test
    @Rule({"L-191", "L-192"})
    default void modesBelongToTheirStates() {
        for (TestCall call : lives()) {
            assertThat(call.told()).allSatisfy(told -> assertThat(
                            told.state().allows(told.mode().orElse(null)))
                    .as("%s fits %s", told.mode(), told.state())
                    .isTrue());
        }
    }

    @Test
    @Rule({"L-197", "L-201", "L-202"})
    default void statesFollowEachOtherAsTheTableSays() {
        for (TestCall call : lives()) {
            assertThat(StateOrder.fault(call.states()))
                    .as("%s", bench().journal())
                    .isEmpty();
        }
    }

    @Test
    @Rule({"L-197", "L-198"})
    default void nothingIsToldAfterIdle() {
        for (TestCall call : lives()) {
            bench().pace().settle();
            assertThat(call.events().stream()
                            .dropWhile(event -> !event.text().endsWith(CallState.IDLE.name()))
                            .skip(1))
                    .as("what was told after idle; %s", bench().journal())
                    .isEmpty();
        }
    }

    @Test
    @Rule("S-058")
    default void theEventsOfACallComeOneAtATime() {
        assertThat(lives()).noneMatch(TestCall::wasToldBySeveralAtOnce);
    }

    /** Calls that have lived: one that was answered and one that rang in vain. */
    private List<TestCall> lives() {
        TestLine line = bench().line();
        TestCall answered = bench().connected(line);
        answered.ends();
        TestCall given = bench().waiting(line);
        bench().pace().settle();
        given.ends();
        return List.of(answered, given);
    }

    @Test
    @Rule("L-202")
    default void aCallIsDisconnectedWhenTheFarEndHangsUpAndIdleWhenDropped() {
        TestCall call = bench().connected(bench().line());
        bench().called().hangUp();
        call.reaches(CallState.DISCONNECTED);
        call.drop().succeeds();
        call.reaches(CallState.IDLE);
    }

    @Test
    @Rule({"L-192", "L-207"})
    default void aBusyDestinationIsToldAndTheCallCanBeDropped() {
        TestCall call = bench().line().makeCall(bench().number(Destination.BUSY));
        call.making().succeeds();
        call.reaches(CallState.BUSY, CallState.DISCONNECTED);
        call.drop().succeeds();
        call.reaches(CallState.IDLE);
    }

    @Test
    @Rule({"L-202", "L-207"})
    default void aRefusedCallIsToldAndCanBeDropped() {
        TestCall call = bench().line().makeCall(bench().number(Destination.REFUSES));
        call.making().succeeds();
        call.reaches(CallState.DISCONNECTED, CallState.BUSY, CallState.SPECIAL_INFO);
        call.drop().succeeds();
        call.reaches(CallState.IDLE);
    }

    @Test
    @Rule("L-226")
    default void aCallThatNobodyAnswersIsGivenUpAfterItsOwnTime() {
        TestLine line = bench().line();
        CallParams params =
                line.params().toBuilder().noAnswerTimeout(Duration.ofSeconds(2)).build();
        TestCall call = line.makeCall(bench().number(Destination.RINGS), params);
        call.making().succeeds();
        call.reaches(CallState.DISCONNECTED);
        call.ends();
    }
}
