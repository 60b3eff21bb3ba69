package org.strowger.provider.modem.internal.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.testing.Rule;

class DialStringTest {
    @ParameterizedTest
    @Rule({"L-433", "L-435", "L-436"})
    @CsvSource(
            delimiter = '=',
            value = {
                "1002=1002",
                "0,w12-34=0,W1234",
                "+49 (30) 1234=0049301234",
                "*67#a!p5=*67#A!P5",
                "T123@9=T123@9",
                "12aBcD=12ABCD",
                "1002|sub^Almon=1002",
                "''=''",
                ";=''"
            })
    void dialsWhatCanBeDialed(String destination, String digits) {
        assertThat(DialString.of(destination, "W@", "00").digits()).isEqualTo(digits);
    }

    @ParameterizedTest
    @Rule("L-216")
    @CsvSource(
            delimiter = '=',
            value = {"1002=false", "1002;=true", "''=true", ";=true"})
    void knowsWhetherMoreDigitsFollow(String destination, boolean partial) {
        assertThat(DialString.of(destination, "W@", "00").partial()).isEqualTo(partial);
    }

    @ParameterizedTest
    @Rule({"L-220", "L-221"})
    @CsvSource({
        "1W2,DIALDIALTONE",
        "1w@$?,DIALDIALTONE",
        "@1,DIALQUIET",
        "1$,DIALBILLING",
        "?W,DIALPROMPT",
        "1:,DIALVOICEDETECT",
        "1002;5,INVALADDRESS",
        "alice,INVALADDRESS",
        "12+3,INVALADDRESS",
        "'1^2\n3',INVALADDRESS"
    })
    void refusesTheFirstCharacterThatCannotBeDialed(String destination, LineError error) {
        assertThatThrownBy(() -> DialString.of(destination, "", "00"))
                .isInstanceOfSatisfying(TelephonyException.class, thrown -> assertThat(thrown.error())
                        .isEqualTo(error));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1002;ATH", "1002\rATH", "1\n2"})
    void letsNoCommandThrough(String destination) {
        assertThatThrownBy(() -> DialString.of(destination, "W@$", "00")).isInstanceOf(TelephonyException.class);
    }

    @Test
    void refusesANumberThatNoModemTakes() {
        assertThatThrownBy(() -> DialString.of("1".repeat(200), "", "")).hasMessageContaining("at most 128");
    }

    @Test
    void anOutsideLinePrefixComesFirstButNotBeforeNothing() {
        assertThat(DialString.of("1002;", "", "").behind("0W")).isEqualTo(new DialString("0W1002", true));
        assertThat(DialString.of("", "", "").behind("0W").isEmpty()).isTrue();
    }

    @Test
    void pausesCountAsDialingTime() {
        assertThat(DialString.of("0,,1", "", "").dialingTime()).isEqualTo(Duration.ofMillis(2000 + 400 + 4000));
    }
}
