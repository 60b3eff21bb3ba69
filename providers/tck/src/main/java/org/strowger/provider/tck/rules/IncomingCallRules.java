package org.strowger.provider.tck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.provider.tck.Destination;
import org.strowger.provider.tck.FarParty;
import org.strowger.provider.tck.bench.Entry;
import org.strowger.provider.tck.bench.StateOrder;
import org.strowger.provider.tck.bench.TestCall;
import org.strowger.provider.tck.bench.TestLine;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Calls that come in. */
public interface IncomingCallRules extends ContractRules {
    @Test
    @Rule({"L-148", "S-041", "S-043"})
    default void aCallIsAnnouncedFirstAndItsStateIsNext() {
        TestCall call = bench().offered(bench().line());
        assertThat(bench().journal().about(call))
                .extracting(Entry::what)
                .startsWith(Entry.What.NEW_CALL, Entry.What.STATE);
    }

    @Test
    @Rule("L-148")
    default void aCallIsAnnouncedOnce() {
        TestLine line = bench().line();
        bench().offered(line);
        bench().pace().settle();
        assertThat(line.calls()).as("%s", bench().journal()).hasSize(1);
    }

    @Test
    @Rule({"L-148", "S-041"})
    default void anIncomingCallDoesNotClaimToBeMadeHere() {
        TestCall call = bench().offered(bench().line());
        assertThat(call.info()).as("information with the announcement").isNotNull();
        assertThat(call.info().origin()).isNotIn(CallOrigin.OUTBOUND, CallOrigin.CONFERENCE);
    }

    @Test
    @Rule("L-232")
    default void anOfferedCallIsConnectedWhenItIsAnswered() {
        TestLine line = bench().line();
        line.needs(CallFeature.ANSWER);
        FarParty caller = bench().farCall(line);
        TestCall call = line.announced(0);
        call.answer().succeeds();
        call.reaches(CallState.CONNECTED);
        assertThat(bench().pace().until(caller::isConnected))
                .as("the caller is connected")
                .isTrue();
    }

    @Test
    @Rule({"L-200", "L-230", "L-232"})
    default void anOfferedCallCanBeAcceptedAndThenAnswered() {
        TestLine line = bench().line();
        line.needs(CallFeature.ACCEPT, CallFeature.ANSWER);
        TestCall call = bench().offered(line);
        call.accept().succeeds();
        call.reaches(CallState.ACCEPTED);
        call.answer().succeeds();
        call.reaches(CallState.CONNECTED);
    }

    @Test
    @Rule({"L-235", "L-236"})
    default void anOfferedCallIsRejectedByDroppingIt() {
        TestLine line = bench().line();
        TestCall call = bench().offered(line);
        call.drop().succeeds();
        call.reaches(CallState.IDLE);
        assertThat(call.states()).doesNotContain(CallState.CONNECTED);
    }

    @Test
    @Rule("L-202")
    default void anAnsweredCallIsDisconnectedWhenTheCallerHangsUp() {
        TestLine line = bench().line();
        line.needs(CallFeature.ANSWER);
        FarParty caller = bench().farCall(line);
        TestCall call = line.announced(0);
        call.answer().succeeds();
        call.reaches(CallState.CONNECTED);
        bench().pace().until(caller::isConnected);
        caller.hangUp();
        call.reaches(CallState.DISCONNECTED);
        call.drop().succeeds();
        call.reaches(CallState.IDLE);
    }

    @Test
    @Rule({"L-098", "L-197"})
    default void aCallWhoseCallerGivesUpBecomesIdle() {
        TestLine line = bench().line();
        FarParty caller = bench().farCall(line);
        TestCall call = line.announced(0);
        caller.hangUp();
        call.reaches(CallState.DISCONNECTED, CallState.IDLE);
        if (call.state() != CallState.IDLE) {
            bench().pace().settle();
        }
        if (call.state() != CallState.IDLE) {
            call.drop();
        }
        call.reaches(CallState.IDLE);
        assertThat(StateOrder.fault(call.states())).isEmpty();
    }

    @Test
    @Rule({"L-240", "L-236"})
    default void aRedirectedCallBecomesIdle() {
        TestLine line = bench().line();
        line.needs(CallFeature.REDIRECT);
        TestCall call = bench().offered(line);
        call.redirect(bench().number(Destination.RINGS)).succeeds();
        call.reaches(CallState.IDLE);
    }

    @Test
    @Rule("L-240")
    default void aCallThatCannotBeRedirectedThereIsStillOffered() {
        TestLine line = bench().line();
        line.needs(CallFeature.REDIRECT);
        TestCall call = bench().offered(line);
        call.redirect(bench().number(Destination.MALFORMED)).failsWith(LineError.INVALADDRESS);
        bench().pace().settle();
        assertThat(call.states()).as("%s", bench().journal()).containsOnly(CallState.OFFERING);
    }

    @Test
    @Rule({"L-150", "S-042"})
    default void nothingIsToldOfACallThatTheCoreDidNotTake() {
        TestLine line = bench().line();
        line.takesCalls(false);
        FarParty caller = bench().farCall(line);
        bench().pace().settle();
        caller.hangUp();
        bench().pace().settle();
        List<Entry> told = bench().journal().all();
        assertThat(told).as("%s", bench().journal()).anyMatch(entry -> entry.what() == Entry.What.NEW_CALL);
        assertThat(told).as("%s", bench().journal()).noneMatch(entry -> entry.what() == Entry.What.STATE);
    }

    @Test
    @Rule({"L-150", "S-042"})
    default void theNextCallIsAnnouncedAfterOneThatTheCoreDidNotTake() {
        TestLine line = bench().line();
        line.takesCalls(false);
        FarParty caller = bench().farCall(line);
        bench().pace()
                .until(() -> bench().journal().all().stream().anyMatch(entry -> entry.what() == Entry.What.NEW_CALL));
        caller.hangUp();
        bench().pace().settle();
        line.takesCalls(true);
        bench().offered(line);
    }
}
