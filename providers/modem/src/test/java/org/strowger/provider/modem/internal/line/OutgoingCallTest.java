package org.strowger.provider.modem.internal.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strowger.telephony.call.CallOrigin;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.testing.Rule;

class OutgoingCallTest {
    private final ModemBench bench = ModemBench.inService();

    @Test
    @Rule({"L-018", "L-131", "L-138", "S-044"})
    void aDataCallIsDialedAndConnected() {
        bench.dial("1002", ModemBench.DATA);
        assertThat(bench.modem.heard()).containsExactly("ATDT1002");
        assertThat(bench.told()).containsExactly("make succeeded", "DIALING", "info [CALL_ID, ORIGIN, CALLED_ID]");
        bench.pass(Duration.ofSeconds(3));
        assertThat(bench.told()).containsExactly("PROCEEDING");
        bench.modem.says("CONNECT 33600/ARQ");
        assertThat(bench.told()).containsExactly("CONNECTED CONFIRMED", "info [RATE]");
        assertThat(bench.record.info().rate()).isEqualTo(33600);
        assertThat(bench.record.info().calledId()).isEqualTo(PartyId.of("1002"));
        assertThat(bench.record.info().origin()).isEqualTo(CallOrigin.OUTBOUND);
        assertThat(bench.record.info().callId()).isPositive();
    }

    @Test
    void aVoiceCallIsDialedWithASemicolonAndConnectedWhenDialed() {
        bench.modem.answers("ATDT1002;", "OK");
        bench.dial("1002", ModemBench.VOICE);
        assertThat(bench.told()).endsWith("PROCEEDING", "CONNECTED ACTIVE");
        assertThat(bench.record.info().mediaModes()).containsExactly(MediaMode.INTERACTIVE_VOICE);
    }

    @ParameterizedTest
    @Rule("L-208")
    @CsvSource({
        "NO CARRIER,UNREACHABLE",
        "NO ANSWER,NO_ANSWER",
        "NO DIALTONE,NO_DIALTONE",
        "NO DIAL TONE,NO_DIALTONE",
        "ERROR,BAD_ADDRESS",
        "+CME ERROR: 30,TEMPORARY_FAILURE",
        "DELAYED,BLOCKED",
        "BLACKLISTED,BLOCKED"
    })
    void aFailedAttemptIsDisconnectedWithItsReason(String result, String mode) {
        CallDriver call = bench.dial("1002", ModemBench.DATA);
        bench.told();
        bench.modem.says(result);
        assertThat(bench.told()).containsExactly("DISCONNECTED " + mode);
        call.drop(bench.record.request("drop"));
        bench.pass(Duration.ofMillis(100));
        assertThat(bench.told()).containsExactly("drop succeeded", "IDLE");
    }

    @Test
    void aBusyNumberIsBusyUntilTheCallIsDropped() {
        CallDriver call = bench.dial("1002", ModemBench.DATA);
        bench.told();
        bench.modem.says("BUSY");
        assertThat(bench.told()).containsExactly("PROCEEDING", "BUSY UNAVAIL");
        call.drop(bench.record.request("drop"));
        bench.pass(Duration.ofMillis(100));
        assertThat(bench.told()).containsExactly("drop succeeded", "IDLE");
    }

    @Test
    void aModemThatTellsOfTheFarEndsBellGivesRingback() {
        bench.dial("1002", ModemBench.DATA);
        bench.told();
        bench.modem.says("RINGING", "RINGING");
        assertThat(bench.told()).containsExactly("PROCEEDING", "RINGBACK");
    }

    @Test
    @Rule("L-226")
    void nobodyAnsweringInTheApplicationsTimeEndsTheAttempt() {
        bench.dial(
                "1002",
                CallParams.builder()
                        .mediaModes(ModemBench.DATA.mediaModes())
                        .noAnswerTimeout(Duration.ofSeconds(20))
                        .build());
        bench.pass(Duration.ofSeconds(22));
        assertThat(bench.modem.heard()).containsExactly("ATDT1002");
        bench.told();
        bench.pass(Duration.ofSeconds(1));
        assertThat(bench.modem.heard()).as("the character that aborts").containsExactly("");
        bench.modem.says("NO CARRIER");
        assertThat(bench.told()).containsExactly("DISCONNECTED NO_ANSWER");
    }

