package org.strowger.provider.sip.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.strowger.provider.sip.internal.rtp.SourcePolicy;
import org.strowger.provider.sip.internal.scene.FakeStack;
import org.strowger.provider.sip.internal.scene.Outcomes;
import org.strowger.provider.sip.internal.scene.RecordedCall;
import org.strowger.provider.sip.internal.scene.RtpPeer;
import org.strowger.provider.sip.internal.scene.Scene;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.TickCount;
import org.strowger.telephony.spi.Generation;
import org.strowger.testing.Rule;

@DisplayName("The stream of named events that a SIP call sends")
@Timeout(30)
class EventStreamTest {
    private static final int TYPE = 96;
    private static final CallPolicy POLICY = new CallPolicy(486, Duration.ofSeconds(180), Duration.ZERO);
    private static final Duration DIGIT = Duration.ofMillis(120);
    private static final Duration STEP = Duration.ofMillis(50);

    private Scene scene = new Scene();
    private final RtpPeer peer = new RtpPeer("127.0.0.1");
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

    @AfterEach
    void close() {
        peer.close();
    }

    private RecordedCall call(String description) {
        RecordedCall call = scene.makeCall("1002", new Outcomes());
        scene.stack().last().respond(200, description);
        return call;
    }

    private void generate(RecordedCall call, String digits) {
        call.driver().generateDigits(DigitMode.DTMF, digits, DIGIT, generation);
    }

