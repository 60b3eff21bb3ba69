package org.strowger.provider.simulator.internal;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.telephony.call.CallParamFlag;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.testing.Rule;

class DialingTest extends ExchangeTest {
    @ParameterizedTest
    @ValueSource(strings = {"", ";"})
    @Rule("L-215")
    void aCallWithoutDestinationWaitsInDialtone(String destination) {
        TestCall call = open("1001").makeCall(destination);
        pass(ofSeconds(600));
        assertThat(call.told()).containsExactly("made ok", "DIALTONE INTERNAL");
    }

    @Test
    @Rule({"L-216", "L-217", "L-219"})
    void aNumberCanBeDialedInParts() {
        TestLine bob = open("1002");
        TestCall call = open("1001").makeCall("10;");
        settle();
        call.dial("0;");
        assertThat(call.told()).containsExactly("made ok", "DIALING", "dial ok");
        call.dial("2");
        settle();
        assertThat(call.told()).endsWith("dial ok", "PROCEEDING", "RINGBACK");
        assertThat(bob.call().last()).isEqualTo("OFFERING ACTIVE");
    }

    @Test
    @Rule("L-217")
    void anEmptyStringFinishesANumberThatWasBegun() {
        TestCall call = open("1001").makeCall("1002;");
        settle();
        call.dial("");
        settle();
        assertThat(call.last()).isEqualTo("RINGBACK");
    }

    @Test
    @Rule("L-217")
    void anEmptyStringDoesNotFinishWhatWasNotBegun() {
        TestCall call = open("1001").makeCall("");
        settle();
        call.dial("");
        assertThat(call.last()).isEqualTo("dial failed INVALADDRESS");
    }

    @Test
    @Rule("L-218")
    void nothingCanBeDialedWhenTheNumberIsComplete() {
        TestCall call = open("1001").makeCall("1002");
        settle();
        call.dial("3");
        assertThat(call.last()).isEqualTo("dial failed INVALCALLSTATE");
    }

    @Test
    @Rule("L-436")
    void eachCommaIsAPause() {
        TestCall call = open("1001").makeCall("0,,4930");
        pass(ofMillis(20).plusSeconds(4).minusMillis(1));
        assertThat(call.last()).isEqualTo("DIALING");
        pass(ofMillis(1));
        assertThat(call.last()).isEqualTo("PROCEEDING");
    }

    @Test
    void formattingIsNotDialed() {
        TestCall call = open("1001").makeCall("T10-(02)|17^Bob");
        settle();
        assertThat(call.last()).isEqualTo("RINGBACK");
    }

    @ParameterizedTest
    @CsvSource({
        "1@2, DIALQUIET",
        "1$2, DIALBILLING",
        "1?2, DIALPROMPT",
        "1:2, DIALVOICEDETECT",
        "$@, DIALBILLING",
        "1;2, INVALADDRESS",
        "sip:bob, INVALADDRESS"
    })
    @Rule({"L-134", "L-220", "L-221", "L-222"})
    void whatTheLineCannotDialIsRefusedBeforeAnythingHappens(String destination, LineError error) {
        TestLine line = open("1001");
        assertThatThrownBy(() -> line.makeCall(destination))
                .isInstanceOfSatisfying(
                        TelephonyException.class, e -> assertThat(e.error()).isEqualTo(error));
        settle();
        assertThat(core.journal().all()).isEmpty();
    }

    @Test
    @Rule("L-220")
    void theLineHasTheDialModifiersOfItsSettings() {
        equip(ExchangeSettings.builder().dialModifiers("@$"));
        TestLine line = open("1001");
        TestCall call = line.makeCall("@$1002");
        pass(ofSeconds(5));
        assertThat(call.last()).isEqualTo("RINGBACK");
        assertThatThrownBy(() -> line.makeCall("W1002")).hasMessageContaining("DIALDIALTONE");
    }

    @Test
    @Rule("L-229")
    void anAttemptInProgressIsAbandonedByDroppingIt() {
        TestCall call = open("1001").makeCall("0,4930");
        pass(ofMillis(500));
        call.drop();
        pass(ofSeconds(600));
        assertThat(call.told()).containsExactly("made ok", "DIALING", "drop ok", "IDLE");
        assertThat(exchange.outsideCalls()).isEmpty();
    }

    @Test
    @Rule("L-223")
    void theIdleFlagRefusesALineThatIsInUse() {
        TestLine line = open("1001");
        line.makeCall("1002");
        settle();
        CallParams idle = CallParams.builder().flag(CallParamFlag.IDLE).build();
        assertThatThrownBy(() -> line.makeCall("1003", idle)).hasMessageContaining("CALLUNAVAIL");
        assertThat(line.makeCall("1003").driver()).isNotNull();
    }

    @Test
    void aLineMakesOnlyAsManyCallsAsItHasRoomFor() {
        TestLine line = open("1001");
        line.makeCall("1002");
        line.makeCall("1003");
        assertThatThrownBy(() -> line.makeCall("1004")).hasMessageContaining("CALLUNAVAIL");
    }
}