    @Test
    void anAttemptEndsWithTheConfiguredTimeEvenIfTheModemWouldGoOn() {
        bench.dial("1002", ModemBench.DATA);
        bench.pass(TestSettings.DIAL);
        assertThat(bench.modem.heard()).containsExactly("ATDT1002", "");
        bench.modem.says("OK");
        assertThat(bench.told()).endsWith("DISCONNECTED NO_ANSWER");
    }

    @Test
    void aModemThatHangsWhileItDialsIsGivenUp() {
        bench.dial("1002", ModemBench.DATA);
        bench.modem.mute(true);
        bench.pass(TestSettings.DIAL);
        bench.told();
        bench.pass(Duration.ofSeconds(30));
        assertThat(bench.told()).startsWith("DISCONNECTED NO_ANSWER", "conditions []", "IDLE");
    }

    @Test
    @Rule({"L-229", "L-236", "S-080"})
    void aDialUnderWayIsAbandonedByADrop() {
        CallDriver call = bench.dial("1002", ModemBench.DATA);
        bench.told();
        call.drop(bench.record.request("drop"));
        assertThat(bench.told()).as("not before the modem is on hook").isEmpty();
        bench.modem.says("NO CARRIER");
        bench.pass(Duration.ofMillis(100));
        assertThat(bench.modem.heard()).containsExactly("ATDT1002", "", "ATH");
        assertThat(bench.told()).containsExactly("drop succeeded", "IDLE");
    }

    @Test
    void aConnectionThatOvertakesTheDropIsTakenDownAgain() {
        CallDriver call = bench.dial("1002", ModemBench.DATA);
        call.drop(bench.record.request("drop"));
        bench.told();
        bench.modem.answers("+++", "OK");
        bench.modem.says("CONNECT");
        bench.pass(Duration.ofSeconds(2));
        assertThat(bench.modem.heard()).containsExactly("ATDT1002", "", "+++", "ATH");
        assertThat(bench.told()).containsExactly("drop succeeded", "IDLE");
    }

    @Test
    void aConnectedDataCallIsTakenDownThroughTheEscapeSequence() {
        CallDriver call = bench.connected();
        bench.modem.answers("+++", "OK");
        call.drop(bench.record.request("drop"));
        bench.pass(Duration.ofSeconds(2));
        assertThat(bench.modem.heard()).containsExactly("+++", "ATH");
        assertThat(bench.told()).containsExactly("drop succeeded", "IDLE");
    }

    @Test
    void aModemThatIgnoresTheEscapeSequenceLosesDataTerminalReady() {
        CallDriver call = bench.connected();
        bench.modem.answers("ATH", "");
        call.drop(bench.record.request("drop"));
        bench.pass(Duration.ofSeconds(20));
        assertThat(bench.modem.heard()).containsExactly("+++", "ATH", "DTR off", "DTR on", "AT");
        assertThat(bench.told()).containsExactly("drop succeeded", "IDLE");
    }

    @Test
    @Rule("L-098")
    void aModemThatNeverHangsUpIsGivenUpAndTheCallEndsAllTheSame() {
        CallDriver call = bench.connected();
        bench.modem.mute(true);
        call.drop(bench.record.request("drop"));
        bench.pass(Duration.ofSeconds(30));
        assertThat(bench.told())
                .startsWith("conditions []", "drop failed: OPERATIONFAILED", "DISCONNECTED OUT_OF_ORDER", "IDLE");
    }

    @Test
    @Rule("L-202")
    void theRemoteSideHangingUpDisconnectsTheCall() {
        CallDriver call = bench.connected();
        bench.modem.says("NO CARRIER");
        assertThat(bench.told()).containsExactly("DISCONNECTED NORMAL");
        call.drop(bench.record.request("drop"));
        bench.pass(Duration.ofSeconds(1));
        assertThat(bench.told()).containsExactly("drop succeeded", "IDLE");
    }

    @Test
    void aFalseNoCarrierInTheDataDoesNotLeaveTheConnectionBehind() {
        CallDriver call = bench.connected();
        bench.modem.says("NO CARRIER");
        bench.modem.answers("ATH", "").answers("+++", "OK");
        call.drop(bench.record.request("drop"));
        bench.pass(Duration.ofSeconds(6));
        bench.modem.answers("ATH", "OK");
        bench.pass(Duration.ofSeconds(3));
        assertThat(bench.modem.heard()).containsExactly("ATH", "+++", "ATH");
        assertThat(bench.told()).containsExactly("DISCONNECTED NORMAL", "drop succeeded", "IDLE");
    }

