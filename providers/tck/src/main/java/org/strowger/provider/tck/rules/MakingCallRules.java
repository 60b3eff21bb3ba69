package org.strowger.provider.tck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.provider.tck.Destination;
import org.strowger.provider.tck.bench.Entry;
import org.strowger.provider.tck.bench.TestCall;
import org.strowger.provider.tck.bench.TestLine;
import org.strowger.telephony.call.CallState;
import org.strowger.testing.Rule;

/** The request that makes a call, and the call while it is pending. */
public interface MakingCallRules extends ContractRules {
    @Test
    @Rule({"L-129", "S-036"})
    default void makingACallGivesTheProvidersCallAtOnce() {
        TestCall call = bench().line().makeCall(bench().number(Destination.RINGS));
        assertThat(call.driver()).as("the call that makeCall returns").isNotNull();
    }

    @Test
    @Rule("L-129")
    default void everyCallHasADriverOfItsOwn() {
        TestLine line = bench().line();
        TestCall first = bench().waiting(line);
        first.ends();
        TestCall second = bench().waiting(line);
        assertThat(second.driver()).isNotSameAs(first.driver());
    }

    @Test
    @Rule({"L-131", "S-037", "S-044"})
    default void nothingIsToldOfACallBeforeItsRequestSucceeded() {
        TestCall call = bench().connected(bench().line());
        Entry success = bench().journal().about(call.making()).get(0);
        assertThat(call.events()).isNotEmpty().allSatisfy(event -> assertThat(
                        bench().journal().placeOf(event))
                .as("%s comes after the success; %s", event, bench().journal())
                .isGreaterThan(bench().journal().placeOf(success)));
    }

    @Test
    @Rule({"L-007", "S-048"})
    default void theRequestThatMakesACallIsCompletedOnce() {
        TestCall call = bench().connected(bench().line());
        call.ends();
        call.close();
        bench().pace().settle();
        assertThat(call.making().completions())
                .as("completions; %s", bench().journal())
                .isEqualTo(1);
    }

    @Test
    @Rule({"L-018", "S-044"})
    default void makingACallSucceedsWithoutWaitingForTheAnswer() {
        TestCall call = bench().line().makeCall(bench().number(Destination.RINGS));
        call.making().succeeds();
        bench().pace().settle();
        assertThat(call.states()).doesNotContain(CallState.CONNECTED);
    }

    @Test
    @Rule("L-138")
    default void aStateFollowsTheSuccess() {
        TestCall call = bench().line().makeCall(bench().number(Destination.ANSWERS));
        call.making().succeeds();
        assertThat(bench().pace().until(() -> !call.told().isEmpty()))
                .as("a state follows; %s", bench().journal())
                .isTrue();
    }

    @Test
    @Rule({"L-134", "L-135", "S-047"})
    default void aDestinationThatCannotBeDialedMakesNoCall() {
        TestCall call = bench().line().makeCall(bench().number(Destination.MALFORMED));
        call.making().fails();
        bench().pace().settle();
        assertThat(call.events()).as("%s", bench().journal()).isEmpty();
        assertThat(call.making().completions()).isEqualTo(call.making().isRefused() ? 0 : 1);
    }

    @Test
    @Rule("L-135")
    default void aCallThatWasNeverMadeMayBeClosedAllTheSame() {
        TestLine line = bench().line();
        TestCall call = line.makeCall(bench().number(Destination.MALFORMED));
        call.making().fails();
        if (call.driver() != null) {
            call.close();
        }
        bench().connected(line);
    }

    @Test
    @Rule("L-004")
    default void aNumberThatNobodyHasFailsOrEndsTheCall() {
        TestCall call = bench().line().makeCall(bench().number(Destination.UNASSIGNED));
        call.making().ends();
        if (call.making().isSuccessful()) {
            call.reaches(CallState.DISCONNECTED, CallState.SPECIAL_INFO, CallState.BUSY, CallState.IDLE);
        }
        bench().pace().settle();
        assertThat(call.states()).doesNotContain(CallState.CONNECTED);
    }

    @Test
    @Rule({"L-098", "L-236"})
    default void aCallCanBeMadeAfterManyOthers() {
        TestLine line = bench().line();
        for (int round = 0; round < 5; round++) {
            TestCall call = bench().connected(line);
            call.ends();
            call.close();
        }
        List<TestCall> calls = line.calls();
        assertThat(calls).hasSize(5).allMatch(call -> call.state() == CallState.IDLE);
    }
}
