package org.strowger.provider.tck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.strowger.provider.tck.Destination;
import org.strowger.provider.tck.bench.TestCall;
import org.strowger.provider.tck.bench.TestLine;
import org.strowger.provider.tck.bench.TestRequest;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.CallReason;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.device.AddressFeature;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.spi.PickupTarget;
import org.strowger.testing.Rule;

/** Calls that are left to the switch, and taken up again. */
public interface ParkRules extends ContractRules {
    private static TestRequest parkAnywhere(TestCall call) {
        return call.<String>requestOf("park", done -> call.driver().park(done));
    }

    private TestLine parkingLine() {
        TestLine line = bench().line();
        line.needs(CallFeature.PARK);
        line.needsOneOf(CallFeature.PARK_NON_DIRECT, CallFeature.PARK_DIRECT);
        return line;
    }

    private static TestCall unpark(TestLine line, String address) {
        return line.pending((sink, done) -> line.driver().unpark(0, address, sink, done));
    }

    @Test
    @Rule({"L-295", "L-296"})
    default void aParkedCallBecomesIdleAndItsAddressIsTold() {
        TestCall call = bench().connected(parkingLine());
        TestRequest park = parkAnywhere(call).succeeds();
        call.reaches(CallState.IDLE);
        assertThat(park.value()).isInstanceOf(String.class).asString().isNotBlank();
        assertThat(park.completions()).isEqualTo(1);
    }

    @Test
    @Rule({"L-298", "L-301", "L-131"})
    default void aParkedCallIsTakenUpAgain() {
        TestLine line = parkingLine();
        line.needs(AddressFeature.UNPARK);
        TestCall call = bench().connected(line);
        TestRequest park = parkAnywhere(call).succeeds();
        call.reaches(CallState.IDLE);
        TestCall again = unpark(line, (String) park.value());
        again.making().succeeds();
        again.reaches(CallState.CONNECTED);
        assertThat(again.info())
                .as("information about the call; %s", bench().journal())
                .isNotNull();
        assertThat(again.info().reason()).isEqualTo(CallReason.UNPARK);
    }

    @Test
    @Rule({"L-133", "S-039"})
    default void closingACallThatIsBeingTakenUpEndsItsRequestBeforeItReturns() {
        TestLine line = parkingLine();
        line.needs(AddressFeature.UNPARK);
        TestCall call = bench().connected(line);
        TestRequest park = parkAnywhere(call).succeeds();
        call.reaches(CallState.IDLE);
        TestCall again = unpark(line, (String) park.value());
        again.close();
        assertThat(again.making().isEnded()).as("%s", bench().journal()).isTrue();
    }

    @Test
    @Rule({"L-295", "L-296"})
    default void aCallIsParkedAtAChosenAddress() {
        TestLine line = bench().line();
        line.needs(CallFeature.PARK);
        line.needsOneOf(CallFeature.PARK_DIRECT, CallFeature.PARK_NON_DIRECT);
        line.needs(AddressFeature.UNPARK);
        String position = bench().number(Destination.PARK_POSITION);
        TestCall call = bench().connected(line);
        call.request("park", done -> call.driver().park(position, done)).succeeds();
        call.reaches(CallState.IDLE);
        TestCall again = unpark(line, position);
        again.making().succeeds();
        again.reaches(CallState.CONNECTED);
    }

    @Test
    @Rule("L-295")
    default void onlyAConnectedCallIsParked() {
        TestCall call = bench().waiting(parkingLine());
        parkAnywhere(call).failsWith(LineError.INVALCALLSTATE);
        assertThat(call.states()).doesNotContain(CallState.IDLE);
    }

    @Test
    @Rule({"L-298", "L-134", "L-135"})
    default void nothingIsTakenUpWhereNothingIsParked() {
        TestLine line = bench().line();
        line.needs(AddressFeature.UNPARK);
        TestCall call = unpark(line, bench().number(Destination.PARK_POSITION));
        call.making().fails();
        bench().pace().settle();
        assertThat(call.events()).isEmpty();
    }

    @Test
    @Rule({"L-299", "L-301", "L-131"})
    default void aCallThatAlertsElsewhereIsPickedUp() {
        TestLine line = bench().twoLines().get(0);
        line.needs(AddressFeature.PICKUP);
        TestLine elsewhere = bench().lines().get(1);
        TestCall alerting = bench().offered(elsewhere);
        if (elsewhere.can(CallFeature.ACCEPT)) {
            alerting.accept().succeeds();
        }
        TestCall call = pickUp(line, elsewhere.address().address());
        call.making().succeeds();
        call.reaches(CallState.CONNECTED);
        assertThat(call.info().reason()).isEqualTo(CallReason.PICKUP);
        alerting.reaches(CallState.IDLE, CallState.DISCONNECTED);
    }

    private static TestCall pickUp(TestLine line, String address) {
        return line.pending((sink, done) -> line.driver().pickup(0, new PickupTarget.At(address), sink, done));
    }

    @Test
    @Rule({"L-299", "L-134", "L-135"})
    default void nothingIsPickedUpWhereNothingAlerts() {
        TestLine line = bench().twoLines().get(0);
        line.needs(AddressFeature.PICKUP);
        TestCall call = pickUp(line, bench().lines().get(1).address().address());
        call.making().fails();
        bench().pace().settle();
        assertThat(call.events()).isEmpty();
    }
}
