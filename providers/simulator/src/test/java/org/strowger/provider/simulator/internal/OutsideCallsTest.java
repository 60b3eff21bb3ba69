package org.strowger.provider.simulator.internal;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strowger.provider.simulator.OutsideCall;
import org.strowger.provider.simulator.OutsideCall.State;
import org.strowger.telephony.call.BusyMode;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.testing.Rule;

class OutsideCallsTest extends ExchangeTest {
    private TestLine alice;

    @BeforeEach
    void openLine() {
        alice = open("1001");
    }

    @Test
    void somebodyOutsideCallsALineAndHangsUp() {
        OutsideCall caller = exchange.outsideCall("+4930123456", "1001");
        assertThat(caller.state()).isEqualTo(State.RINGING);
        alice.call().answer();
        assertThat(caller.state()).isEqualTo(State.CONNECTED);
        caller.hangUp();
        assertThat(caller.state()).isEqualTo(State.ENDED);
        assertThat(alice.call().told())
                .containsExactly(
                        "new from +4930123456",
                        "OFFERING ACTIVE",
                        "answer ok",
                        "CONNECTED ACTIVE",
                        "DISCONNECTED NORMAL");
    }

    @Test
    @Rule("L-171")
    void aCallFromOutsideRingsInAnotherWay() {
        exchange.outsideCall("+4930123456", "1001");
        assertThat(core.journal().of("1001")).containsExactly("rings 2/0");
        assertThat(alice.driver().capabilities().ringModes()).isEqualTo(2);
    }

    @Test
    @Rule("L-110")
    void theLineKnowsWhoCallsFromOutside() {
        OutsideCall caller = exchange.outsideCall("+4930123456", "1001", Set.of(MediaMode.AUTOMATED_VOICE));
        assertThat(alice.call().info().origin()).isEqualTo(CallOrigin.EXTERNAL);
        assertThat(alice.call().info().callerId()).isEqualTo(PartyId.of("+4930123456"));
        assertThat(alice.call().info().calledId()).isEqualTo(PartyId.of("1001"));
        assertThat(alice.call().info().mediaModes()).containsExactly(MediaMode.AUTOMATED_VOICE);
        assertThat(alice.call().info().callId()).isEqualTo(caller.callId());
    }

    @Test
    void aCallerWithoutANumberWithholdsIt() {
        exchange.outsideCall("", "1001");
        assertThat(alice.call().info().callerId()).isEqualTo(PartyId.without(PartyId.Presentation.BLOCKED));
    }

    @Test
    void anOutsideCallerHearsThatItIsRejected() {
        OutsideCall caller = exchange.outsideCall("+4930123456", "1001");
        alice.call().drop();
        assertThat(caller.state()).isEqualTo(State.ENDED);
        assertThat(caller.ending()).contains(DisconnectMode.REJECT);
    }

    @Test
    void anOutsideCallerHearsThatTheLineIsBusy() {
        exchange.outsideCall("+491", "1001");
        exchange.outsideCall("+492", "1001");
        OutsideCall third = exchange.outsideCall("+493", "1001");
        assertThat(third.state()).isEqualTo(State.ENDED);
        assertThat(third.ending()).contains(BusyMode.STATION);
        assertThat(exchange.outsideCalls()).extracting(OutsideCall::number).containsExactly("+491", "+492");
    }

    @Test
    void anOutsideCallerIsGivenUpWhenNobodyAnswers() {
        OutsideCall caller = exchange.outsideCall("+491", "1001");
        pass(ofMinutes(2));
        assertThat(caller.ending()).contains(DisconnectMode.NO_ANSWER);
        assertThat(alice.call().told()).endsWith("DISCONNECTED NORMAL", "IDLE");
        assertThat(exchange.outsideCalls()).isEmpty();
    }

    @Test
    void anOutsidePartyHoldsAndRetrieves() {
        OutsideCall caller = exchange.outsideCall("+491", "1001");
        alice.call().answer();
        caller.hold();
        assertThat(alice.call().last()).isEqualTo("CONNECTED ACTIVE_HELD");
        caller.retrieve();
        assertThat(alice.call().last()).isEqualTo("CONNECTED ACTIVE");
    }

    @Test
    void anOutsidePartyIsHeldByTheLine() {
        OutsideCall caller = exchange.outsideCall("+491", "1001");
        alice.call().answer();
        alice.call().hold();
        assertThat(caller.isHeld()).isTrue();
        alice.call().unhold();
        assertThat(caller.isHeld()).isFalse();
    }

    @Test
    void aCalledOutsidePartyCanBeLedByHand() {
        TestCall call = alice.makeCall("9919");
        settle();
        OutsideCall called = exchange.outsideCalls().get(0);
        assertThat(called.number()).isEqualTo("9919");
        assertThat(called.line()).isEqualTo("1001");
        called.ring();
        assertThat(call.last()).isEqualTo("RINGBACK");
        called.answer();
        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE");
        called.hangUp();
        assertThat(call.last()).isEqualTo("DISCONNECTED NORMAL");
    }

    @Test
    void aCalledOutsidePartyThatHangsUpWithoutAnsweringRejects() {
        TestCall call = alice.makeCall("9902");
        settle();
        exchange.outsideCalls().get(0).hangUp();
        assertThat(call.last()).isEqualTo("DISCONNECTED REJECT");
    }

    @Test
    void whatDoesNotFitIsRefusedWithTheReason() {
        OutsideCall caller = exchange.outsideCall("+491", "1001");
        assertThatThrownBy(caller::answer)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("outside party +491 cannot answer: it is RINGING as caller");
        assertThatThrownBy(caller::retrieve).hasMessageContaining("cannot retrieve");
        caller.hangUp();
        caller.hangUp();
        assertThat(caller.state()).isEqualTo(State.ENDED);
    }

    @Test
    void aLineThatDoesNotExistCannotBeCalledFromOutside() {
        assertThatThrownBy(() -> exchange.outsideCall("+491", "2001"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no line 2001; exchange exchange has 10 lines, from 1001 to 1010");
    }
}
