package org.strowger.provider.sip.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.strowger.provider.sip.internal.message.HeaderFields;
import org.strowger.provider.sip.internal.scene.FakeStack;
import org.strowger.provider.sip.internal.scene.Outcomes;
import org.strowger.provider.sip.internal.scene.RecordedCall;
import org.strowger.provider.sip.internal.scene.Scene;
import org.strowger.telephony.call.CallReason;
import org.strowger.telephony.call.PartyId;
import org.strowger.telephony.media.DigitMode;
import org.strowger.testing.Rule;

@DisplayName("A call to a SIP line")
class IncomingCallTest {
    private final Scene scene = new Scene();
    private final FakeStack stack = scene.stack();
    private final Outcomes answered = new Outcomes();
    private final Outcomes dropped = new Outcomes();

    private void assertNothingLeft() {
        assertThat(scene.agent().calls()).as("calls").isZero();
        assertThat(scene.agent().mediaPorts()).as("media ports").isZero();
        assertThat(scene.time().waiting()).as("timers").isZero();
    }

    private RecordedCall answer(FakeStack.Arrived invite) {
        RecordedCall call = scene.offered();
        call.driver().answer(answered);
        stack.ack(scene.request("ACK", 1, invite.reply().toTag(), HeaderFields.none(), ""));
        return call;
    }

    @Test
    @Rule({"L-230", "L-231", "L-232", "L-171"})
    @DisplayName("is offered, accepted with ringing, answered, and connected with the ACK")
    void answers() {
        FakeStack.Arrived invite = scene.invite(HeaderFields.none());
        RecordedCall call = scene.offered();
        assertThat(invite.statuses()).isEmpty();
        call.driver().accept(new Outcomes());
        scene.time().advance(Duration.ofSeconds(9));
        assertThat(scene.rings()).containsExactly(0, 1, 2);
        call.driver().answer(answered);
        assertThat(invite.statuses()).containsExactly(180, 200);
        assertThat(answered).hasToString("pending");
        stack.ack(scene.request("ACK", 1, invite.reply().toTag(), HeaderFields.none(), ""));
        assertThat(answered).hasToString("succeeded");
        assertThat(call.states()).containsExactly("OFFERING ACTIVE", "ACCEPTED", "CONNECTED ACTIVE");
    }

    @Test
    @DisplayName("repeats its 200 until the ACK comes")
    void repeats() {
        FakeStack.Arrived invite = scene.invite(HeaderFields.none());
        scene.offered().driver().answer(answered);
        scene.time().advance(Duration.ofSeconds(4));
        assertThat(invite.statuses()).containsExactly(200, 200, 200, 200);
        stack.ack(scene.request("ACK", 1, invite.reply().toTag(), HeaderFields.none(), ""));
        scene.time().advance(Duration.ofSeconds(20));
        assertThat(invite.statuses()).hasSize(4);
        assertThat(scene.offered().last()).isEqualTo("CONNECTED ACTIVE");
    }

    @Test
    @DisplayName("that is never acknowledged is hung up and unreachable")
    void neverAcknowledged() {
        scene.invite(HeaderFields.none());
        scene.offered().driver().answer(answered);
        scene.time().advance(Duration.ofSeconds(40));
        assertThat(answered).hasToString("OPERATIONFAILED");
        assertThat(scene.offered().last()).isEqualTo("DISCONNECTED UNREACHABLE");
        assertThat(stack.last().request().method()).isEqualTo("BYE");
        stack.last().fail();
        scene.offered().driver().drop(dropped);
        assertThat(scene.offered().last()).isEqualTo("IDLE");
        assertNothingLeft();
    }

    @Test
    @DisplayName("that is dropped before the ACK is hung up after it")
    void droppedBeforeAck() {
        FakeStack.Arrived invite = scene.invite(HeaderFields.none());
        RecordedCall call = scene.offered();
        call.driver().answer(answered);
        call.driver().drop(dropped);
        assertThat(call.last()).isEqualTo("IDLE");
        assertThat(stack.methods()).isEmpty();
        stack.ack(scene.request("ACK", 1, invite.reply().toTag(), HeaderFields.none(), ""));
        assertThat(stack.methods()).containsExactly("BYE");
        stack.last().respond(200);
        assertNothingLeft();
    }

