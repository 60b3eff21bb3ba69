package org.strowger.provider.modem.internal.at;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerIdReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "NMBR=5551234",
                "NMBR = 5551234",
                "nmbr: 5551234",
                "NUMBER=5551234",
                "+CLIP: \"5551234\",129",
                "+CLIP: \"5551234\",129,,,,0",
                "MESG=040F30333134313539323535353132333400",
                "MESG=801301083033313431353932020735353531323334"
            })
    void findsTheNumber(String line) {
        assertThat(CallerIdReader.read(line)).contains(CallerId.ofNumber("5551234"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NMBR=P",
                "NMBR = PRIVATE",
                "+CLIP: \"\",128",
                "+CLIP: \"\",128,,,,1",
                "MESG=800D010830333134313539320401500000"
            })
    void tellsAWithheldNumber(String line) {
        assertThat(CallerIdReader.read(line)).contains(CallerId.ofWithheld());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NMBR=O", "NMBR=", "NMBR = OUT OF AREA", "+CLIP: \"\",128,,,,2"})
    void tellsAnUnknownNumber(String line) {
        assertThat(CallerIdReader.read(line)).contains(CallerId.ofUnknown());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DATE=0314",
                "TIME = 1592",
                "NAME=",
                "NAME=O",
                "NAME=P",
                "MESG=110101",
                "MESG=xyz",
                "MESG=04",
                "MESG=80FF0208",
                "DDN_NMBR=99",
                "MESG=800301FF30"
            })
    void makesNothingOfWhatSaysNothingAboutTheCaller(String line) {
        assertThat(CallerIdReader.read(line)).contains(CallerId.NONE);
    }

    @Test
    void putsNumberAndNameTogether() {
        CallerId id = CallerIdReader.read("NMBR=5551234")
                .orElseThrow()
                .with(CallerIdReader.read("NAME = STROWGER ALMON").orElseThrow());
        assertThat(id).isEqualTo(new CallerId("5551234", "STROWGER ALMON", false, false));
    }

    @Test
    void readsTheNameThatFollowsAClipNumberEvenWithACommaInIt() {
        assertThat(CallerIdReader.read("+CLIP: \"+49301234\",145,\"\",,\"Strowger, A.\",0"))
                .contains(new CallerId("+49301234", "Strowger, A.", false, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RING", "OK", "NAMES=", "CLIP: 5", "UPDATE=1"})
    void leavesOtherLinesAlone(String line) {
        assertThat(CallerIdReader.read(line)).isEmpty();
    }
}
