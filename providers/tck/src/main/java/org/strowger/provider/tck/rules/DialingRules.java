package org.strowger.provider.tck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.strowger.provider.tck.Destination;
import org.strowger.provider.tck.bench.TestCall;
import org.strowger.provider.tck.bench.TestLine;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.device.AddressCapabilityFlag;
import org.strowger.telephony.error.LineError;
import org.strowger.testing.Rule;

/** Numbers that are dialed in parts. */
public interface DialingRules extends ContractRules {
    private TestLine dialingLine() {
        TestLine line = bench().line();
        line.needs(CallFeature.DIAL);
        line.needs(AddressCapabilityFlag.PARTIAL_DIAL);
        return line;
    }

    @Test
    @Rule({"L-215", "L-138"})
    default void anEmptyDestinationWaitsInDialtone() {
        TestCall call = dialingLine().makeCall("");
        call.making().succeeds();
        call.reaches(CallState.DIALTONE);
    }

    @Test
    @Rule("L-215")
    default void aLoneSemicolonWaitsInDialtone() {
        TestCall call = dialingLine().makeCall(";");
        call.making().succeeds();
        call.reaches(CallState.DIALTONE);
    }

    @Test
    @Rule("L-216")
    default void aNumberWithASemicolonStaysInDialing() {
        String number = bench().number(Destination.ANSWERS);
        TestCall call = dialingLine().makeCall(number.substring(0, 1) + ";");
        call.making().succeeds();
        call.reaches(CallState.DIALING);
        bench().pace().settle();
        assertThat(call.state()).as("%s", bench().journal()).isEqualTo(CallState.DIALING);
    }

    @Test
    @Rule({"L-216", "L-217", "L-219"})
    default void aNumberCanBeDialedInParts() {
        String number = bench().number(Destination.ANSWERS);
        TestCall call = dialingLine().makeCall("");
        call.making().succeeds();
        call.reaches(CallState.DIALTONE);
        call.dial(number.substring(0, 1) + ";").succeeds();
        call.reaches(CallState.DIALING);
        call.dial(number.substring(1)).succeeds();
        call.reaches(CallState.CONNECTED);
    }

    @Test
    @Rule("L-217")
    default void anEmptyStringFinishesANumber() {
        TestCall call = dialingLine().makeCall(bench().number(Destination.ANSWERS) + ";");
        call.making().succeeds();
        call.reaches(CallState.DIALING);
        call.dial("").succeeds();
        call.reaches(CallState.CONNECTED);
    }

    @Test
    @Rule({"L-218", "L-229"})
    default void aCallInDialtoneCanBeDroppedAndThenNotBeDialed() {
        TestCall call = dialingLine().makeCall("");
        call.making().succeeds();
        call.reaches(CallState.DIALTONE);
        call.drop().succeeds();
        call.reaches(CallState.IDLE);
        call.dial("1").failsWith(LineError.INVALCALLSTATE);
    }
}