    @Test
    @Rule("L-235")
    @DisplayName("that is dropped while offering is rejected")
    void rejected() {
        FakeStack.Arrived invite = scene.invite(HeaderFields.none());
        scene.offered().driver().drop(dropped);
        assertThat(invite.statuses()).containsExactly(486);
        assertThat(scene.offered().states()).containsExactly("OFFERING ACTIVE", "IDLE");
        assertNothingLeft();
    }

    @Test
    @DisplayName("that its caller gives up becomes disconnected, then idle")
    void cancelled() {
        FakeStack.Arrived invite = scene.invite(HeaderFields.none());
        stack.cancel(invite, HeaderFields.none());
        assertThat(invite.statuses()).containsExactly(487);
        assertThat(scene.offered().states()).containsExactly("OFFERING ACTIVE", "DISCONNECTED CANCELLED", "IDLE");
        assertNothingLeft();
    }

    @Test
    @Rule("L-302")
    @DisplayName("that was taken elsewhere says so")
    void pickedUp() {
        FakeStack.Arrived invite = scene.invite(HeaderFields.none());
        stack.cancel(invite, HeaderFields.none().with("Reason", "SIP;cause=200;text=\"Call completed elsewhere\""));
        assertThat(scene.offered().states()).contains("DISCONNECTED PICKUP");
    }

    @Test
    @DisplayName("whose CANCEL crosses our answer stays up until its caller hangs up")
    void cancelAfterAnswer() {
        FakeStack.Arrived invite = scene.invite(HeaderFields.none());
        RecordedCall call = answer(invite);
        stack.cancel(invite, HeaderFields.none());
        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE");
        FakeStack.Arrived bye =
                stack.arrive(scene.request("BYE", 2, invite.reply().toTag(), HeaderFields.none(), ""));
        assertThat(bye.statuses()).containsExactly(200);
        assertThat(call.last()).isEqualTo("DISCONNECTED NORMAL");
        assertNothingLeft();
    }

    @Test
    @DisplayName("whose caller hangs up before the ACK arrives ends in order")
    void byeBeforeAck() {
        FakeStack.Arrived invite = scene.invite(HeaderFields.none());
        scene.offered().driver().answer(answered);
        stack.arrive(scene.request("BYE", 2, invite.reply().toTag(), HeaderFields.none(), ""));
        assertThat(answered).hasToString("OPERATIONFAILED");
        assertThat(scene.offered().last()).isEqualTo("DISCONNECTED NORMAL");
        assertNothingLeft();
    }

    @Test
    @Rule("L-330")
    @DisplayName("takes digits by INFO that overtake the ACK, and refuses what a later request has overtaken")
    void infoBeforeAck() {
        FakeStack.Arrived invite = scene.invite(HeaderFields.none());
        RecordedCall call = scene.offered();
        call.driver().monitorDigits(Set.of(DigitMode.DTMF));
        call.driver().answer(answered);
        String tag = invite.reply().toTag();
        HeaderFields type = HeaderFields.none().with("Content-Type", "application/dtmf-relay");
        assertThat(stack.arrive(scene.request("INFO", 3, tag, type, "Signal=5\r\n"))
                        .statuses())
                .containsExactly(200);
        assertThat(call.digits()).containsExactly("DTMF 5");
        stack.ack(scene.request("ACK", 1, tag, HeaderFields.none(), ""));
        for (String method : List.of("BYE", "OPTIONS", "INFO", "INVITE")) {
            assertThat(stack.arrive(scene.request(method, 2, tag, HeaderFields.none(), ""))
                            .statuses())
                    .as(method)
                    .containsExactly(500);
        }
        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE");
    }

    @Test
    @DisplayName("that nobody takes for long is refused, so that a caller who vanished does not ring for ever")
    void notTaken() {
        FakeStack.Arrived invite = scene.invite(HeaderFields.none());
        scene.time().advance(Duration.ofSeconds(181));
        assertThat(invite.statuses()).containsExactly(480);
        assertThat(scene.offered().states()).endsWith("DISCONNECTED NO_ANSWER", "IDLE");
        assertNothingLeft();
    }

