package org.strowger.provider.simulator.internal;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.provider.simulator.OutsideCall;
import org.strowger.telephony.call.CallReason;
import org.strowger.telephony.call.PartyId;
import org.strowger.testing.Rule;

class RedirectTest extends ExchangeTest {
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
    @Rule("L-240")
    void aRedirectedCallIsIdleHereAndOfferedThere() {
        TestCall call = alice.makeCall("1002");
        settle();
        bob.call().redirect("1003");
        assertThat(bob.call().told()).endsWith("redirect ok", "IDLE");
        assertThat(carol.call().told()).containsExactly("new from 1001", "OFFERING ACTIVE");
        carol.call().answer();
        assertThat(call.told()).endsWith("RINGBACK", "PROCEEDING", "RINGBACK", "CONNECTED ACTIVE");
    }

    @Test
    void everybodyKnowsThatACallWasRedirected() {
        TestCall call = alice.makeCall("1002");
        settle();
        bob.call().redirect("1003");
        assertThat(carol.call().info().reason()).isEqualTo(CallReason.REDIRECT);
        assertThat(carol.call().info().calledId()).isEqualTo(PartyId.of("1002"));
        assertThat(carol.call().info().redirectingId()).isEqualTo(PartyId.of("1002"));
        assertThat(carol.call().info().redirectionId()).isEqualTo(PartyId.of("1003"));
        assertThat(call.info().redirectionId()).isEqualTo(PartyId.of("1003"));
        assertThat(carol.call().info().callId()).isEqualTo(call.info().callId());
    }

    @Test
    void aCallCanBeRedirectedToTheOutside() {
        TestCall call = alice.makeCall("1002");
        settle();
        bob.call().redirect("9900");
        settle();
        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE");
    }

    @Test
    void aCallFromOutsideFollowsItsRedirection() {
        OutsideCall caller = exchange.outsideCall("+491", "1002");
        bob.call().redirect("1003");
        assertThat(caller.line()).isEqualTo("1003");
        carol.call().answer();
        assertThat(caller.state()).isEqualTo(OutsideCall.State.CONNECTED);
        caller.hangUp();
        assertThat(carol.call().last()).isEqualTo("DISCONNECTED NORMAL");
    }

    @Test
    void theCallerHearsThatTheNewDestinationIsBusy() {
        TestCall call = alice.makeCall("1002");
        settle();
        bob.call().redirect("9901");
        settle();
        assertThat(call.last()).isEqualTo("BUSY STATION");
    }

    @Test
    @Rule("L-240")
    void aDestinationThatNobodyHasRedirectsNothing() {
        TestCall call = alice.makeCall("1002");
        settle();
        bob.call().redirect("7777");
        assertThat(bob.call().last()).isEqualTo("redirect failed INVALADDRESS");
        bob.call().answer();
        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE");
    }

    @Test
    void theCallersOwnTimeGoesOnAfterARedirection() {
        alice.makeCall("1002");
        settle();
        pass(ofSeconds(100));
        bob.call().redirect("1003");
        pass(ofSeconds(20));
        assertThat(alice.call().last()).isEqualTo("DISCONNECTED NO_ANSWER");
        assertThat(carol.call().last()).isEqualTo("IDLE");
    }
}
