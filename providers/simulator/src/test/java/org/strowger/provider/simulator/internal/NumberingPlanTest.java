package org.strowger.provider.simulator.internal;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strowger.provider.simulator.BadSetting;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.testing.Rule;

class NumberingPlanTest extends ExchangeTest {
    /** The set-up time and the route time: after them the destination is reached. */
    private void reach() {
        pass(ofMillis(120));
    }

    @ParameterizedTest
    @CsvSource({
        "9900, CONNECTED ACTIVE",
        "9901, BUSY STATION",
        "9902, RINGBACK",
        "9903, BUSY TRUNK",
        "9904, SPECIAL_INFO REORDER",
        "9905, SPECIAL_INFO NO_CIRCUIT",
        "9906, SPECIAL_INFO CUSTOMER_IRREGULARITY",
        "9907, DISCONNECTED REJECT",
        "9908, DISCONNECTED UNREACHABLE",
        "9909, DISCONNECTED CONGESTION",
        "9910, DISCONNECTED NUMBER_CHANGED",
        "9911, DISCONNECTED OUT_OF_ORDER",
        "9912, DISCONNECTED BAD_ADDRESS",
        "9913, DISCONNECTED DO_NOT_DISTURB",
        "9914, DISCONNECTED TEMPORARY_FAILURE",
        "9919, PROCEEDING",
    })
    @Rule({"L-201", "L-207"})
    void aNumberWithAMeaningDoesWhatItMeansAtOnce(String number, String state) {
        TestCall call = open("1001").makeCall(number);
        reach();
        assertThat(call.told()).startsWith("made ok", "DIALING", "PROCEEDING").endsWith(state);
        pass(ofSeconds(60));
        assertThat(call.last()).isEqualTo(state);
        call.drop();
        assertThat(call.last()).isEqualTo("IDLE");
    }

    @Test
    void numbersFrom9920AnswerAfterSoManyRings() {
        TestCall call = open("1001").makeCall("9923");
        reach();
        pass(ofSeconds(15).minusMillis(1));
        assertThat(call.last()).isEqualTo("RINGBACK");
        pass(ofMillis(1));
        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE");
    }

    @Test
    void numbersFrom9930HangUpAfterSoManySeconds() {
        TestCall call = open("1001").makeCall("9937");
        reach();
        pass(ofSeconds(7).minusMillis(1));
        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE");
        pass(ofMillis(1));
        assertThat(call.last()).isEqualTo("DISCONNECTED NORMAL");
    }

    @Test
    void numbersFrom9940HoldAfterSoManySecondsAndRetrieve() {
        TestCall call = open("1001").makeCall("9942");
        reach();
        pass(ofSeconds(2));
        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE_HELD");
        pass(ofSeconds(2));
        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE");
    }

    @Test
    void numbersFrom9950RejectAfterSoManyRings() {
        TestCall call = open("1001").makeCall("9951");
        reach();
        assertThat(call.last()).isEqualTo("RINGBACK");
        pass(ofSeconds(5));
        assertThat(call.last()).isEqualTo("DISCONNECTED REJECT");
    }

    @Test
    void numbersFrom9960TakeSoManySecondsUntilTheyRing() {
        TestCall call = open("1001").makeCall("9964");
        reach();
        pass(ofSeconds(4).minusMillis(1));
        assertThat(call.last()).isEqualTo("PROCEEDING");
        pass(ofMillis(1));
        assertThat(call.last()).isEqualTo("RINGBACK");
        pass(ofSeconds(5));
        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE");
    }

    @Test
    void anybodyElseOutsideAnswersAfterOneRing() {
        TestLine line = open("1001");
        TestCall canonical = line.makeCall("+49 (30) 123456");
        TestCall dialed = line.makeCall("0030123456");
        pass(ofSeconds(6));
        assertThat(canonical.last()).isEqualTo("CONNECTED ACTIVE");
        assertThat(dialed.last()).isEqualTo("CONNECTED ACTIVE");
    }

    @Test
    void rulesOfTheSettingsComeBeforeTheBuiltInOnes() {
        String disturbed = "+4930*: ring, wait 2s, disconnect DO_NOT_DISTURB";
        equip(ExchangeSettings.builder().outside(List.of(disturbed, "9901: answer", "5n: wait n s, busy")));
        TestLine line = open("1001");
        assertThat(reached(line, "+493012", 3)).isEqualTo("DISCONNECTED DO_NOT_DISTURB");
        assertThat(reached(line, "9901", 0)).isEqualTo("CONNECTED ACTIVE");
        assertThat(reached(line, "53", 2)).isEqualTo("PROCEEDING");
        assertThat(reached(line, "53", 3)).isEqualTo("BUSY STATION");
    }

    private String reached(TestLine line, String number, int seconds) {
        TestCall call = line.makeCall(number);
        reach();
        pass(ofSeconds(seconds));
        String state = call.last();
        call.drop();
        return state;
    }

    @Test
    void aLineTakesThePlaceOfANumberWithAMeaning() {
        equip(ExchangeSettings.builder().firstNumber("9901"));
        TestCall call = open("9902").makeCall("9901");
        reach();
        assertThat(call.last()).isEqualTo("RINGBACK");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0*: ring, dance       | outside = \"dance\": is not a step",
                "0*: wait 2            | outside = \"wait 2\": is not a step",
                "0*: disconnect NEVER  | outside = \"disconnect NEVER\": is not a step",
                "0*                    | outside = \"0*\": a rule is a number, a colon and steps",
                ": ring                | outside = \": ring\": a rule is a number, a colon and steps",
            })
    void aRuleThatCannotBeReadIsNamedWithWhatWouldBeRight(String rule, String message) {
        assertThatThrownBy(() -> ExchangeSettings.builder().outside(List.of(rule)))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith(message);
    }
}
