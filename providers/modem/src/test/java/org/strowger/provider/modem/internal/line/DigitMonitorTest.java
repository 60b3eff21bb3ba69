package org.strowger.provider.modem.internal.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.strowger.provider.modem.internal.at.DigitDetector;
import org.strowger.provider.modem.internal.line.ModemSettings.Detection;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.GatherRequest;
import org.strowger.telephony.media.TickCount;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.Generation;
import org.strowger.testing.Rule;

/** Digits of the far end: the modem listens while somebody wants them, and no longer. */
class DigitMonitorTest {
    private static final Set<DigitMode> DTMF = Set.of(DigitMode.DTMF);
    private static final Set<DigitMode> NONE = Set.of();
    private static final Duration A_MOMENT = Duration.ofMillis(100);

    private ModemBench bench = ModemBench.inService(new ModemBench(Detection.by(DigitDetector.DDET)));

    private CallDriver voiceCall() {
        bench.modem.answers("ATDT1002;", "OK");
        CallDriver call = bench.dial("1002", ModemBench.VOICE);
        bench.pass(A_MOMENT);
        assertThat(bench.told()).endsWith("CONNECTED ACTIVE");
        bench.modem.heard();
        return call;
    }

    private void refuses(LineError error, ThrowingCallable asking) {
        assertThatThrownBy(asking)
                .isInstanceOfSatisfying(TelephonyException.class, refused -> assertThat(refused.error())
                        .isEqualTo(error));
    }

    @Test
    @Rule("L-330")
    void theModemListensAsLongAsSomebodyWantsDigits() {
        CallDriver call = voiceCall();
        bench.modem.says("+DTMF: 1");
        assertThat(bench.modem.heard()).isEmpty();

        call.monitorDigits(DTMF);
        assertThat(bench.modem.heard()).containsExactly("AT+DDET=1");
        bench.modem.says("+DTMF: 2", "+RXDTMF: #");
        assertThat(bench.told()).containsExactly("digit DTMF 2", "digit DTMF #");

        bench.pass(A_MOMENT);
        call.monitorDigits(NONE);
        assertThat(bench.modem.heard()).containsExactly("AT+DDET=0");
        bench.modem.says("+DTMF: 3");
        assertThat(bench.told()).isEmpty();
    }

    @Test
    void theOtherWayIsUsedWhereItIsConfigured() {
        bench = ModemBench.inService(new ModemBench(Detection.by(DigitDetector.QTONEDET)));
        CallDriver call = voiceCall();
        call.monitorDigits(DTMF);
        assertThat(bench.modem.heard()).containsExactly("AT+QTONEDET=1");
        bench.modem.says("+QTONEDET: 55", "+QTONEDET: 42");
        assertThat(bench.told()).containsExactly("digit DTMF 7", "digit DTMF *");
    }

    @Test
    @Rule("L-329")
    void digitsComeWhileTheModemSendsSome() {
        CallDriver call = voiceCall();
        call.monitorDigits(DTMF);
        bench.pass(A_MOMENT);
        bench.modem.answers("AT+VTS=5", "");
        call.generateDigits(DigitMode.DTMF, "5", Duration.ZERO, new Generation() {
            @Override
            public void done(TickCount at) {
                bench.record.request("generation").succeed();
            }

            @Override
            public void cancelled(TickCount at) {
                throw new AssertionError("nobody cancels it");
            }
        });
        bench.modem.says("+DTMF: 8", "OK");
        assertThat(bench.told()).containsExactly("digit DTMF 8", "generation succeeded");
    }

    @Test
    void aWishBeforeTheCallIsConnectedIsFollowedThen() {
        bench.modem.answers("ATDT1002;", "");
        CallDriver call = bench.dial("1002", ModemBench.VOICE);
        call.monitorDigits(DTMF);
        assertThat(bench.modem.heard()).containsExactly("ATDT1002;");
        bench.modem.says("OK");
        bench.pass(A_MOMENT);
        assertThat(bench.modem.heard()).containsExactly("AT+DDET=1");
        bench.told();
        bench.modem.says("+DTMF: 4");
        assertThat(bench.told()).containsExactly("digit DTMF 4");
    }

