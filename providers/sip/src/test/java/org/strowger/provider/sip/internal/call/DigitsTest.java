package org.strowger.provider.sip.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.strowger.provider.sip.internal.message.HeaderFields;
import org.strowger.provider.sip.internal.message.SipRequest;
import org.strowger.provider.sip.internal.rtp.TelephoneEvent;
import org.strowger.provider.sip.internal.scene.FakeStack;
import org.strowger.provider.sip.internal.scene.Outcomes;
import org.strowger.provider.sip.internal.scene.RecordedCall;
import org.strowger.provider.sip.internal.scene.Scene;
import org.strowger.provider.sip.internal.sdp.AudioSession;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.TickCount;
import org.strowger.telephony.spi.Generation;
import org.strowger.testing.Rule;

@DisplayName("The digits of a SIP call")
@Timeout(30)
class DigitsTest {
    private static final int THEIR_TYPE = 96;
    private static final int OUR_TYPE = 101;
    private static final Set<DigitMode> BOTH_EDGES = Set.of(DigitMode.DTMF, DigitMode.DTMF_END);
    private static final Duration DIGIT = Duration.ofMillis(120);

    private final Scene scene = new Scene();
    private final FakeStack stack = scene.stack();
    private final List<String> ends = new ArrayList<>();
    private DatagramSocket peer;

    @BeforeEach
    void open() throws IOException {
        peer = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        peer.setSoTimeout(10_000);
    }

    @AfterEach
    void close() {
        peer.close();
    }

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

    /** A call whose other side knows events, and gets media at the peer's socket. */
    private RecordedCall callWithEvents() {
        RecordedCall call = scene.makeCall("1002", new Outcomes());
        stack.last().respond(200, theirs(THEIR_TYPE));
        return call;
    }

    private String theirs(int type) {
        return "v=0\r\no=peer 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio "
                + peer.getLocalPort() + " RTP/AVP 0 " + type + "\r\na=rtpmap:" + type
                + " telephone-event/8000\r\na=sendrecv\r\n";
    }

