package org.strowger.provider.modem.internal.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strowger.telephony.call.CallFeature;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.TickCount;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.Generation;
import org.strowger.testing.Rule;

/** Digits within a voice call: AT+VTS, one after the other. */
class DigitSenderTest {
    private final ModemBench bench = ModemBench.inService();
    private final List<String> ends = new ArrayList<>();
    private final Generation generation = new Generation() {
        @Override
        public void done(TickCount at) {
            ends.add("done");
        }

        @Override
        public void cancelled(TickCount at) {
            ends.add("cancelled");
        }
    };

    private CallDriver voiceCall() {
        bench.modem.answers("ATDT1002;", "OK");
        CallDriver call = bench.dial("1002", ModemBench.VOICE);
        assertThat(bench.told()).endsWith("CONNECTED ACTIVE");
        bench.modem.heard();
        return call;
    }

    private void generates(CallDriver call, String digits) {
        call.generateDigits(DigitMode.DTMF, digits, Duration.ZERO, generation);
        bench.pass(Duration.ofMillis(100));
    }

    @Test
    @Rule({"L-332", "L-335", "L-336"})
    void eachDigitWaitsForTheOneBeforeAndACommaIsAPause() {
        CallDriver call = voiceCall();
        generates(call, "5,#");
        bench.pass(Duration.ofSeconds(1));
        assertThat(bench.modem.heard()).containsExactly("AT+VTS=5");
        assertThat(ends).isEmpty();
        bench.pass(Duration.ofSeconds(2));
        assertThat(bench.modem.heard()).containsExactly("AT+VTS=#");
        assertThat(ends).containsExactly("done");
        assertThat(bench.told()).isEmpty();
    }

    @Test
    @Rule("L-338")
    void aModemThatCannotDoItCancelsIt() {
        CallDriver call = voiceCall();
        bench.modem.answers("AT+VTS=1", "ERROR");
        generates(call, "12");
        assertThat(ends).containsExactly("cancelled");
        assertThat(bench.modem.heard()).containsExactly("AT+VTS=1");
        assertThat(bench.told()).isEmpty();
    }

    @Test
    @Rule({"L-333", "L-334"})
    void anotherStringOrAWishToCancelEndsIt() {
        CallDriver call = voiceCall();
        generates(call, ",1");
        generates(call, ",2");
        assertThat(ends).containsExactly("cancelled");
        call.cancelGeneration();
        assertThat(ends).containsExactly("cancelled", "cancelled");
        bench.pass(Duration.ofSeconds(5));
        assertThat(bench.modem.heard()).isEmpty();
    }

    @Test
    @Rule("L-199")
    void theEndOfTheCallEndsIt() {
        CallDriver call = voiceCall();
        generates(call, ",1");
        call.drop(bench.record.request("drop"));
        assertThat(ends).containsExactly("cancelled");
    }

    @Test
    @Rule("L-336")
    void aDataCallHasNoRoomForDigits() {
        CallDriver call = bench.connected();
        assertThatThrownBy(() -> generates(call, "1"))
                .isInstanceOfSatisfying(TelephonyException.class, refused -> assertThat(refused.error())
                        .isEqualTo(LineError.INVALCALLSTATE));
        assertThat(ends).isEmpty();
        assertThat(bench.line.capabilities().addresses().get(0).callFeatures()).contains(CallFeature.GENERATE_DIGITS);
        assertThat(bench.line.capabilities().digits().generated()).containsExactly(DigitMode.DTMF);
        assertThat(bench.line.capabilities().digits().monitored()).isEmpty();
    }
}
