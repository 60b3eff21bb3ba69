package org.strowger.provider.simulator.internal;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Operation;
import org.strowger.provider.simulator.OutsideCall;
import org.strowger.provider.simulator.OutsideCall.State;
import org.strowger.telephony.device.LineCapabilityFlag;
import org.strowger.testing.Rule;

class ClosingTest extends ExchangeTest {
    @Test
    @Rule({"L-122", "S-078"})
    void closingACallFailsItsRequestsAndEndsItsEvents() {
        TestLine alice = open("1001");
        open("1002");
        TestCall call = talk(alice, "1002");
        exchange.faults().at("1001", Operation.HOLD).withhold();
        call.hold();
        call.close();
        core.line("1002").call().drop();
        pass(ofSeconds(60));
        assertThat(call.told()).endsWith("CONNECTED ACTIVE", "hold failed OPERATIONFAILED", "closed by the core");
    }

    @Test
    @Rule({"L-101", "S-075", "S-076"})
    void closingTheLineFailsAllRequestsBeforeItReturnsAndEndsAllEvents() {
        TestLine alice = open("1001");
        open("1002");
        TestCall talking = talk(alice, "1002");
        exchange.faults().at("1001", Operation.HOLD).withhold();
        talking.hold();
        exchange.outsideCall("+491", "1001");
        alice.close();
        core.journal().forget();
        pass(ofSeconds(600));
        core.line("1002").call().drop();
        assertThat(core.journal().of("1001")).isEmpty();
        assertThat(core.journal().of("1001#1")).isEmpty();
        assertThat(core.journal().of("1001#2")).isEmpty();
    }

    @Test
    @Rule({"L-102", "L-123"})
    void withoutCloseDropACallLivesOnWhenItIsClosed() {
        TestLine alice = open("1001");
        OutsideCall caller = exchange.outsideCall("+491", "1001");
        alice.call().answer();
        alice.call().close();
        assertThat(caller.state()).isEqualTo(State.CONNECTED);
        alice.close();
        pass(ofSeconds(600));
        assertThat(caller.state()).isEqualTo(State.CONNECTED);
        assertThat(alice.driver().capabilities().flags()).doesNotContain(LineCapabilityFlag.CLOSE_DROP);
    }

    @Test
    @Rule("S-081")
    void aCallThatTheTelephoneIsUsingIsLeftToItWhenItIsClosed() {
        TestLine alice = open("1001");
        OutsideCall caller = exchange.outsideCall("+491", "1001");
        exchange.telephone("1001").answer();
        alice.call().close();
        alice.close();
        assertThat(caller.state()).isEqualTo(State.CONNECTED);
        exchange.telephone("1001").hangUp();
        settle();
        assertThat(caller.state()).isEqualTo(State.ENDED);
    }

    @Test
    @Rule({"L-102", "L-123", "S-076"})
    void withCloseDropACallIsDroppedWhenItOrItsLineIsClosed() {
        equip(ExchangeSettings.builder().closeDrop(true));
        TestLine alice = open("1001");
        OutsideCall first = exchange.outsideCall("+491", "1001");
        alice.call().answer();
        alice.call().close();
        assertThat(first.state()).isEqualTo(State.ENDED);
        OutsideCall second = exchange.outsideCall("+492", "1001");
        alice.call().answer();
        alice.close();
        assertThat(second.state()).isEqualTo(State.ENDED);
        assertThat(alice.driver().capabilities().flags()).contains(LineCapabilityFlag.CLOSE_DROP);
    }

    @Test
    void aCallThatNobodyCouldEndIsDroppedWhenItIsClosed() {
        TestLine alice = open("1001");
        TestCall dialing = alice.makeCall("12;");
        settle();
        dialing.close();
        TestCall busy = alice.makeCall("9901");
        settle();
        busy.close();
        alice.makeCall("1002");
        alice.makeCall("1003");
        settle();
        assertThat(alice.call(3).last()).isEqualTo("RINGBACK");
        assertThat(alice.call(4).last()).isEqualTo("RINGBACK");
    }

