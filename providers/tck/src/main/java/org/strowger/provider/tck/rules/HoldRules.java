package org.strowger.provider.tck.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.strowger.provider.tck.bench.StateOrder;
import org.strowger.provider.tck.bench.TestCall;
import org.strowger.provider.tck.bench.TestLine;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Hard hold. */
public interface HoldRules extends ContractRules {
    private TestLine holdingLine() {
        TestLine line = bench().line();
        line.needs(CallFeature.HOLD, CallFeature.UNHOLD);
        return line;
    }

    private TestCall held(TestLine line) {
        TestCall call = bench().connected(line);
        call.hold().succeeds();
        return call.reaches(CallState.ON_HOLD);
    }

    @Test
    @Rule({"L-243", "L-246"})
    default void aConnectedCallIsHeldAndRetrieved() {
        TestCall call = held(holdingLine());
        call.unhold().succeeds();
        call.reaches(CallState.CONNECTED);
        call.ends();
        assertThat(StateOrder.fault(call.states())).isEmpty();
    }

    @Test
    @Rule("L-235")
    default void aHeldCallCanBeDropped() {
        TestCall call = held(holdingLine());
        call.drop().succeeds();
        call.reaches(CallState.IDLE);
    }

    @Test
    @Rule("L-250")
    default void aHeldCallIsDisconnectedWhenTheFarEndHangsUp() {
        TestCall call = held(holdingLine());
        bench().called().hangUp();
        call.reaches(CallState.DISCONNECTED, CallState.IDLE);
    }

    @Test
    @Rule("L-243")
    default void onlyAConnectedCallCanBeHeld() {
        TestLine line = holdingLine();
        TestCall call = bench().waiting(line);
        call.hold().failsWith(LineError.INVALCALLSTATE);
        assertThat(call.states()).doesNotContain(CallState.ON_HOLD);
    }

    @Test
    @Rule("L-246")
    default void onlyAHeldCallCanBeRetrieved() {
        TestCall call = bench().connected(holdingLine());
        call.unhold().failsWith(LineError.INVALCALLSTATE);
        assertThat(call.state()).isEqualTo(CallState.CONNECTED);
    }

    @Test
    @Rule("L-249")
    default void aConnectedAndAHeldCallChangePlaces() {
        TestLine line = holdingLine();
        line.needs(CallFeature.SWAP_HOLD);
        assumeTrue(
                line.driver().capabilities().addresses().get(0).maxActiveCalls() > 1,
                "line " + line + " has a single active call");
        TestCall first = held(line);
        TestCall second = bench().connected(line);
        second.swapHold(first).succeeds();
        second.reaches(CallState.ON_HOLD);
        first.reaches(CallState.CONNECTED);
    }

    @Test
    @Rule("L-249")
    default void aCallCannotChangePlacesWithOneThatIsNotHeld() {
        TestLine line = holdingLine();
        line.needs(CallFeature.SWAP_HOLD);
        assumeTrue(
                line.driver().capabilities().addresses().get(0).maxActiveCalls() > 1,
                "line " + line + " has a single active call");
        TestCall first = bench().connected(line);
        TestCall second = bench().connected(line);
        second.swapHold(first).failsWith(LineError.INVALCALLSTATE);
        assertThat(second.state()).isEqualTo(CallState.CONNECTED);
        assertThat(first.state()).isEqualTo(CallState.CONNECTED);
    }
}
