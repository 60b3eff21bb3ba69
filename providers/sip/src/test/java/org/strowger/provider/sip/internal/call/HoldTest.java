package org.strowger.provider.sip.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.strowger.provider.sip.internal.message.SipRequest;
import org.strowger.provider.sip.internal.scene.FakeStack;
import org.strowger.provider.sip.internal.scene.Outcomes;
import org.strowger.provider.sip.internal.scene.RecordedCall;
import org.strowger.provider.sip.internal.scene.Scene;
import org.strowger.testing.Rule;

@DisplayName("A connected SIP call")
class HoldTest {
    private final Scene scene = new Scene();
    private final FakeStack stack = scene.stack();
    private final RecordedCall call = scene.connectedCall();
    private final SipRequest invite = stack.last("INVITE").request();
    private final Outcomes held = new Outcomes();
    private final Outcomes retrieved = new Outcomes();

    private FakeStack.Arrived reinvite(long sequence, String direction) {
        return stack.arrive(scene.within(invite, "INVITE", sequence, FakeStack.sdp(direction)));
    }

    private void ack(long sequence) {
        stack.ack(scene.within(invite, "ACK", sequence, ""));
    }

    @Test
    @Rule({"L-243", "L-246", "L-018"})
    @DisplayName("is held and retrieved by re-INVITE")
    void holds() {
        call.driver().hold(held);
        assertThat(stack.last().request().body()).contains("a=sendonly");
        assertThat(held).hasToString("pending");
        stack.last().respond(200, FakeStack.sdp("recvonly"));
        assertThat(held).hasToString("succeeded");
        assertThat(call.last()).isEqualTo("ON_HOLD");
        call.driver().unhold(retrieved);
        assertThat(stack.last().request().body()).contains("a=sendrecv");
        stack.last().respond(200, FakeStack.sdp("sendrecv"));
        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE");
        assertThat(stack.acks()).hasSize(3);
    }

    @Test
    @DisplayName("tries again after glare, later than the other side")
    void glare() {
        call.driver().hold(held);
        FakeStack.Arrived theirs = reinvite(1, "sendonly");
        assertThat(theirs.statuses()).containsExactly(491);
        stack.last().respond(491);
        assertThat(held).hasToString("pending");
        scene.time().advance(Duration.ofMillis(2090));
        assertThat(stack.methods()).containsExactly("INVITE", "INVITE");
        FakeStack.Arrived again = reinvite(2, "sendonly");
        assertThat(again.statuses()).containsExactly(200);
        ack(2);
        scene.time().advance(Duration.ofMillis(2000));
        assertThat(stack.methods()).containsExactly("INVITE", "INVITE", "INVITE");
        assertThat(stack.last().request().body()).contains("a=inactive");
        stack.last().respond(200, FakeStack.sdp("inactive"));
        assertThat(held).hasToString("succeeded");
        assertThat(call.last()).isEqualTo("ON_HOLD");
    }

    @Test
    @DisplayName("shows the other side's hold, in each of its forms, and its end")
    void heldByRemote() {
        FakeStack.Arrived theirs = reinvite(1, "sendonly");
        assertThat(theirs.statuses()).containsExactly(200);
        assertThat(theirs.reply().body()).contains("a=recvonly");
        ack(1);
        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE_HELD");
        reinvite(2, "sendrecv");
        ack(2);
        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE");
        stack.arrive(
                scene.within(invite, "INVITE", 3, FakeStack.SDP.replace("c=IN IP4 192.0.2.9", "c=IN IP4 0.0.0.0")));
        ack(3);
        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE_HELD");
        reinvite(4, "inactive");
        ack(4);
        stack.arrive(scene.within(invite, "INVITE", 5, ""));
        stack.ack(scene.within(invite, "ACK", 5, FakeStack.sdp("sendrecv")));
        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE");
        assertThat(scene.time().waiting())
                .as("only the check of the other side")
                .isEqualTo(1);
    }

    @Test
    @DisplayName("takes no session description from an ACK that need not have one")
    void needlessAnswer() {
        reinvite(1, "sendrecv");
        stack.ack(scene.within(invite, "ACK", 1, FakeStack.sdp("inactive")));
        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE");
        reinvite(2, "sendonly");
        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE_HELD");
        ack(2);
        call.driver().hold(held);
        assertThat(stack.last().request().body()).contains("a=inactive");
    }

    @Test
    @DisplayName("stays as it was when hold is refused")
    void refused() {
        call.driver().hold(held);
        stack.last().respond(488);
        assertThat(held).hasToString("OPERATIONFAILED");
        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE");
        call.driver().unhold(retrieved);
        assertThat(retrieved).hasToString("INVALCALLSTATE");
    }

    @Test
    @DisplayName("ends when the other side has vanished")
    void vanished() {
        call.driver().hold(held);
        stack.last().fail();
        assertThat(held).hasToString("OPERATIONFAILED");
        assertThat(call.last()).isEqualTo("DISCONNECTED UNREACHABLE");
        stack.last().fail();
        assertThat(scene.agent().calls()).isZero();
        assertThat(scene.agent().mediaPorts()).isZero();
    }

    @Test
    @DisplayName("is checked now and then, and ends when the other side does not know it any more")
    void checked() {
        scene.time().advance(Duration.ofSeconds(121));
        assertThat(stack.last().request().method()).isEqualTo("OPTIONS");
        stack.last().respond(405);
        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE");
        scene.time().advance(Duration.ofSeconds(120));
        stack.last().respond(481);
        assertThat(call.last()).isEqualTo("DISCONNECTED UNREACHABLE");
    }

    @Test
    @DisplayName("that is dropped during a hold acknowledges the late answer")
    void droppedWhileHolding() {
        call.driver().hold(held);
        FakeStack.Sent reinvite = stack.last();
        call.driver().drop(retrieved);
        assertThat(held).hasToString("OPERATIONFAILED");
        reinvite.respond(200, FakeStack.SDP);
        assertThat(stack.acks()).hasSize(2);
        assertThat(call.last()).isEqualTo("IDLE");
        stack.last("BYE").respond(200);
        assertThat(scene.agent().calls()).isZero();
    }

    @Test
    @Rule("L-249")
    @DisplayName("swaps with a held one")
    void swaps() {
        call.driver().hold(held);
        stack.last().respond(200, FakeStack.SDP);
        RecordedCall second = scene.connectedCall();
        Outcomes swapped = new Outcomes();
        second.driver().swapHold(call.driver(), swapped);
        stack.last().respond(200, FakeStack.SDP);
        stack.last().respond(200, FakeStack.SDP);
        assertThat(swapped).hasToString("succeeded");
        assertThat(second.last()).isEqualTo("ON_HOLD");
        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE");
    }

    @Test
    @Rule("L-250")
    @DisplayName("says why the other side hung up, also while held")
    void hangup() {
        call.driver().hold(held);
        stack.last().respond(200, FakeStack.SDP);
        stack.arrive(scene.within(invite, "BYE", 1, ""));
        assertThat(call.last()).isEqualTo("DISCONNECTED NORMAL");
        assertThat(scene.agent().calls()).isZero();
    }
}
