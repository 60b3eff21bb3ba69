package org.strowger.provider.simulator.internal;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.strowger.provider.simulator.BadSetting;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.Operation;
import org.strowger.provider.simulator.SimulatedExchange;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineCondition;
import org.strowger.testing.Rule;

class LinesComeAndGoTest extends ExchangeTest {
    @Test
    void theLinesAreNumberedFromTheFirstNumberOn() {
        assertThat(core.numbers())
                .containsExactly("1001", "1002", "1003", "1004", "1005", "1006", "1007", "1008", "1009", "1010");
        equip(ExchangeSettings.builder().firstNumber("098").lines(3));
        assertThat(core.numbers()).containsExactly("098", "099", "100");
    }

    @Test
    @Rule({"L-039", "S-028"})
    void theNumberIsThePermanentId() {
        assertThat(core.line("1004").driver().permanentId()).isEqualTo("1004");
        assertThat(exchange.id()).isEqualTo("exchange");
    }

    @Test
    @Rule("L-042")
    void aLineCanBeAdded() {
        exchange.addLine("1011");
        assertThat(core.journal().all()).containsExactly("1011 added");
        TestLine added = open("1011");
        open("1001").makeCall("1011");
        settle();
        assertThat(added.call().last()).isEqualTo("OFFERING ACTIVE");
        assertThat(exchange.numbers()).hasSize(11).endsWith("1011");
    }

    @Test
    void aLineCannotBeAddedTwiceNorWithoutANumber() {
        assertThatThrownBy(() -> exchange.addLine("1001")).hasMessageContaining("line 1001 exists already");
        assertThatThrownBy(() -> exchange.addLine("bob")).isInstanceOf(BadSetting.class);
    }

    @Test
    @Rule("S-026")
    void aLineCanBeRemovedAndItsCallsEnd() {
        TestLine alice = open("1001");
        TestLine bob = open("1002");
        TestCall call = talk(alice, "1002");
        exchange.removeLine("1002");
        assertThat(core.journal().of("1002")).endsWith("removed");
        assertThat(call.last()).isEqualTo("DISCONNECTED OUT_OF_ORDER");
        bob.call().close();
        bob.close();
        TestCall late = alice.makeCall("1002");
        settle();
        assertThat(late.last()).isEqualTo("DISCONNECTED BAD_ADDRESS");
    }

    @Test
    void aLineCanGoOutOfServiceAndComeBack() {
        TestLine alice = open("1001");
        TestLine bob = open("1002");
        TestCall call = talk(alice, "1002");
        exchange.setInService("1002", false);
        assertThat(core.journal().of("1002")).endsWith("conditions [CONNECTED]");
        assertThat(bob.driver().conditions()).containsExactly(LineCondition.CONNECTED);
        assertThat(bob.call().last()).isEqualTo("DISCONNECTED OUT_OF_ORDER");
        assertThat(call.last()).isEqualTo("DISCONNECTED OUT_OF_ORDER");
        assertThatThrownBy(() -> bob.makeCall("1001")).hasMessageContaining("INVALLINESTATE");
        TestCall late = alice.makeCall("1002");
        settle();
        assertThat(late.last()).isEqualTo("DISCONNECTED OUT_OF_ORDER");
        exchange.setInService("1002", true);
        assertThat(core.journal().of("1002")).endsWith("conditions [CONNECTED, IN_SERVICE]");
        assertThat(bob.makeCall("1001").driver()).isNotNull();
    }

    @Test
    void anOfferedCallEndsWhenItsLineGoesOutOfService() {
        TestLine alice = open("1001");
        exchange.outsideCall("+491", "1001");
        exchange.setInService("1001", false);
        pass(ofSeconds(60));
        assertThat(alice.call().told()).endsWith("DISCONNECTED OUT_OF_ORDER", "IDLE");
        assertThat(core.journal().of("1001")).containsExactly("rings 2/0", "conditions [CONNECTED]");
    }

    @Test
    @Rule({"L-105", "S-084"})
    void aLineCanBeClosedByForceAfterItsRequestsEnded() {
        TestLine alice = open("1001");
        alice.makeCall("1002");
        exchange.outsideCall("+491", "1001");
        exchange.faults().at("1001", Operation.ANSWER).withhold();
        alice.call().answer();
        exchange.forceClosed("1001");
        assertThat(core.journal().all())
                .endsWith(
                        "1001#1 made failed OPERATIONFAILED",
                        "1001#2 answer failed OPERATIONFAILED",
                        "1001 forced closed");
    }

    @Test
    @Rule("S-070")
    void aMediaModeThatTheLineCannotDetectIsRefused() {
        TestLine alice = open("1001");
        alice.driver().setMediaModes(Set.of());
        alice.driver().setMediaModes(Set.of(MediaMode.INTERACTIVE_VOICE));
        assertThatThrownBy(() -> alice.driver().setMediaModes(Set.of(MediaMode.G3_FAX)))
                .hasMessageContaining("INVALMEDIAMODE");
    }

    @Test
    void aTelephoneDialsAnswersAndHangsUp() {
        TestLine alice = open("1001");
        exchange.telephone("1001").dial("1002");
        settle();
        exchange.telephone("1002").answer();
        assertThat(alice.call().told())
                .containsExactly("new from 1001", "DIALING", "PROCEEDING", "RINGBACK", "CONNECTED ACTIVE");
        exchange.telephone("1002").hangUp();
        exchange.telephone("1001").hangUp();
        assertThat(alice.call().told()).endsWith("DISCONNECTED NORMAL", "IDLE");
    }

    @Test
    void aTelephoneSaysWhatItCannotDo() {
        assertThatThrownBy(() -> exchange.telephone("1001").answer()).hasMessage("no call rings at line 1001");
        assertThatThrownBy(() -> exchange.telephone("1001").dial("?"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("DIALPROMPT");
    }

    @Test
    void anExchangeThatDoesNotRunSaysSo() {
        SimulatedExchange idle =
                new SimulatedExchange(ExchangeSettings.builder().name("idle").build());
        assertThatThrownBy(() -> idle.addLine("1011"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("exchange idle is not running; a core has to start it first");
    }
}
