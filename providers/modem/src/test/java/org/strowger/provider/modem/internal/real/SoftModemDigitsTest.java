package org.strowger.provider.modem.internal.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.GatherRequest;
import org.strowger.testing.Rule;

/** Digits from one modem to another through the application's interface and the real core. */
class SoftModemDigitsTest {
    private static final Set<DigitMode> DTMF = Set.of(DigitMode.DTMF);

    @TempDir
    Path directory;

    private Exchange exchange;
    private Desk ann;
    private Desk bob;

    private void speaks(String detection) throws Exception {
        exchange = new Exchange(directory, 2, detection, MediaMode.INTERACTIVE_VOICE);
        ann = exchange.desk(1001);
        bob = exchange.desk(1002);
        ann.speaksTo("1002");
        bob.waitsFor("ring 0").answers().waitsFor("CONNECTED ACTIVE");
        ann.waitsFor("CONNECTED ACTIVE");
    }

    @AfterEach
    void unplug() throws Exception {
        if (exchange != null) {
            exchange.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ddet", "qtonedet"})
    @Rule({"L-322", "L-329", "L-330", "L-332"})
    void whatOneModemGeneratesTheOtherHearsAndGathers(String detection) throws Exception {
        speaks(detection);
        bob.call().digits().monitor(DTMF);
        bob.call().digits().gather(GatherRequest.digits(9).endedBy("#"));
        ann.call().digits().generate("15A*#");
        ann.waitsFor("generation DONE");
        bob.waitsFor("digit 1")
                .waitsFor("digit 5")
                .waitsFor("digit A")
                .waitsFor("digit *")
                .waitsFor("digit #")
                .waitsFor("gathered 15A*#");

        ann.call().digits().gather(GatherRequest.digits(2));
        bob.call().digits().generate("07");
        ann.waitsFor("gathered 07").hangsUp();
        bob.waitsFor("DISCONNECTED NORMAL").hangsUp();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ddet", "qtonedet"})
    @Rule("L-330")
    void whatNobodyWantsIsNotHeard(String detection) throws Exception {
        speaks(detection);
        bob.call().digits().monitor(DTMF);
        bob.call().digits().monitor(Set.of());
        ann.call().digits().generate("7");
        ann.waitsFor("generation DONE");
        bob.call().digits().monitor(DTMF);
        ann.call().digits().generate("8");
        bob.waitsFor("digit 8");
        assertThat(bob.heard()).doesNotContain("digit 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ddet", "qtonedet"})
    @Rule("L-322")
    void whatAnOutsidePartyPressesIsGathered(String detection) throws Exception {
        exchange = new Exchange(directory, 1, detection, MediaMode.INTERACTIVE_VOICE);
        bob = exchange.desk(1001);
        exchange.modems().tell("speak 1001 5551234");
        bob.waitsFor("ring 0").answers().waitsFor("CONNECTED ACTIVE");
        bob.call().digits().gather(GatherRequest.digits(4));
        exchange.modems().tell("keys 1001 2468");
        bob.waitsFor("gathered 2468");
    }

    @Test
    @Rule({"L-328", "L-330"})
    void aModemThatCannotReportDigitsSaysSo() throws Exception {
        speaks("none");
        assertThat(bob.call().status().features())
                .contains(CallFeature.GENERATE_DIGITS)
                .doesNotContain(CallFeature.MONITOR_DIGITS, CallFeature.GATHER_DIGITS);
        assertThatThrownBy(() -> bob.call().digits().monitor(DTMF))
                .isInstanceOfSatisfying(TelephonyException.class, refused -> assertThat(refused.error())
                        .isEqualTo(LineError.OPERATIONUNAVAIL));
        bob.call().digits().generate("1");
        bob.waitsFor("generation DONE");
    }
}
