package org.strowger.provider.modem.internal.at;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How modems report digits, after their makers' manuals. */
class DigitDetectorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+DTMF: 1|1",
                "+DTMF:2|2",
                "+DTMF: *|*",
                "+DTMF:1,160|1",
                "+DTMF: D, 300|D",
                "+RXDTMF: 8|8",
                "+RXDTMF: #|#",
                "+RXDTMF: A|A",
                "+QTONEDET: 48|0",
                "+QTONEDET: 57|9",
                "+QTONEDET: 42|*",
                "+QTONEDET: 35|#",
                "+QTONEDET: 65|A",
                "+QTONEDET:68|D"
            })
    void aDigitIsUnderstoodInEachWay(String line, char digit) {
        assertThat(DigitDetector.digitIn(line)).contains(digit);
        assertThat(ReplyReader.read(line, true)).isEqualTo(new Reply.Digit(digit));
    }

    /** Single tones, codes beyond the sixteen digits, and answers to questions. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+DTMF: 1400",
                "+DTMF: E",
                "+DTMF:",
                "+DTMF: ",
                "+QTONEDET: 70",
                "+QTONEDET: 1",
                "+QTONEDET: 0",
                "+QTONEDET: (0,1)",
                "+DDET: 1,0,0,0",
                "DTMF: 1",
                "5"
            })
    void everythingElseIsNoDigit(String line) {
        assertThat(DigitDetector.digitIn(line)).isEmpty();
    }

    @Test
    void aModemThatSaysOkToWhateverItHearsConfirmsNothing() {
        assertThat(DigitDetector.DDET.isConfirmedBy(answered(ResultCode.OK, "+DDET: (0,1),(0-10000),(0,1),(0,1)")))
                .isTrue();
        assertThat(DigitDetector.QTONEDET.isConfirmedBy(answered(ResultCode.OK, "+QTONEDET: (0,1)")))
                .isTrue();
        assertThat(DigitDetector.DDET.isConfirmedBy(answered(ResultCode.OK))).isFalse();
        assertThat(DigitDetector.DDET.isConfirmedBy(answered(ResultCode.OK, "+QTONEDET: (0,1)")))
                .isFalse();
        assertThat(DigitDetector.DDET.isConfirmedBy(answered(ResultCode.ERROR, "+DDET: (0,1)")))
                .isFalse();
        assertThat(DigitDetector.DDET.isConfirmedBy(new Outcome.Failed("gone"))).isFalse();
    }

    private static Outcome answered(ResultCode code, String... text) {
        return new Outcome.Answered(code, code.name(), List.of(text), false);
    }

    @Test
    void theCommandsAreThoseOfTheManuals() {
        assertThat(DigitDetector.DDET.test()).isEqualTo("AT+DDET=?");
        assertThat(DigitDetector.QTONEDET.on()).isEqualTo("AT+QTONEDET=1");
        assertThat(DigitDetector.QTONEDET.off()).isEqualTo("AT+QTONEDET=0");
        assertThat(DigitDetector.DDET.on()).isEqualTo("AT+DDET=1");
    }
}