    private TelephoneEvent received() throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[200], 200);
        Optional<TelephoneEvent> event = Optional.empty();
        while (event.isEmpty()) {
            peer.receive(packet);
            event = TelephoneEvent.parse(ByteBuffer.wrap(packet.getData(), 0, packet.getLength()), THEIR_TYPE);
        }
        return event.get();
    }

    private InetSocketAddress ours(RecordedCall call) {
        assertThat(call.driver()).isNotNull();
        return ours(stack.last("INVITE").request().body());
    }

    private static InetSocketAddress ours(String description) {
        Matcher port = Pattern.compile("m=audio ([0-9]+) ").matcher(description);
        assertThat(port.find()).isTrue();
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port.group(1)));
    }

    private void send(InetSocketAddress to, int timestamp, int event, boolean end) throws IOException {
        send(to, OUR_TYPE, timestamp, event, end);
    }

    private void send(InetSocketAddress to, int type, int timestamp, int event, boolean end) throws IOException {
        byte[] packet = new TelephoneEvent(type, 1, timestamp, 7, !end, event, end, 400).toBytes();
        peer.send(new DatagramPacket(packet, packet.length, to));
    }

    private static void awaits(RecordedCall call, String... digits) throws InterruptedException {
        for (String digit : digits) {
            assertThat(call.nextDigit()).isEqualTo(digit);
        }
        assertThat(call.digits()).isEmpty();
    }

    @Test
    @Rule({"L-332", "L-335"})
    @DisplayName("go out as named events, each with an end that comes three times")
    void sentAsEvents() throws IOException {
        RecordedCall call = callWithEvents();
        call.driver().generateDigits(DigitMode.DTMF, "5,#", DIGIT, generation);
        assertThat(ends).isEmpty();

        TelephoneEvent first = received();
        assertThat(first.first()).isTrue();
        assertThat(first.end()).isFalse();
        assertThat(first.event()).isEqualTo(5);
        scene.time().advance(DIGIT);
        assertThat(received().duration()).isEqualTo(100 * 8);
        assertThat(received().end()).isFalse();
        scene.time().advance(DIGIT);
        for (int i = 0; i < 3; i++) {
            TelephoneEvent end = received();
            assertThat(end.end()).isTrue();
            assertThat(end.timestamp()).isEqualTo(first.timestamp());
            assertThat(end.duration()).isEqualTo(120 * 8);
        }
        assertThat(ends).isEmpty();
        scene.time().advance(CallDigits.PAUSE);
        TelephoneEvent second = received();
        assertThat(second.event()).isEqualTo(11);
        assertThat(second.timestamp()).isGreaterThan(first.timestamp());
        scene.time().advance(DIGIT);
        assertThat(ends).containsExactly("done");
        assertThat(stack.methods()).containsOnly("INVITE");
    }

    @Test
    @Rule({"L-333", "L-334"})
    @DisplayName("are cancelled by others and by request")
    void cancelled() {
        RecordedCall call = callWithEvents();
        call.driver().generateDigits(DigitMode.DTMF, "123", DIGIT, generation);
        call.driver().generateDigits(DigitMode.DTMF, "456", DIGIT, generation);
        assertThat(ends).containsExactly("cancelled");
        call.driver().cancelGeneration();
        assertThat(ends).containsExactly("cancelled", "cancelled");
        scene.time().advance(Duration.ofMinutes(1));
        assertThat(ends).hasSize(2);
    }

    @Test
    @Rule("L-199")
    @DisplayName("end with the call, before it is idle")
    void endedByHangup() {
        RecordedCall call = callWithEvents();
        SipRequest invite = stack.last("INVITE").request();
        call.driver().generateDigits(DigitMode.DTMF, "123", DIGIT, generation);

        stack.arrive(scene.within(invite, "BYE", 1, ""));

        assertThat(ends).containsExactly("cancelled");
        assertThatThrownBy(() -> call.driver().generateDigits(DigitMode.DTMF, "1", DIGIT, generation))
                .isInstanceOfSatisfying(TelephonyException.class, refused -> assertThat(refused.error())
                        .isEqualTo(LineError.INVALCALLSTATE));
    }

    @Test
    @Rule({"L-330", "L-331"})
    @DisplayName("come in as named events, each reported once at its beginning and once at its end")
    void receivedAsEvents() throws Exception {
        RecordedCall call = callWithEvents();
        call.driver().monitorDigits(BOTH_EDGES);
        InetSocketAddress ours = ours(call);

        send(ours, 1000, 1, false);
        send(ours, 1000, 1, false);
        send(ours, 1000, 1, true);
        send(ours, 1000, 1, true);
        send(ours, 5000, 12, false);
        send(ours, 1000, 1, true);
        // The end of this one is lost.
        send(ours, 9000, 12, false);
        send(ours, 9000, 12, true);

        awaits(call, "DTMF 1", "DTMF_END 1", "DTMF A", "DTMF_END A", "DTMF A", "DTMF_END A");
    }

    @Test
    @Rule("L-330")
    @DisplayName("come in as named events when they were asked for before the call was answered")
    void monitoredBeforeTheAnswer() throws Exception {
        FakeStack.Arrived invite =
                stack.arrive(scene.request("INVITE", 1, "", HeaderFields.none(), theirs(THEIR_TYPE)));
        RecordedCall call = scene.offered();
        call.driver().monitorDigits(BOTH_EDGES);
        call.driver().answer(new Outcomes());

        send(ours(invite.reply().body()), THEIR_TYPE, 1000, 8, true);

        awaits(call, "DTMF 8", "DTMF_END 8");
    }

    @Test
    @Rule("L-330")
    @DisplayName("are not reported when nobody monitors, nor from a stranger")
    void filtered() throws Exception {
        RecordedCall call = callWithEvents();
        InetSocketAddress ours = ours(call);
        call.driver().monitorDigits(Set.of(DigitMode.DTMF));
        try (DatagramSocket stranger = new DatagramSocket(0, InetAddress.getByName("127.0.77.40"))) {
            byte[] packet = new TelephoneEvent(OUR_TYPE, 1, 1, 7, true, 9, false, 400).toBytes();
            stranger.send(new DatagramPacket(packet, packet.length, ours));
        }
        send(ours, 2000, 2, false);
        awaits(call, "DTMF 2");
        call.driver().monitorDigits(Set.of());
        stack.arrive(info(1, "application/dtmf-relay", "Signal=3\r\nDuration=100\r\n"));
        assertThat(call.digits()).isEmpty();
    }

    @Test
    @Rule("L-330")
    @DisplayName("are not reported when they were pressed before anybody monitored")
    void pressedBefore() throws Exception {
        RecordedCall call = callWithEvents();
        InetSocketAddress ours = ours(call);
        send(ours, 1000, 1, true);

        call.driver().monitorDigits(BOTH_EDGES);

        send(ours, 9000, 2, true);
        awaits(call, "DTMF 2", "DTMF_END 2");
    }

    @Test
    @DisplayName("come in from an IPv6 address, however it is written")
    void overIp6() {
        AudioSession session = new AudioSession("::1", 4000, true);
        assertThat(session.answer("v=0\r\nc=IN IP6 2001:DB8::0:9\r\nm=audio 4000 RTP/AVP 0 96\r\n"
                        + "a=rtpmap:96 telephone-event/8000\r\n"))
                .isPresent();
        assertThat(session.events().orElseThrow().described())
                .isEqualTo(new InetSocketAddress("2001:db8:0:0::9", 4000));
    }

    private SipRequest info(long sequence, String type, String body) {
        SipRequest bare = scene.within(stack.last("INVITE").request(), "INFO", sequence, body);
        return new SipRequest(
                bare.method(), bare.uri(), ((HeaderFields) bare.headers()).with("Content-Type", type), body);
    }

    @Test
    @Rule({"L-330", "L-331"})
    @DisplayName("come in by INFO in both formats")
    void receivedByInfo() {
        RecordedCall call = scene.connectedCall();
        call.driver().monitorDigits(BOTH_EDGES);

        assertThat(stack.arrive(info(1, "application/dtmf-relay", "Signal= *\r\nDuration=160\r\n"))
                        .statuses())
                .containsExactly(200);
        assertThat(stack.arrive(info(2, "application/dtmf", "b")).statuses()).containsExactly(200);
        assertThat(stack.arrive(info(3, "application/dtmf-relay", "Signal=hash\r\n"))
                        .statuses())
                .containsExactly(200);
        assertThat(stack.arrive(info(4, "application/json", "{}")).statuses()).containsExactly(415);
        assertThat(stack.arrive(info(4, "application/dtmf", "1")).statuses()).containsExactly(500);

        assertThat(call.digits()).containsExactly("DTMF *", "DTMF_END *", "DTMF B", "DTMF_END B");
    }

    @Test
    @Rule({"L-332", "L-338"})
    @DisplayName("go out by INFO to those who know no events, one after the other")
    void sentByInfo() {
        RecordedCall call = scene.connectedCall();
        call.driver().generateDigits(DigitMode.DTMF, "1!2", DIGIT, generation);

        SipRequest first = stack.last("INFO").request();
        assertThat(first.headers().first("Content-Type")).contains("application/dtmf-relay");
        assertThat(first.body()).isEqualTo("Signal=1\r\nDuration=120\r\n");
        stack.last("INFO").respond(200);
        scene.time().advance(DIGIT.multipliedBy(2));
        assertThat(stack.last("INFO").request().body()).startsWith("Signal=2\r\n");
        assertThat(ends).isEmpty();
        stack.last("INFO").respond(200);
        scene.time().advance(Duration.ZERO);
        assertThat(ends).containsExactly("done");

        call.driver().generateDigits(DigitMode.DTMF, "34", DIGIT, generation);
        stack.last("INFO").respond(415);
        assertThat(ends).containsExactly("done", "cancelled");
        assertThat(call.last()).isEqualTo("CONNECTED ACTIVE");
    }

    @Test
    @Rule({"L-332", "L-338"})
    @DisplayName("end with the call when the other side does not know it any more, or is gone")
    void sentIntoTheVoid() {
        for (Consumer<FakeStack.Sent> end : List.<Consumer<FakeStack.Sent>>of(
                info -> info.respond(481), info -> info.respond(408), FakeStack.Sent::fail)) {
            ends.clear();
            RecordedCall call = scene.connectedCall();
            call.driver().generateDigits(DigitMode.DTMF, "34", DIGIT, generation);
            end.accept(stack.last("INFO"));
            assertThat(ends).containsExactly("cancelled");
            assertThat(call.last()).isEqualTo("DISCONNECTED UNREACHABLE");
            stack.last("BYE").fail();
            assertThat(scene.agent().calls()).isZero();
        }
    }

    @Test
    @Rule("L-332")
    @DisplayName("are done at once when there are none")
    void none() {
        RecordedCall call = scene.connectedCall();
        call.driver().generateDigits(DigitMode.DTMF, "", DIGIT, generation);
        assertThat(ends).containsExactly("done");
    }
}
