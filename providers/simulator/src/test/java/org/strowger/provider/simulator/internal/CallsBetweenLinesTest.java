package org.strowger.provider.simulator.internal;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallParamFlag;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.PartyId;
import org.strowger.testing.Rule;

class CallsBetweenLinesTest extends ExchangeTest {
    private TestLine alice;
    private TestLine bob;

    @BeforeEach
    void openLines() {
        alice = open("1001");
        bob = open("1002");
    }

    @Test
    @Rule({"L-129", "L-131", "L-132", "S-036", "S-037", "S-044"})
    void aCallIsPendingUntilItsCompletionAndSaysNothingBefore() {
        TestCall call = alice.makeCall("1002");
        pass(ofMillis(19));
        assertThat(call.driver()).isNotNull();
        assertThat(core.journal().all()).isEmpty();
        pass(ofMillis(1));
        assertThat(call.told()).startsWith("made ok", "DIALING", "PROCEEDING");
    }

    @Test
    void aCallRingsIsAnsweredAndEnds() {
        TestCall call = alice.makeCall("1002");
        settle();
        bob.call().answer();
        call.drop();
        bob.call().drop();
        assertThat(call.told())
                .containsExactly("made ok", "DIALING", "PROCEEDING", "RINGBACK", "CONNECTED ACTIVE", "drop ok", "IDLE");
        assertThat(bob.call().told())
                .containsExactly(
                        "new from 1001",
                        "OFFERING ACTIVE",
                        "answer ok",
                        "CONNECTED ACTIVE",
                        "DISCONNECTED NORMAL",
                        "drop ok",
                        "IDLE");
    }

    @Test
    @Rule({"L-148", "S-041", "S-043"})
    void anIncomingCallIsAnnouncedFirstAndItsStateIsNext() {
        alice.makeCall("1002");
        settle();
        assertThat(core.journal().of("1002#1")).startsWith("new from 1001", "OFFERING ACTIVE");
    }

    @Test
    @Rule({"L-170", "L-171"})
    void aLineRingsOnceForEachRingCycleUntilItIsAnswered() {
        alice.makeCall("1002");
        settle();
        pass(ofSeconds(10));
        bob.call().answer();
        pass(ofSeconds(30));
        assertThat(core.journal().of("1002")).containsExactly("rings 1/0", "rings 1/1", "rings 1/2");
    }

    @Test
    @Rule({"L-200", "L-230"})
    void anAcceptedCallGoesOnRinging() {
        alice.makeCall("1002");
        settle();
        bob.call().accept();
        pass(ofSeconds(5));
        assertThat(bob.call().told()).endsWith("accept ok", "ACCEPTED");
        assertThat(core.journal().of("1002")).containsExactly("rings 1/0", "rings 1/1");
    }

    @Test
    @Rule("L-235")
    void droppingAnOfferedCallRejectsIt() {
        TestCall call = alice.makeCall("1002");
        settle();
        bob.call().drop();
        assertThat(bob.call().told()).endsWith("drop ok", "IDLE");
        assertThat(call.last()).isEqualTo("DISCONNECTED REJECT");
    }

    @Test
    void aCallerThatGivesUpLeavesTheCalledLineDisconnectedAndThenIdle() {
        TestCall call = alice.makeCall("1002");
        settle();
        call.drop();
        assertThat(bob.call().told()).endsWith("DISCONNECTED NORMAL", "IDLE");
        assertThat(call.last()).isEqualTo("IDLE");
        pass(ofSeconds(60));
        assertThat(core.journal().of("1002")).hasSize(1);
    }

    @Test
    @Rule({"L-110", "L-168"})
    void bothEndsHaveTheSameCallId() {
        TestCall call = alice.makeCall("1002");
        settle();
        assertThat(call.info().callId())
                .isPositive()
                .isEqualTo(bob.call().info().callId());
        TestCall other = alice.makeCall("1003");
        settle();
        assertThat(other.info().callId()).isNotEqualTo(call.info().callId());
    }

    @Test
    void bothEndsKnowEachOther() {
        TestCall call = talk(alice, "1002");
        assertThat(call.info().origin()).isEqualTo(CallOrigin.OUTBOUND);
        assertThat(call.info().calledId()).isEqualTo(PartyId.of("1002"));
        assertThat(call.info().connectedId()).isEqualTo(PartyId.of("1002"));
        assertThat(bob.call().info().origin()).isEqualTo(CallOrigin.INTERNAL);
        assertThat(bob.call().info().callerId()).isEqualTo(PartyId.of("1001"));
        assertThat(bob.call().info().calledId()).isEqualTo(PartyId.of("1002"));
    }

    @Test
    void aCallerCanWithholdItsNumber() {
        alice.makeCall("1002", CallParams.builder().flag(CallParamFlag.BLOCK_ID).build());
        settle();
        assertThat(bob.call().info().callerId()).isEqualTo(PartyId.without(PartyId.Presentation.BLOCKED));
    }

    @Test
    void aCallerCanPresentAnotherNumber() {
        alice.makeCall("1002", CallParams.builder().callingPartyId("1000").build());
        settle();
        assertThat(bob.call().info().callerId()).isEqualTo(PartyId.of("1000"));
    }

    @Test
    void aLineCannotCallItself() {
        TestCall call = alice.makeCall("1001");
        settle();
        assertThat(call.last()).isEqualTo("BUSY STATION");
    }

    @Test
    void aNumberThatNobodyHasEndsTheCall() {
        TestCall call = alice.makeCall("7777");
        settle();
        assertThat(call.last()).isEqualTo("DISCONNECTED BAD_ADDRESS");
    }

    @Test
    @Rule("L-202")
    void theEndLeftByTheOtherPartyStaysDisconnectedUntilItIsDropped() {
        TestCall call = talk(alice, "1002");
        bob.call().drop();
        pass(ofSeconds(600));
        assertThat(call.last()).isEqualTo("DISCONNECTED NORMAL");
        call.drop();
        assertThat(call.told()).endsWith("drop ok", "IDLE");
    }

    @Test
    @Rule({"L-197", "L-198"})
    void nothingIsSaidAboutAnIdleCall() {
        TestCall call = talk(alice, "1002");
        call.drop();
        core.journal().forget();
        bob.call().drop();
        call.drop();
        call.hold();
        pass(ofSeconds(600));
        assertThat(call.told()).containsExactly("drop failed INVALCALLSTATE", "hold failed INVALCALLSTATE");
    }
}
