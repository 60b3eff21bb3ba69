package org.strowger.provider.modem.internal.at;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyReaderTest {
    @ParameterizedTest
    @CsvSource({
        "OK,OK",
        "ok,OK",
        "CONNECT,CONNECT",
        "CONNECT 33600/ARQ/V34,CONNECT",
        "CONNECT/ARQ,CONNECT",
        "VCON,CONNECT",
        "NO CARRIER,NO_CARRIER",
        "ERROR,ERROR",
        "+CME ERROR: 10,ERROR",
        "+CME ERROR: SIM busy,ERROR",
        "+CMS ERROR: 500,ERROR",
        "COMMAND NOT SUPPORT,ERROR",
        "NO DIALTONE,NO_DIALTONE",
        "NO DIAL TONE,NO_DIALTONE",
        "BUSY,BUSY",
        "NO ANSWER,NO_ANSWER",
        "DELAYED,DELAYED",
        "DELAYED 00:02:00,DELAYED",
        "BLACKLISTED,BLACKLISTED"
    })
    void knowsEveryVerboseResultCode(String line, ResultCode code) {
        assertThat(ReplyReader.read(line, true)).isEqualTo(new Reply.Result(code, line));
        assertThat(ReplyReader.read(line, false)).isEqualTo(new Reply.Result(code, line));
    }

    @ParameterizedTest
    @CsvSource({
        "0,OK",
        "1,CONNECT",
        "3,NO_CARRIER",
        "4,ERROR",
        "5,CONNECT",
        "6,NO_DIALTONE",
        "7,BUSY",
        "8,NO_ANSWER",
        "10,CONNECT"
    })
    void knowsTheNumericResultCodesOfV0(String line, ResultCode code) {
        assertThat(ReplyReader.read(line, true)).isEqualTo(new Reply.Result(code, line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2", "3"})
    void takesABareNumberForTheValueWhileAQueryIsOutstanding(String line) {
        assertThat(ReplyReader.read(line, false)).isEqualTo(new Reply.Text(line));
    }

    @ParameterizedTest
    @CsvSource({"RING,''", "ring,''", "2,''", "+CRING: VOICE,VOICE", "RING A,A"})
    void knowsTheBell(String line, String kind) {
        assertThat(ReplyReader.read(line, true)).isEqualTo(new Reply.Ring(kind));
    }

    @Test
    void knowsTheFarEndsBell() {
        assertThat(ReplyReader.read("RINGING", true)).isEqualTo(new Reply.FarEndRings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECTED TO NOTHING", "OKAY", "ERRORS", "$GPGGA,123519", "99", "RINGO", "BUSYBOX v1.36"})
    void takesEverythingElseForText(String line) {
        assertThat(ReplyReader.read(line, true)).isEqualTo(new Reply.Text(line));
    }
}
