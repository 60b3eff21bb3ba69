package org.strowger.provider.simulator.internal;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.OutsideCall;
import org.strowger.telephony.device.AddressCapabilityFlag;
import org.strowger.telephony.device.AnswerMode;
import org.strowger.testing.Rule;

class AnsweringTest extends ExchangeTest {
    @ParameterizedTest
    @CsvSource({
        "NONE, CONNECTED ACTIVE, CONNECTED ACTIVE",
        "DROP, IDLE,             DISCONNECTED NORMAL",
        "HOLD, ON_HOLD,          CONNECTED ACTIVE_HELD",
    })
    @Rule("L-233")
    void answeringAWaitingCallDoesToTheActiveOneWhatTheLineSays(AnswerMode mode, String here, String there) {
        equip(ExchangeSettings.builder().answerMode(mode));
        TestLine alice = open("1001");
        TestLine bob = open("1002");
        TestCall active = talk(alice, "1002");
        exchange.outsideCall("+491", "1001");
        TestCall waiting = alice.call();
        assertThat(waiting.last()).isEqualTo("OFFERING ACTIVE");
        waiting.answer();
        assertThat(waiting.told()).endsWith("answer ok", "CONNECTED ACTIVE");
        assertThat(active.last()).isEqualTo(here);
        assertThat(bob.call().last()).isEqualTo(there);
        assertThat(alice.driver().capabilities().answerMode()).isEqualTo(mode);
    }

    @Test
    void aCallThatCannotMakeTheActiveOneGiveWayCannotBeAnswered() {
        equip(ExchangeSettings.builder().maxHeldCalls(0));
        TestLine alice = open("1001");
        open("1002");
        TestCall active = talk(alice, "1002");
        exchange.outsideCall("+491", "1001");
        alice.call().answer();
        assertThat(alice.call().last()).isEqualTo("answer failed RESOURCEUNAVAIL");
        assertThat(active.last()).isEqualTo("CONNECTED ACTIVE");
    }

    @Test
    void aLineIsBusyWhenItHasNoRoomForAnotherActiveCall() {
        equip(ExchangeSettings.builder().maxActiveCalls(1));
        TestLine alice = open("1001");
        TestLine carol = open("1003");
        open("1002");
        talk(alice, "1002");
        TestCall late = carol.makeCall("1001");
        settle();
        assertThat(late.last()).isEqualTo("BUSY STATION");
    }

    @Test
    void aHeldCallLeavesRoomForAnother() {
        equip(ExchangeSettings.builder().maxActiveCalls(1));
        TestLine alice = open("1001");
        open("1002");
        talk(alice, "1002").hold();
        OutsideCall caller = exchange.outsideCall("+491", "1001");
        assertThat(caller.state()).isEqualTo(OutsideCall.State.RINGING);
    }

    @Test
    @Rule("L-232")
    void onlyAnOfferedCallCanBeAnswered() {
        TestLine alice = open("1001");
        open("1002");
        TestCall call = talk(alice, "1002");
        call.answer();
        assertThat(call.last()).isEqualTo("answer failed INVALCALLSTATE");
        call.accept();
        assertThat(call.last()).isEqualTo("accept failed INVALCALLSTATE");
    }

    @Test
    @Rule("L-231")
    void withAcceptToAlertTheLineRingsOnlyAfterAccept() {
        equip(ExchangeSettings.builder().acceptToAlert(true));
        TestLine alice = open("1001");
        TestLine bob = open("1002");
        TestCall call = alice.makeCall("1002");
        pass(ofSeconds(30));
        assertThat(call.last()).isEqualTo("PROCEEDING");
        assertThat(core.journal().of("1002")).isEmpty();
        bob.call().accept();
        assertThat(call.last()).isEqualTo("RINGBACK");
        assertThat(core.journal().of("1002")).containsExactly("rings 1/0");
        assertThat(bob.driver().capabilities().addresses().get(0).flags())
                .contains(AddressCapabilityFlag.ACCEPT_TO_ALERT);
    }
}
