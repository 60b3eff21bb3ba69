package org.strowger.provider.sip.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strowger.provider.sip.internal.message.HeaderFields;
import org.strowger.provider.sip.internal.message.SipRequest;
import org.strowger.provider.sip.internal.scene.FakeStack;
import org.strowger.provider.sip.internal.scene.Outcomes;
import org.strowger.provider.sip.internal.scene.RecordedCall;
import org.strowger.provider.sip.internal.scene.Scene;
import org.strowger.telephony.call.CallParams;
import org.strowger.testing.Rule;

@DisplayName("A call from a SIP line")
class OutgoingCallTest {
    private final Scene scene = new Scene();
    private final FakeStack stack = scene.stack();
    private final Outcomes made = new Outcomes();
    private final Outcomes dropped = new Outcomes();

    private void assertNothingLeft() {
        assertThat(scene.agent().calls()).as("calls").isZero();
        assertThat(scene.agent().mediaPorts()).as("media ports").isZero();
        assertThat(scene.time().waiting()).as("timers").isZero();
    }

    @Test
    @Rule({"L-131", "L-138", "L-201", "S-044"})
    @DisplayName("goes through proceeding and ringback to connected")
    void connects() {
        RecordedCall call = scene.makeCall("1002", made);
        assertThat(made).hasToString("succeeded");
        assertThat(call.statesBeforeMade()).isEmpty();
        assertThat(call.states()).containsExactly("DIALING");
        stack.last().respond(100);
        stack.last().respond(180);
        stack.last().respond(200, FakeStack.SDP);
        assertThat(call.states()).containsExactly("DIALING", "PROCEEDING", "RINGBACK", "CONNECTED ACTIVE");
        assertThat(stack.acks()).hasSize(1);
        assertThat(stack.last().request().uri()).hasToString("sip:1002@pbx.test");
    }

    @Test
    @DisplayName("acknowledges a repeated 200 again, for its ACK may have been lost")
    void lostAck() {
        RecordedCall call = scene.connectedCall();
        stack.stray(stack.last("INVITE").response(200, "remote", HeaderFields.none(), FakeStack.SDP));
        assertThat(stack.acks()).hasSize(2);
        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE");
    }

    @Test
    @DisplayName("hangs up a second branch of a fork that answers too")
    void forked() {
        scene.connectedCall();
        stack.stray(stack.last("INVITE").response(200, "second", HeaderFields.none(), FakeStack.SDP));
        assertThat(stack.last().request().method()).isEqualTo("BYE");
        assertThat(stack.last().request().toTag()).isEqualTo("second");
        assertThat(stack.acks().get(1).toTag()).isEqualTo("second");
        assertThat(scene.agent().calls()).isEqualTo(1);
    }

    @Test
    @DisplayName("goes on when a second branch of a fork, which we hang up, hangs up as well")
    void forkedAndHungUp() {
        RecordedCall call = scene.connectedCall();
        SipRequest invite = stack.last("INVITE").request();
        stack.stray(stack.last("INVITE").response(200, "second", HeaderFields.none(), FakeStack.SDP));

        SipRequest bye = scene.within(invite, "BYE", 1, "");
        HeaderFields ofSecond =
                ((HeaderFields) bye.headers()).without("From").with("From", "<sip:1002@pbx.test>;tag=second");
        assertThat(stack.arrive(new SipRequest("BYE", bye.uri(), ofSecond, "")).statuses())
                .containsExactly(481);

        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE");
        assertThat(stack.arrive(bye).statuses()).containsExactly(200);
        assertThat(call.last()).isEqualTo("DISCONNECTED NORMAL");
    }

    @Test
    @Rule({"L-229", "L-236"})
    @DisplayName("that is dropped while ringing is cancelled")
    void cancelled() {
        RecordedCall call = scene.makeCall("1002", made);
        stack.last().respond(180);
        call.driver().drop(dropped);
        assertThat(dropped).hasToString("succeeded");
        assertThat(call.last()).isEqualTo("IDLE");
        assertThat(stack.last().cancelled()).isTrue();
        stack.last().respond(487);
        assertNothingLeft();
    }

    @Test
    @DisplayName("is cancelled only after a provisional response")
    void earlyHangUp() {
        RecordedCall call = scene.makeCall("1002", made);
        call.driver().drop(dropped);
        assertThat(stack.last().cancelled()).isFalse();
        stack.last().respond(100);
        assertThat(stack.last().cancelled()).isTrue();
        stack.last().respond(180);
        assertThat(stack.last().cancelled()).isTrue();
        stack.last().respond(487);
        assertThat(call.states()).containsExactly("DIALING", "IDLE");
        assertNothingLeft();
    }

    @Test
    @DisplayName("whose CANCEL crosses the 200 is acknowledged and hung up, never a ghost")
    void cancelRace() {
        RecordedCall call = scene.makeCall("1002", made);
        stack.last().respond(180);
        call.driver().drop(dropped);
        stack.last().respond(200, FakeStack.SDP);
        assertThat(stack.acks()).hasSize(1);
        assertThat(stack.methods()).containsExactly("INVITE", "BYE");
        stack.last().respond(200);
        assertThat(call.last()).isEqualTo("IDLE");
        assertNothingLeft();
    }

