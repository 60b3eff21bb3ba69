package org.strowger.provider.tck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.strowger.provider.tck.Destination;
import org.strowger.provider.tck.bench.TestCall;
import org.strowger.provider.tck.bench.TestLine;
import org.strowger.provider.tck.bench.TestRequest;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CompletionMode;
import org.strowger.telephony.device.AddressFeature;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Completion of calls to busy or absent people, and calls that are protected. */
public interface CompletionRules extends ContractRules {
    private TestLine completingLine() {
        TestLine line = bench().line();
        line.needs(CallFeature.COMPLETE_CALL);
        line.needsOneOf(
                CallFeature.COMPLETION_CALL_BACK,
                CallFeature.COMPLETION_CAMP_ON,
                CallFeature.COMPLETION_INTRUDE,
                CallFeature.COMPLETION_MESSAGE);
        return line;
    }

    private static TestRequest callBack(TestCall call) {
        return call.<Integer>requestOf(
                "completeCall", done -> call.driver().completeCall(CompletionMode.CALL_BACK, 0, done));
    }

    private TestCall busy(TestLine line) {
        TestCall call = line.makeCall(bench().number(Destination.BUSY));
        call.making().succeeds();
        return call.reaches(CallState.BUSY);
    }

    @Test
    @Rule({"L-313", "L-314", "S-054"})
    default void aCallThatIsToBeCompletedLaterBecomesIdle() {
        TestCall call = busy(completingLine());
        TestRequest request = callBack(call).succeeds();
        assertThat(request.value()).as("completion id").isInstanceOf(Integer.class);
        call.reaches(CallState.IDLE);
    }

    @Test
    @Rule({"L-315", "L-321"})
    default void aRequestForCompletionIsCancelledOnce() {
        TestLine line = completingLine();
        line.needs(AddressFeature.UNCOMPLETE_CALL);
        int id = (Integer) callBack(busy(line)).succeeds().value();
        line.request("uncompleteCall", done -> line.driver().uncompleteCall(id, done))
                .succeeds();
        line.request("uncompleteCall", done -> line.driver().uncompleteCall(id, done))
                .failsWith(LineError.INVALCOMPLETIONID);
    }

    @Test
    @Rule("L-313")
    default void aConnectedCallNeedsNoCompletion() {
        TestCall call = bench().connected(completingLine());
        callBack(call).failsWith(LineError.INVALCALLSTATE);
        assertThat(call.state()).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule({"L-319", "L-320"})
    default void aCallIsSecuredUntilItEnds() {
        TestLine line = bench().line();
        line.needs(CallFeature.SECURE);
        TestCall call = bench().connected(line);
        call.request("secure", call.driver()::secure).succeeds();
        assertThat(call.state()).isEqualTo(CallState.CONNECTED);
        call.ends();
        call.request("secure", call.driver()::secure).failsWith(LineError.INVALCALLSTATE);
    }
}
