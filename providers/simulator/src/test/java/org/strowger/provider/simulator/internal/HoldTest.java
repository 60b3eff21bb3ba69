package org.strowger.provider.simulator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Facility;
import org.strowger.telephony.call.CallFeature;
import org.strowger.testing.Rule;

class HoldTest extends ExchangeTest {
    private TestLine alice;
    private TestLine bob;
    private TestLine carol;

    @BeforeEach
    void openLines() {
        alice = open("1001");
        bob = open("1002");
        carol = open("1003");
    }

    @Test
    @Rule({"L-243", "L-246"})
    void theOtherPartyHearsThatItIsHeldAndRetrieved() {
        TestCall call = talk(alice, "1002");
        call.hold();
        assertThat(call.told()).endsWith("hold ok", "ON_HOLD");
        assertThat(bob.call().last()).isEqualTo("CONNECTED ACTIVE_HELD");
        call.unhold();
        assertThat(call.told()).endsWith("unhold ok", "CONNECTED ACTIVE");
        assertThat(bob.call().last()).isEqualTo("CONNECTED ACTIVE");
    }

    @Test
    void bothPartiesCanHoldEachOther() {
        TestCall call = talk(alice, "1002");
        call.hold();
        bob.call().hold();
        assertThat(bob.call().last()).isEqualTo("ON_HOLD");
        call.unhold();
        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE_HELD");
        assertThat(bob.call().last()).isEqualTo("ON_HOLD");
        bob.call().unhold();
        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE");
    }

    @Test
    @Rule("L-249")
    void anActiveAndAHeldCallChangePlaces() {
        TestCall first = talk(alice, "1002");
        first.hold();
        TestCall second = talk(alice, "1003");
        second.swapHold(first);
        assertThat(second.told()).endsWith("swapHold ok", "ON_HOLD");
        assertThat(first.last()).isEqualTo("CONNECTED ACTIVE");
        assertThat(bob.call().last()).isEqualTo("CONNECTED ACTIVE");
        assertThat(carol.call().last()).isEqualTo("CONNECTED ACTIVE_HELD");
    }

    @Test
    void onlyAHeldCallOfTheSameLineCanBeSwapped() {
        TestCall first = talk(alice, "1002");
        TestCall second = talk(alice, "1003");
        second.swapHold(first);
        assertThat(second.last()).isEqualTo("swapHold failed INVALCALLSTATE");
        second.swapHold(bob.call());
        assertThat(second.last()).isEqualTo("swapHold failed INVALCALLHANDLE");
    }

    @Test
    @Rule("L-250")
    void theEndOfAHeldCallIsReported() {
        TestCall call = talk(alice, "1002");
        call.hold();
        bob.call().drop();
        assertThat(call.last()).isEqualTo("DISCONNECTED NORMAL");
    }

    @Test
    void onlyAConnectedCallCanBeHeldAndOnlyAHeldOneRetrieved() {
        TestCall call = alice.makeCall("1002");
        settle();
        call.hold();
        assertThat(call.last()).isEqualTo("hold failed INVALCALLSTATE");
        bob.call().answer();
        call.unhold();
        assertThat(call.last()).isEqualTo("unhold failed INVALCALLSTATE");
    }

    @Test
    void aLineHoldsOnlyAsManyCallsAsItHasRoomFor() {
        equip(ExchangeSettings.builder().maxHeldCalls(1));
        alice = open("1001");
        open("1002");
        open("1003");
        talk(alice, "1002").hold();
        TestCall second = talk(alice, "1003");
        second.hold();
        assertThat(second.last()).isEqualTo("hold failed RESOURCEUNAVAIL");
    }

    @Test
    void aHeldCallIsRetrievedOnlyWhenThereIsRoomForIt() {
        TestCall held = talk(alice, "1002");
        held.hold();
        alice.makeCall("9900");
        alice.makeCall("9900");
        settle();
        held.unhold();
        assertThat(held.last()).isEqualTo("unhold failed RESOURCEUNAVAIL");
    }

    @Test
    void aLineWithoutRoomForHeldCallsDoesNotClaimToHold() {
        equip(ExchangeSettings.builder().maxHeldCalls(0).without(Facility.CONSULTATION_TRANSFER, Facility.CONFERENCE));
        assertThat(core.line("1001").driver().capabilities().addresses().get(0).callFeatures())
                .doesNotContain(CallFeature.HOLD, CallFeature.UNHOLD, CallFeature.SWAP_HOLD)
                .contains(CallFeature.ANSWER);
    }
}