    @Test
    @DisplayName("that nobody ends after CANCEL is given up by itself, and a later 200 is hung up")
    void cancelUnanswered() {
        RecordedCall call = scene.makeCall("1002", made);
        stack.last().respond(180);
        call.driver().drop(dropped);
        scene.time().advance(Duration.ofSeconds(33));
        assertNothingLeft();
        stack.last().respond(200, FakeStack.SDP);
        assertThat(stack.methods()).containsExactly("INVITE", "BYE");
    }

    @Test
    @Rule("L-226")
    @DisplayName("is given up after the no-answer timeout")
    void noAnswer() {
        CallParams params =
                CallParams.builder().noAnswerTimeout(Duration.ofSeconds(20)).build();
        RecordedCall call = scene.makeCall("1002", params, made);
        stack.last().respond(180);
        scene.time().advance(Duration.ofSeconds(21));
        assertThat(call.last()).isEqualTo("DISCONNECTED NO_ANSWER");
        assertThat(stack.last().cancelled()).isTrue();
        stack.last().respond(487);
        assertNothingLeft();
    }

    @ParameterizedTest
    @CsvSource({
        "486,BUSY STATION",
        "600,BUSY STATION",
        "603,DISCONNECTED REJECT",
        "404,DISCONNECTED BAD_ADDRESS",
        "484,DISCONNECTED BAD_ADDRESS",
        "604,DISCONNECTED BAD_ADDRESS",
        "480,DISCONNECTED UNAVAIL",
        "408,DISCONNECTED UNREACHABLE",
        "410,DISCONNECTED NUMBER_CHANGED",
        "415,DISCONNECTED INCOMPATIBLE",
        "488,DISCONNECTED INCOMPATIBLE",
        "606,DISCONNECTED INCOMPATIBLE",
        "500,DISCONNECTED TEMPORARY_FAILURE",
        "503,DISCONNECTED CONGESTION",
        "487,DISCONNECTED CANCELLED",
        "403,DISCONNECTED BLOCKED"
    })
    @Rule({"L-207", "L-202"})
    @DisplayName("that fails says why in TAPI's terms")
    void fails(int status, String told) {
        RecordedCall call = scene.makeCall("1002", made);
        stack.last().respond(100);
        stack.last().respond(status);
        assertThat(call.states()).containsExactly("DIALING", "PROCEEDING", told);
        call.driver().drop(dropped);
        assertThat(call.last()).isEqualTo("IDLE");
        assertNothingLeft();
    }

    @Test
    @DisplayName("that nobody answers at all is unreachable")
    void unreachable() {
        RecordedCall call = scene.makeCall("1002", made);
        stack.last().fail();
        assertThat(call.last()).isEqualTo("DISCONNECTED UNREACHABLE");
        assertNothingLeft();
    }

    @Test
    @DisplayName("answers a proxy's challenge, and gives up when that is refused")
    void challenged() {
        RecordedCall call = scene.makeCall("1002", made);
        HeaderFields challenge =
                HeaderFields.none().with("Proxy-Authenticate", "Digest realm=\"pbx.test\", nonce=\"n1\", qop=\"auth\"");
        stack.last().respond(407, challenge);
        assertThat(stack.last().request().headers().first("Proxy-Authorization").orElse(""))
                .contains("nc=00000001");
        assertThat(stack.last().request().sequence()).isEqualTo(2);
        stack.last().respond(407, challenge);
        assertThat(stack.methods()).containsExactly("INVITE", "INVITE");
        assertThat(call.last()).isEqualTo("DISCONNECTED BLOCKED");
        assertNothingLeft();
    }

    @Test
    @DisplayName("follows a redirection")
    void redirected() {
        RecordedCall call = scene.makeCall("1002", made);
        stack.last().respond(302);
        assertThat(stack.last().request().uri()).hasToString("sip:1002@192.0.2.9");
        assertThat(call.info().redirectionId().address()).contains("1002");
    }

    @Test
    @Rule({"L-215", "L-216", "L-217"})
    @DisplayName("without a number waits in dialtone for one")
    void dialtone() {
        RecordedCall call = scene.makeCall("", made);
        assertThat(call.states()).containsExactly("DIALTONE NORMAL");
        call.driver().dial("10;", new Outcomes());
        assertThat(stack.methods()).isEmpty();
        assertThat(call.last()).isEqualTo("DIALING");
        call.driver().dial("02", new Outcomes());
        assertThat(stack.last().request().uri()).hasToString("sip:1002@pbx.test");
    }

    @Test
    @DisplayName("to nonsense is refused")
    void badAddress() {
        scene.makeCall("<1002>", made);
        assertThat(made).hasToString("INVALADDRESS");
        assertThat(scene.line().calls()).isZero();
        assertNothingLeft();
    }

    @Test
    @DisplayName("beyond the line's limit is refused")
    void tooMany() {
        scene.makeCall("1002", new Outcomes());
        scene.makeCall("1002", new Outcomes());
        scene.makeCall("1002", made);
        assertThat(made).hasToString("CALLUNAVAIL");
    }

    @Test
    @Rule({"L-122", "S-078"})
    @DisplayName("that the core lets go of is ended without a word to it")
    void closed() {
        RecordedCall call = scene.connectedCall();
        call.driver().hold(made);
        call.driver().close();
        assertThat(made).hasToString("OPERATIONFAILED");
        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE");
        assertThat(stack.last().request().method()).isEqualTo("BYE");
        stack.last().respond(200);
        assertNothingLeft();
    }
}
