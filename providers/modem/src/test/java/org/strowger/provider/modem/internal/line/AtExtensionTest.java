package org.strowger.provider.modem.internal.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.device.ExtensionVersion;
import org.strowger.telephony.device.LineFeature;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.testing.Rule;

/** AT command lines of applications. */
@Rule({"L-409", "L-410"})
class AtExtensionTest {
    private static final Duration A_MOMENT = Duration.ofMillis(100);

    private final ModemBench bench = ModemBench.inService();

    private void asks(String commandLine) {
        bench.line.deviceSpecific(
                OptionalInt.empty(),
                Optional.empty(),
                DataBlock.ofText(commandLine),
                bench.record.requestOf(commandLine, DataBlock::text));
        bench.pass(A_MOMENT);
    }

    private void refuses(LineError error, String commandLine) {
        assertThatThrownBy(() -> asks(commandLine))
                .isInstanceOfSatisfying(TelephonyException.class, refused -> assertThat(refused.error())
                        .isEqualTo(error));
        assertThat(bench.modem.heard()).isEmpty();
        assertThat(bench.told()).isEmpty();
    }

    @Test
    @Rule("L-057")
    void theLineNamesItsExtensionsAndTheirVersion() {
        ExtensionVersion version = new ExtensionVersion(1, 0);
        assertThat(bench.line.capabilities().extensionId()).isEqualTo(AtExtension.ID);
        assertThat(bench.line.capabilities().features())
                .containsOnly(LineFeature.MAKE_CALL, LineFeature.DEVICE_SPECIFIC);
        assertThat(bench.line.negotiateExtensions(new ExtensionVersion(0, 1), new ExtensionVersion(2, 0)))
                .isEqualTo(version);
        bench.line.selectExtensions(Optional.of(version));
        bench.line.selectExtensions(Optional.empty());
        assertThatThrownBy(() -> bench.line.selectExtensions(Optional.of(new ExtensionVersion(1, 1))))
                .hasMessageContaining("INCOMPATIBLEEXTVERSION");
    }

    @Test
    void whatTheModemAnswersIsDelivered() {
        bench.modem.answers("AT+CSQ;+COPS?", "+CSQ: 20,99\r\n\r\n+COPS: 0,0,\"Post\"\r\n\r\nOK");
        asks("AT+CSQ;+COPS?");
        assertThat(bench.told()).containsExactly("AT+CSQ;+COPS? succeeded: +CSQ: 20,99\n+COPS: 0,0,\"Post\"\nOK");
        bench.modem.answers("at+nothing", "+CME ERROR: 4");
        asks(" at+nothing\r");
        assertThat(bench.told()).containsExactly(" at+nothing\r succeeded: +CME ERROR: 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CSQ", "A/", "+++", "AT+CSQ\rATD1002", "AT+CSQ\u00e4"})
    void whatIsNoCommandLineIsRefused(String text) {
        refuses(LineError.INVALPARAM, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATD1002;",
                "atdt1",
                "ATA",
                "ATH",
                "ATZ",
                "AT&F",
                "ATE1",
                "ATV0",
                "ATS0=1",
                "ATO",
                "AT+CHUP",
                "AT+CSQ;D1002",
                "AT+CSQ;+CHLD=1",
                "AT+CMGS=\"1;2\"",
                "AT+CLIP=0",
                "AT+DDET=0",
                "AT+QTONEDET=1",
                "AT+FCLASS=8"
            })
    void whatWouldDisturbTheLineIsRefused(String text) {
        refuses(LineError.OPERATIONUNAVAIL, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"AT", "ATI3", "ATS7?", "AT#MODEM?", "AT+CLIP?", "AT^SYSINFO", "AT+CPBW=1,\"12;D\",129,\"Ann\""})
    void whatOnlyAsksOrConcernsNoCallIsSent(String text) {
        asks(text);
        assertThat(bench.modem.heard()).containsExactly(text);
        assertThat(bench.told()).containsExactly(text + " succeeded: OK");
    }

    @Test
    void aVoiceCallLeavesRoomForCommandsAndADataCallNone() {
        bench.connected();
        asks("AT+CSQ");
        assertThat(bench.told()).containsExactly("AT+CSQ failed: INVALLINESTATE");
        assertThat(bench.modem.heard()).isEmpty();
        bench.modem.says("NO CARRIER");
        bench.told();
        asks("AT+CSQ");
        assertThat(bench.told()).containsExactly("AT+CSQ succeeded: OK");
        bench.modem.heard();

        bench.modem.answers("ATDT1003;", "");
        bench.dial("1003", ModemBench.VOICE);
        bench.told();
        asks("AT+CSQ");
        assertThat(bench.told()).containsExactly("AT+CSQ failed: INVALLINESTATE");
        bench.modem.says("OK");
        bench.pass(A_MOMENT);
        bench.told();
        asks("AT+CSQ");
        assertThat(bench.told()).containsExactly("AT+CSQ succeeded: OK");
    }

    @Test
    @Rule({"S-075", "S-077"})
    void closingTheLineEndsWhatIsUnderWay() {
        bench.modem.answers("AT+CSQ", "");
        asks("AT+CSQ");
        bench.line.close();
        assertThat(bench.told()).containsExactly("AT+CSQ failed: OPERATIONFAILED");
        bench.modem.says("OK");
        assertThat(bench.told()).isEmpty();
    }

    @Test
    void aModemThatIsSilentOrGoneFailsIt() {
        bench.modem.answers("AT+CSQ", "");
        asks("AT+CSQ");
        bench.pass(Duration.ofSeconds(11));
        assertThat(bench.told()).containsExactly("AT+CSQ failed: OPERATIONFAILED");
        asks("AT+CSQ");
        bench.modem.vanishes();
        assertThat(bench.told()).contains("AT+CSQ failed: OPERATIONFAILED");
        asks("AT+CSQ");
        assertThat(bench.told()).containsExactly("AT+CSQ failed: INVALLINESTATE");
    }
}