    private void assertReleases(int event, int timestamp, int duration, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            RtpPeer.Packet release = peer.next();
            assertThat(release.end()).isTrue();
            assertThat(release.event()).isEqualTo(event);
            assertThat(release.timestamp()).isEqualTo(timestamp);
            assertThat(release.duration()).isEqualTo(duration);
        }
    }

    @Test
    @Rule("L-332")
    @DisplayName("tells each 50 ms how long a key is down, and its release three times, 50 ms apart")
    void paced() throws IOException {
        generate(call(peer.description(TYPE)), "5");
        RtpPeer.Packet first = peer.next();
        assertThat(first.marker()).isTrue();
        assertThat(first.type()).isEqualTo(TYPE);
        for (int duration : new int[] {800, 960}) {
            scene.time().advance(STEP);
            RtpPeer.Packet update = peer.next();
            assertThat(update.marker()).isFalse();
            assertThat(update.end()).isFalse();
            assertThat(update.duration()).isEqualTo(duration);
        }
        assertThat(ends).isEmpty();
        scene.time().advance(Duration.ofMillis(20));
        assertThat(ends).containsExactly("done");
        assertReleases(5, first.timestamp(), 960, 1);
        assertThat(scene.time().waiting()).isPositive();
        scene.time().advance(STEP);
        assertReleases(5, first.timestamp(), 960, 1);
        scene.time().advance(STEP);
        assertReleases(5, first.timestamp(), 960, 1);
    }

    @Test
    @DisplayName("ends with a little silence, which pushes the last release out of a jitter buffer")
    void silence() throws IOException {
        RecordedCall call = call(peer.description(TYPE));
        generate(call, "5");
        scene.time().advance(Duration.ofSeconds(5));
        assertThat(peer.keys(1)).isEqualTo("5");
        int before = 0;
        for (int frame = 0; frame < 10; frame++) {
            RtpPeer.Packet silence = peer.next();
            assertThat(silence.type()).isZero();
            assertThat(silence.marker()).isFalse();
            if (frame > 0) {
                assertThat(silence.timestamp() - before).isEqualTo(160);
            }
            before = silence.timestamp();
        }
        generate(call, "6");
        assertThat(peer.nextEvent().key()).isEqualTo('6');
    }

    @Test
    @Rule({"L-333", "L-334"})
    @DisplayName("releases the key that is down when the digits are cancelled")
    void cancelled() throws IOException {
        RecordedCall call = call(peer.description(TYPE));
        generate(call, "1");
        scene.time().advance(STEP);
        call.driver().cancelGeneration();
        assertThat(ends).containsExactly("cancelled");
        int begun = peer.next().timestamp();
        assertThat(peer.next().end()).isFalse();
        assertReleases(1, begun, 400, 3);
    }

    @Test
    @Rule("L-199")
    @DisplayName("releases the key that is down when the call is dropped, and leaves no timer behind")
    void dropped() throws IOException {
        RecordedCall call = call(peer.description(TYPE));
        generate(call, "1");
        int begun = peer.next().timestamp();
        call.driver().drop(new Outcomes());
        assertReleases(1, begun, 0, 3);
        scene.stack().last("BYE").respond(200);
        assertThat(scene.time().waiting()).isZero();
    }

    @Test
    @DisplayName("leaves no timer behind when the call ends while the last release is repeated")
    void droppedAfterwards() throws IOException {
        RecordedCall call = call(peer.description(TYPE));
        generate(call, "1");
        scene.time().advance(DIGIT);
        call.driver().drop(new Outcomes());
        scene.stack().last("BYE").respond(200);
        assertThat(scene.time().waiting()).isZero();
        assertThat(peer.keys(1)).isEqualTo("1");
    }

    @Test
    @Rule("L-333")
    @DisplayName("is one stream for the whole call, in which no two keys have the same time")
    void oneStream() throws IOException {
        RecordedCall call = call(peer.description(TYPE));
        generate(call, "1");
        generate(call, "2");
        RtpPeer.Packet one = peer.next();
        assertReleases(1, one.timestamp(), 0, 3);
        RtpPeer.Packet two = peer.next();
        assertThat(two.marker()).isTrue();
        assertThat(two.source()).isEqualTo(one.source());
        assertThat(two.sequence()).isEqualTo(one.sequence() + 4);
        assertThat(two.timestamp()).isGreaterThan(one.timestamp());
    }

    @Test
    @Rule("L-335")
    @DisplayName("has a hook flash only for those who say that they know it")
    void flash() throws IOException {
        generate(call(peer.description(TYPE)), "!1");
        scene.time().advance(Duration.ofSeconds(1));
        assertThat(peer.keys(1)).isEqualTo("1");
        assertThat(ends).containsExactly("done");

        generate(call(peer.description("127.0.0.1", TYPE, "0-11,16")), "!");
        scene.time().advance(Duration.ofSeconds(1));
        assertThat(peer.nextEvent().event()).isEqualTo(16);
    }

    @Test
    @DisplayName("goes to where the other side's media comes from, when that is what counts")
    void symmetric() throws IOException {
        scene = Scene.with(POLICY.with(SourcePolicy.LATCH));
        RecordedCall call = call(peer.description("192.0.2.9", TYPE, "0-15"));
        FakeStack stack = scene.stack();
        peer.event(RtpPeer.described(stack.last("INVITE").request().body()), 101, 1000, 3, true);
        call.driver().monitorDigits(Set.of(DigitMode.DTMF));
        // It may have come before it was monitored, but not before it was looked at.
        peer.event(RtpPeer.described(stack.last("INVITE").request().body()), 101, 9000, 4, true);
        await().until(() -> call.digits().contains("DTMF 4"));
        generate(call, "7");
        assertThat(peer.next().key()).isEqualTo('7');
    }

    @Test
    @DisplayName(
            "that comes in burdens the provider's worker with keys only, not with audio, repetitions and strangers")
    void filteredByTheReader() throws IOException {
        RecordedCall call = call(peer.description(TYPE));
        call.driver().monitorDigits(Set.of(DigitMode.DTMF));
        InetSocketAddress ours =
                RtpPeer.described(scene.stack().last("INVITE").request().body());
        int before = scene.tasks();
        try (RtpPeer stranger = new RtpPeer("127.0.77.40")) {
            for (int i = 0; i < 50; i++) {
                peer.audio(ours, i * 160);
                stranger.event(ours, 101, i * 1000, 1, false);
                peer.event(ours, 101, 1000, 5, false);
            }
        }
        peer.event(ours, 101, 9000, 6, false);
        await().until(() -> call.digits().contains("DTMF 6"));
        assertThat(call.digits()).containsExactly("DTMF 5", "DTMF 6");
        assertThat(scene.tasks() - before).isEqualTo(2);
    }

    @Test
    @Rule("L-332")
    @DisplayName("is not sent where INFO is configured, nor are events spoken of")
    void infoOnly() {
        scene = Scene.with(POLICY.withNamedEvents(false));
        RecordedCall call = call(peer.description(TYPE));
        assertThat(scene.stack().last("INVITE").request().body()).doesNotContain("telephone-event");
        generate(call, "7");
        assertThat(scene.stack().last("INFO").request().body()).startsWith("Signal=7");
    }
}
