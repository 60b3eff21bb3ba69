package org.strowger.provider.sip.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strowger.provider.sip.internal.message.HeaderFields;
import org.strowger.provider.sip.internal.message.SipUri;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.DisconnectMode;
import org.strowger.telephony.error.TelephonyException;

@DisplayName("What the network says, in TAPI's terms")
class OutcomeTest {
    @ParameterizedTest
    @CsvSource({
        "480,true,NO_ANSWER",
        "408,true,NO_ANSWER",
        "482,false,UNREACHABLE",
        "504,true,UNREACHABLE",
        "302,false,FORWARDED",
        "499,false,UNKNOWN",
        "607,false,DO_NOT_DISTURB",
        "407,false,BLOCKED"
    })
    @DisplayName("tells apart what ringing changes, and knows what is rare")
    void statuses(int status, boolean rang, DisconnectMode mode) {
        assertThat(Outcome.ofStatus(status, rang)).isEqualTo(Outcome.disconnected(mode));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Q.850;cause=16;text=\"Normal\" | NORMAL", "Q.850 ; cause=17 | BUSY", "Q.850;cause=1 | BAD_ADDRESS",
                "Q.850;cause=34 | CONGESTION", "Q.850;cause=27 | OUT_OF_ORDER", "SIP;cause=200 | NORMAL",
                "Q.850;cause=x | NORMAL", "preemption | NORMAL"
            })
    @DisplayName("reads the cause of a hang-up")
    void reasons(String reason, DisconnectMode mode) {
        Outcome outcome = Outcome.ofHangup(HeaderFields.none().with("Reason", reason));
        assertThat(outcome).isEqualTo(new Outcome(CallState.DISCONNECTED, mode));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1002 | sip:1002@pbx.test",
                "+49 (30) 123-45 | sip:+493012345@pbx.test",
                "T1002 | sip:1002@pbx.test",
                "*21# | sip:*21%23@pbx.test",
                "anna | sip:anna@pbx.test",
                "anna@example.org | sip:anna@example.org",
                "sip:anna@example.org:5070 | sip:anna@example.org:5070",
                "tel:+49-30-1 | sip:+49301@pbx.test"
            })
    @DisplayName("calls what was dialed")
    void destinations(String dialed, String uri) {
        assertThat(Destination.uri(dialed, SipUri.parse("sip:1001@pbx.test"))).hasToString(uri);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "a b", "<sip:a@b>", "sip:", "@", "sip:a\u0001@b"})
    @DisplayName("refuses what cannot be called")
    void nonsense(String dialed) {
        SipUri line = SipUri.parse("sip:1001@pbx.test");
        assertThatThrownBy(() -> Destination.uri(dialed, line)).isInstanceOf(TelephonyException.class);
    }
}
