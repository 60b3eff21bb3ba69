package org.strowger.provider.tck.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.strowger.provider.tck.Destination;
import org.strowger.provider.tck.bench.TestCall;
import org.strowger.provider.tck.bench.TestLine;
import org.strowger.provider.tck.bench.TestRequest;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CompletionMode;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Requests of a call: that they end, that they end once, and when they are refused. */
public interface RequestRules extends ContractRules {
    @Test
    @Rule({"L-007", "S-048"})
    default void everyRequestOfACallIsCompletedOnce() {
        TestLine line = bench().line();
        TestCall call = bench().connected(line);
        List<TestRequest> requests = new ArrayList<>();
        if (line.can(CallFeature.HOLD)) {
            requests.add(call.hold().succeeds());
            call.reaches(CallState.ON_HOLD);
            requests.add(call.unhold().succeeds());
            call.reaches(CallState.CONNECTED);
        }
        requests.add(call.drop().succeeds());
        call.reaches(CallState.IDLE);
        call.close();
        bench().pace().settle();
        assertThat(requests).allSatisfy(request -> assertThat(request.completions())
                .as("completions of %s; %s", request, bench().journal())
                .isEqualTo(1));
    }

    @Test
    @Rule("S-047")
    default void aRequestThatWasRefusedByThrowingIsNotCompletedToo() {
        TestCall call = bench().connected(bench().line());
        List<TestRequest> requests =
                List.of(call.request("answer", call.driver()::answer), call.request("unhold", call.driver()::unhold));
        bench().pace().settle();
        assertThat(requests).allSatisfy(request -> assertThat(request.completions())
                .as("completions of %s; %s", request, bench().journal())
                .isEqualTo(request.isRefused() ? 0 : 1));
    }

    @Test
    @Rule({"S-052", "L-235"})
    default void aCallCanBeDroppedWhileAnotherRequestIsOnItsWay() {
        TestLine line = bench().line();
        line.needs(CallFeature.HOLD);
        TestCall call = bench().connected(line);
        TestRequest hold = call.hold();
        TestRequest drop = call.drop();
        drop.ends();
        hold.ends();
        if (!drop.isSuccessful()) {
            call.drop();
        }
        call.reaches(CallState.IDLE);
    }

    @Test
    @Rule({"L-004", "L-292"})
    default void whatALineDeclinesIsUnavailable() {
        TestLine line = bench().line();
        Map<CallFeature, Function<TestCall, TestRequest>> declined = new LinkedHashMap<>();
        declined.put(CallFeature.HOLD, TestCall::hold);
        declined.put(CallFeature.UNHOLD, TestCall::unhold);
        declined.put(CallFeature.SWAP_HOLD, call -> call.swapHold(call));
        declined.put(CallFeature.SECURE, call -> call.request("secure", call.driver()::secure));
        declined.put(
                CallFeature.BLIND_TRANSFER,
                call -> call.request("blindTransfer", done -> call.driver().blindTransfer("1", done)));
        declined.put(CallFeature.SETUP_TRANSFER, call -> line.pending(
                        (sink, done) -> call.driver().setUpTransfer(line.params(), sink, done))
                .making());
        declined.put(CallFeature.PREPARE_ADD_TO_CONFERENCE, call -> line.pending(
                        (sink, done) -> call.driver().prepareAddToConference(line.params(), sink, done))
                .making());
        declined.put(
                CallFeature.REMOVE_FROM_CONFERENCE,
                call -> call.request("remove", call.driver()::removeFromConference));
        declined.put(
                CallFeature.PARK,
                call -> call.<String>requestOf("park", done -> call.driver().park(done)));
        declined.put(
                CallFeature.COMPLETE_CALL,
                call -> call.<Integer>requestOf(
                        "completeCall", done -> call.driver().completeCall(CompletionMode.CALL_BACK, 0, done)));
        declined.keySet().removeIf(line::can);
        assumeFalse(declined.isEmpty(), "line " + line + " declines nothing of this");
        TestCall call = bench().connected(line);
        declined.forEach((feature, request) -> request.apply(call).failsWith(LineError.OPERATIONUNAVAIL));
        assertThat(call.state()).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule("L-230")
    default void aCallThatIsNotOfferedCannotBeAccepted() {
        TestLine line = bench().line();
        line.needs(CallFeature.ACCEPT);
        TestCall call = bench().answered(line);
        call.accept().failsWith(LineError.INVALCALLSTATE);
        assertThat(call.state()).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule("L-232")
    default void aCallThatIsNotOfferedCannotBeAnswered() {
        TestLine line = bench().line();
        line.needs(CallFeature.ANSWER);
        TestCall call = bench().answered(line);
        call.answer().failsWith(LineError.INVALCALLSTATE);
        assertThat(call.state()).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule("L-240")
    default void aCallThatIsNotOfferedCannotBeRedirected() {
        TestLine line = bench().line();
        line.needs(CallFeature.REDIRECT);
        TestCall call = bench().answered(line);
        call.redirect(bench().number(Destination.RINGS)).failsWith(LineError.INVALCALLSTATE);
        assertThat(call.state()).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule({"L-230", "L-232", "L-240"})
    default void aCallMadeHereCannotBeTakenLikeOneThatCameIn() {
        TestCall call = bench().waiting(bench().line());
        List<TestRequest> requests =
                List.of(call.accept(), call.answer(), call.redirect(bench().number(Destination.ANSWERS)));
        requests.forEach(request -> request.failsWith(LineError.INVALCALLSTATE, LineError.OPERATIONUNAVAIL));
        assertThat(call.state()).isIn(CallState.PROCEEDING, CallState.RINGBACK);
    }

    @Test
    @Rule({"L-235", "L-197"})
    default void anIdleCallCannotBeDropped() {
        TestCall call = bench().connected(bench().line());
        call.ends();
        call.drop().failsWith(LineError.INVALCALLSTATE);
        bench().pace().settle();
        assertThat(call.state()).isEqualTo(CallState.IDLE);
    }
}