    @Test
    void aCallOutsideTheCoresSightEndsByItselfWhenTheOtherPartyIsGone() {
        TestLine alice = open("1001");
        OutsideCall caller = exchange.outsideCall("+491", "1001");
        alice.call().answer();
        alice.call().close();
        caller.hangUp();
        alice.close();
        core.journal().forget();
        alice.open();
        assertThat(core.journal().all()).isEmpty();
    }

    @Test
    @Rule({"L-149", "S-043"})
    void callsThatExistWhenALineIsOpenedAreAnnouncedInTheirState() {
        exchange.outsideCall("+491", "1001");
        exchange.outsideCall("+492", "1001");
        exchange.telephone("1001").answer();
        TestLine alice = open("1001");
        assertThat(alice.call(1).told()).containsExactly("new from +491", "CONNECTED ACTIVE");
        assertThat(alice.call(2).told()).containsExactly("new from +492", "OFFERING ACTIVE");
        alice.call(1).drop();
        assertThat(alice.call(1).told()).endsWith("drop ok", "IDLE");
    }

    @Test
    @Rule("L-149")
    void aCallThatOutlivedItsClosingIsAnnouncedAgainWhenTheLineIsOpened() {
        TestLine alice = open("1001");
        exchange.outsideCall("+491", "1001");
        alice.call().answer();
        alice.call().close();
        alice.close();
        alice.open();
        assertThat(alice.call(2).told()).containsExactly("new from +491", "CONNECTED ACTIVE");
        assertThat(alice.call(2).info().callId()).isEqualTo(alice.call(1).info().callId());
        assertThat(alice.call(2).driver()).isNotSameAs(alice.call(1).driver());
    }

    @Test
    @Rule({"L-150", "S-042"})
    void aCallThatTheCoreCannotTakeIsAnnouncedAgainAtItsNextChangeAndNothingElseIsSaid() {
        TestLine alice = open("1001");
        alice.takesCalls(false);
        exchange.outsideCall("+491", "1001");
        alice.takesCalls(true);
        exchange.telephone("1001").answer();
        assertThat(core.journal().of("1001")).containsExactly("newCall not taken", "rings 2/0");
        assertThat(alice.call().told()).containsExactly("new from +491", "CONNECTED ACTIVE");
    }

    @Test
    void aRequestForAClosedCallIsRefused() {
        TestLine alice = open("1001");
        exchange.outsideCall("+491", "1001");
        TestCall call = alice.call();
        call.close();
        assertThatThrownBy(call::answer).hasMessageContaining("INVALCALLHANDLE");
    }

    @Test
    @Rule("L-101")
    void aLineThatIsNotOpenMakesNoCalls() {
        TestLine alice = open("1001");
        alice.close();
        assertThatThrownBy(() -> alice.makeCall("1002")).hasMessageContaining("INVALLINEHANDLE");
    }

    @Test
    void stoppingTheExchangeEndsEverything() {
        TestLine alice = open("1001");
        TestCall call = alice.makeCall("1002");
        exchange.outsideCall("+491", "1001");
        core.journal().forget();
        exchange.stop();
        pass(ofSeconds(600));
        assertThat(core.journal().all()).containsExactly("1001#1 made failed OPERATIONFAILED");
        assertThat(call.driver()).isNotNull();
    }

    @Test
    @Rule({"L-035", "S-015"})
    void aNewStartKnowsNothingOfTheOneBefore() {
        open("1001");
        exchange.outsideCall("+491", "1001");
        exchange.addLine("2001");
        exchange.stop();
        core = new TestCore(time).start(exchange);
        open("1001");
        assertThat(core.numbers()).hasSize(10).doesNotContain("2001");
        assertThat(core.journal().all()).isEmpty();
        assertThat(exchange.outsideCalls()).isEmpty();
    }
}