    @Test
    @Rule("L-199")
    void theEndOfTheCallEndsIt() {
        CallDriver call = voiceCall();
        call.monitorDigits(DTMF);
        bench.pass(A_MOMENT);
        bench.modem.heard();
        bench.modem.says("NO CARRIER", "+DTMF: 4");
        assertThat(bench.told()).containsExactly("DISCONNECTED NORMAL");
        assertThat(bench.modem.heard()).containsExactly("AT+DDET=0");
        call.drop(bench.record.request("drop"));
        bench.pass(A_MOMENT);
        assertThat(bench.modem.heard()).containsExactly("ATH");
        assertThat(bench.told()).containsExactly("drop succeeded", "IDLE");
    }

    @Test
    void aModemThatListenedIsToldNotToWhenItsCallIsDropped() {
        CallDriver call = voiceCall();
        call.monitorDigits(DTMF);
        bench.pass(A_MOMENT);
        bench.modem.heard();
        call.drop(bench.record.request("drop"));
        bench.pass(A_MOMENT);
        assertThat(bench.modem.heard()).containsExactly("ATH", "AT+DDET=0");
    }

    @Test
    @Rule("L-330")
    void aModemThatRefusesOrKeepsSilentDoesNotListen() {
        CallDriver call = voiceCall();
        bench.modem.answers("AT+DDET=1", "ERROR");
        refuses(LineError.OPERATIONFAILED, () -> call.monitorDigits(DTMF));
        bench.modem.says("+DTMF: 4");
        assertThat(bench.told()).isEmpty();

        bench.pass(A_MOMENT);
        bench.modem.answers("AT+DDET=1", "");
        refuses(LineError.OPERATIONFAILED, () -> call.monitorDigits(DTMF));
        bench.modem.says("+DTMF: 4");
        assertThat(bench.told()).isEmpty();
    }

    @Test
    void aDataCallHasNoRoomForDigits() {
        CallDriver call = bench.connected();
        refuses(LineError.INVALCALLSTATE, () -> call.monitorDigits(DTMF));
        call.monitorDigits(NONE);
        assertThat(bench.modem.heard()).isEmpty();
    }

    @Test
    @Rule({"L-322", "L-292"})
    void theCoreGathersWhatIsReported() {
        assertThat(bench.line.capabilities().digits().monitored()).isEqualTo(DTMF);
        assertThat(bench.line.capabilities().digits().longestTimeout()).isPositive();
        assertThat(bench.line.capabilities().addresses().get(0).callFeatures())
                .contains(CallFeature.MONITOR_DIGITS, CallFeature.GATHER_DIGITS);
        assertThat(voiceCall().gatherDigits(GatherRequest.digits(1), (reason, digits, at) -> {}))
                .isFalse();
    }

    @Test
    @Rule("L-395")
    void whatAModemSaysItCanIsClaimedAndNothingElse() {
        bench = new ModemBench(Detection.AUTOMATIC);
        bench.modem.answers("AT+DDET=?", "ERROR").answers("AT+QTONEDET=?", "+QTONEDET: (0,1)\r\n\r\nOK");
        assertThat(bench.line.capabilities().digits().monitored()).isEmpty();

        ModemBench.inService(bench);

        assertThat(bench.changes()).isEqualTo(1);
        assertThat(bench.line.capabilities().digits().monitored()).isEqualTo(DTMF);
        voiceCall().monitorDigits(DTMF);
        assertThat(bench.modem.heard()).containsExactly("AT+QTONEDET=1");
    }

    @Test
    @Rule("L-330")
    void aModemThatKnowsNoWayClaimsNoneAndRefuses() {
        bench = ModemBench.inService(new ModemBench(Detection.AUTOMATIC));
        assertThat(bench.changes()).isZero();
        assertThat(bench.line.capabilities().addresses().get(0).callFeatures())
                .doesNotContain(CallFeature.MONITOR_DIGITS, CallFeature.GATHER_DIGITS);
        CallDriver call = voiceCall();
        refuses(LineError.OPERATIONUNAVAIL, () -> call.monitorDigits(DTMF));
    }
}