    @Test
    @Rule("L-240")
    @DisplayName("can be sent elsewhere")
    void redirected() {
        FakeStack.Arrived invite = scene.invite(HeaderFields.none());
        Outcomes nowhere = new Outcomes();
        scene.offered().driver().redirect("<1003>", nowhere);
        assertThat(nowhere).hasToString("INVALADDRESS");
        assertThat(invite.statuses()).isEmpty();
        scene.offered().driver().redirect("1003", dropped);
        assertThat(invite.statuses()).containsExactly(302);
        assertThat(invite.reply().headers().first("Contact")).contains("<sip:1003@pbx.test>");
        assertThat(scene.offered().last()).isEqualTo("IDLE");
        assertNothingLeft();
    }

    @Test
    @Rule({"L-150", "S-042"})
    @DisplayName("that the core cannot take is refused")
    void overloaded() {
        scene.overload();
        assertThat(scene.invite(HeaderFields.none()).statuses()).containsExactly(486);
        assertNothingLeft();
    }

    @Test
    @DisplayName("without any audio of ours cannot be answered")
    void incompatible() {
        FakeStack.Arrived invite = stack.arrive(scene.request(
                "INVITE",
                1,
                "",
                HeaderFields.none(),
                "v=0\r\ns=-\r\nc=IN IP4 192.0.2.9\r\nm=video 4000 RTP/AVP 96\r\n"));
        scene.offered().driver().answer(answered);
        assertThat(invite.statuses()).containsExactly(488);
        assertThat(scene.offered().last()).isEqualTo("DISCONNECTED INCOMPATIBLE");
        assertNothingLeft();
    }

    @Test
    @DisplayName("without an offer gets ours, and is answered in the ACK")
    void lateOffer() {
        FakeStack.Arrived invite = stack.arrive(scene.request("INVITE", 1, "", HeaderFields.none(), ""));
        scene.offered().driver().answer(answered);
        assertThat(invite.reply().body()).contains("m=audio");
        stack.ack(scene.request("ACK", 1, invite.reply().toTag(), HeaderFields.none(), FakeStack.SDP));
        assertThat(scene.offered().last()).isEqualTo("CONNECTED ACTIVE");
    }

    @Test
    @DisplayName("that needs an extension is refused with its name")
    void extension() {
        FakeStack.Arrived invite = scene.invite(HeaderFields.none().with("Require", "100rel"));
        assertThat(invite.statuses()).containsExactly(420);
        assertThat(invite.reply().headers().first("Unsupported")).contains("100rel");
    }

    @Test
    @DisplayName("tells who calls, by the network's word before the caller's, and who forwarded")
    void parties() {
        scene.invite(HeaderFields.none()
                .with("P-Asserted-Identity", "\"Anna Real\" <sip:+4930123@pbx.test>")
                .with("Diversion", "<sip:1000@pbx.test>;reason=no-answer"));
        assertThat(scene.offered().info().callerId()).isEqualTo(PartyId.of("+4930123", "Anna Real"));
        assertThat(scene.offered().info().calledId()).isEqualTo(PartyId.of("1001"));
        assertThat(scene.offered().info().redirectingId()).isEqualTo(PartyId.of("1000"));
        assertThat(scene.offered().info().reason()).isEqualTo(CallReason.FORWARDED_NO_ANSWER);
    }

    @Test
    @DisplayName("of a caller who wants privacy keeps it")
    void privacy() {
        scene.invite(HeaderFields.none().with("Privacy", "id"));
        assertThat(scene.offered().info().callerId()).isEqualTo(PartyId.without(PartyId.Presentation.BLOCKED));
    }

    @Test
    @DisplayName("to nobody here is not found, and a message of no call has no call")
    void strangers() {
        var stranger = scene.request("INVITE", 1, "", HeaderFields.none(), "");
        var headers = ((HeaderFields) stranger.headers()).without("To").with("To", "<sip:7777@pbx.test>");
        var uri = org.strowger.provider.sip.internal.message.SipUri.parse("sip:7777@192.0.2.1");
        assertThat(stack.arrive(new org.strowger.provider.sip.internal.message.SipRequest("INVITE", uri, headers, ""))
                        .statuses())
                .containsExactly(404);
        assertThat(stack.arrive(scene.request("BYE", 1, "x", HeaderFields.none(), ""))
                        .statuses())
                .containsExactly(481);
        assertThat(stack.arrive(scene.request("OPTIONS", 1, "", HeaderFields.none(), ""))
                        .statuses())
                .containsExactly(200);
        assertThat(stack.arrive(scene.request("MESSAGE", 1, "", HeaderFields.none(), ""))
                        .statuses())
                .containsExactly(405);
    }
}