    @Test
    @Rule({"L-123", "S-078"})
    void closingACallEndsItsRequestsAndItsEventsAndHangsUp() {
        CallDriver call = bench.dial("1002", ModemBench.DATA);
        bench.told();
        call.drop(bench.record.request("drop"));
        call.close();
        assertThat(bench.told()).containsExactly("drop failed: OPERATIONFAILED");
        bench.modem.says("NO CARRIER");
        bench.pass(Duration.ofSeconds(1));
        assertThat(bench.told()).isEmpty();
        assertThat(bench.modem.heard()).endsWith("ATH");
        call.close();
        bench.dial("1003", ModemBench.DATA);
        assertThat(bench.told()).startsWith("make succeeded", "DIALING");
    }

    @Test
    void aSecondCallIsRefusedWhileThereIsOne() {
        bench.connected();
        bench.dial("1003", ModemBench.DATA);
        assertThat(bench.told()).containsExactly("make failed: CALLUNAVAIL");
        assertThat(bench.modem.heard()).isEmpty();
    }

    @Test
    void aCallThatIsOverMakesWayForTheNext() {
        bench.dial("1002", ModemBench.DATA);
        bench.modem.says("BUSY");
        bench.told();
        bench.pass(Duration.ofMillis(100));
        bench.dial("1003", ModemBench.DATA);
        assertThat(bench.told()).startsWith("IDLE", "make succeeded", "DIALING");
    }

    @Test
    @Rule({"L-220", "L-222"})
    void anUnsupportedModifierIsRefusedBeforeAnythingIsDialed() {
        assertThatThrownBy(() -> bench.dial("0$1?W2", ModemBench.DATA))
                .isInstanceOf(TelephonyException.class)
                .hasMessageContaining("DIALBILLING")
                .hasMessageContaining("nothing was dialed");
        assertThat(bench.modem.heard()).isEmpty();
        assertThat(bench.told()).isEmpty();
    }

    @Test
    @Rule({"L-215", "L-216", "L-217", "L-219"})
    void aNumberIsDialedInParts() {
        bench.modem.answers("ATDT;", "OK").answers("ATDT0;", "OK").answers("ATDT1002;", "OK");
        CallDriver call = bench.dial("", ModemBench.DATA);
        assertThat(bench.told()).containsExactly("make succeeded", "DIALTONE UNAVAIL");
        call.dial("0;", bench.record.request("dial 0"));
        bench.pass(Duration.ofMillis(100));
        assertThat(bench.told()).containsExactly("DIALING", "info [CALL_ID, ORIGIN, CALLED_ID]", "dial 0 succeeded");
        call.dial("1002", bench.record.request("dial the rest"));
        bench.pass(Duration.ofMillis(100));
        assertThat(bench.modem.heard()).containsExactly("ATDT;", "ATDT0;", "ATDT1002");
        bench.modem.says("CONNECT");
        assertThat(bench.told()).endsWith("dial the rest succeeded", "PROCEEDING", "CONNECTED CONFIRMED");
        assertThat(bench.record.info().calledId()).isEqualTo(PartyId.of("01002"));
        call.dial("5", bench.record.request("dial more"));
        assertThat(bench.told()).containsExactly("dial more failed: INVALCALLSTATE");
    }

    @Test
    @Rule("L-217")
    void anEmptyStringFinishesANumber() {
        bench.modem.answers("ATDT1002;", "OK").answers("ATDT;", "OK");
        CallDriver call = bench.dial("1002;", ModemBench.VOICE);
        bench.pass(Duration.ofMillis(100));
        assertThat(bench.told()).containsExactly("make succeeded", "DIALING", "info [CALL_ID, ORIGIN, CALLED_ID]");
        call.dial("", bench.record.request("finish"));
        bench.pass(Duration.ofMillis(100));
        assertThat(bench.told()).contains("finish succeeded", "CONNECTED ACTIVE");
    }

    @Test
    void noDialToneWhileWaitingForDigits() {
        bench.modem.answers("ATDT;", "NO DIALTONE");
        bench.dial("", ModemBench.DATA);
        assertThat(bench.told()).containsExactly("make succeeded", "DISCONNECTED NO_DIALTONE");
    }
}
