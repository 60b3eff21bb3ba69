package org.strowger.provider.sip.internal.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.strowger.testing.Rule;

@DisplayName("Named events that arrive for a call")
class EventReceiverTest {
    private static final int TYPE = 101;
    private static final InetSocketAddress DESCRIBED = new InetSocketAddress("192.0.2.9", 4000);
    private static final InetSocketAddress BEHIND_NAT = new InetSocketAddress("198.51.100.7", 61_000);
    private static final InetSocketAddress STRANGER = new InetSocketAddress("203.0.113.66", 4000);

    private Optional<EventRoute> route = to(DESCRIBED);
    private EventReceiver receiver = new EventReceiver(() -> route, SourcePolicy.SIGNALLED);
    private int timestamp;

    private static Optional<EventRoute> to(InetSocketAddress described) {
        return Optional.of(new EventRoute(described, 96, TYPE, Set.of(0), false));
    }

    private static ByteBuffer packet(int type, int source, int timestamp, boolean first, int event, boolean end) {
        return ByteBuffer.wrap(new TelephoneEvent(type, 1, timestamp, source, first, event, end, 400).toBytes());
    }

    /** What one packet tells. */
    private List<String> told(InetSocketAddress from, ByteBuffer packet) {
        return receiver.received(packet, from).stream()
                .map(edge -> edge.mode() + " " + edge.digit())
                .toList();
    }

    private List<String> told(int source, int at, boolean first, int event, boolean end) {
        return told(DESCRIBED, packet(TYPE, source, at, first, event, end));
    }

    /** Whether a new key of this sender counts. */
    private boolean counts(InetSocketAddress from) {
        timestamp += 1000;
        return !told(from, packet(TYPE, 7, timestamp, true, 5, false)).isEmpty();
    }

    private static ByteBuffer audio(int type) {
        return ByteBuffer.wrap(new byte[172]).put(0, (byte) 0x80).put(1, (byte) type);
    }

    @Test
    @Rule({"L-330", "L-331"})
    @DisplayName("are told once when they begin and once when they end, however often and late their packets come")
    void edges() {
        assertThat(told(7, 100, true, 1, false)).containsExactly("DTMF 1");
        assertThat(told(7, 100, false, 1, false)).isEmpty();
        assertThat(told(7, 100, false, 1, true)).containsExactly("DTMF_END 1");
        assertThat(told(7, 100, false, 1, true)).isEmpty();
        assertThat(told(7, 900, true, 1, false)).containsExactly("DTMF 1");
        assertThat(told(7, 100, false, 1, true)).isEmpty();
        // All packets that end this one are lost, and all that begin the next.
        assertThat(told(7, 1700, false, 2, true)).containsExactly("DTMF_END 1", "DTMF 2", "DTMF_END 2");
    }

    @Test
    @DisplayName("stay one key when they are so long that they come in segments (RFC 4733 section 2.5.1.3)")
    void segments() {
        assertThat(told(7, 100, true, 9, false)).containsExactly("DTMF 9");
        assertThat(told(7, 100 + 0xFFFF, false, 9, false)).isEmpty();
        assertThat(told(7, 100 + 2 * 0xFFFF, false, 9, false)).isEmpty();
        assertThat(told(7, 100 + 2 * 0xFFFF, false, 9, true)).containsExactly("DTMF_END 9");
        assertThat(told(7, 100 + 3 * 0xFFFF, true, 9, true)).containsExactly("DTMF 9", "DTMF_END 9");
    }

    @Test
    @DisplayName("go on with another SSRC, whose times have nothing to do with those before")
    void otherSource() {
        assertThat(told(7, 5000, true, 1, true)).containsExactly("DTMF 1", "DTMF_END 1");
        assertThat(told(8, 100, true, 2, true)).containsExactly("DTMF 2", "DTMF_END 2");
    }

    @Test
    @DisplayName("go on when the time of the stream begins again at zero")
    void wrapping() {
        assertThat(told(7, -100, true, 1, true)).hasSize(2);
        assertThat(told(7, 700, true, 2, true)).hasSize(2);
        assertThat(told(7, -100, true, 1, true)).isEmpty();
    }

    @Test
    @DisplayName("are digits only, whatever the packets hold")
    void noise() {
        Random random = new Random(3550);
        for (int i = 0; i < 100_000; i++) {
            byte[] noise = new byte[random.nextInt(40)];
            random.nextBytes(noise);
            ByteBuffer packet = ByteBuffer.wrap(noise);
            if (noise.length > 1) {
                packet.put(0, (byte) (0x80 | noise[0] & 0x3F)).put(1, (byte) TYPE);
            }
            assertThat(told(DESCRIBED, packet)).allMatch(edge -> edge.matches("DTMF(_END)? [0-9*#A-D]"));
        }
    }

    @Nested
    @DisplayName("from where they were signalled")
    class Signalled {
        @Test
        @DisplayName("count from any port of the address described, not from a stranger")
        void address() {
            assertThat(counts(STRANGER)).isFalse();
            assertThat(counts(new InetSocketAddress("192.0.2.9", 9))).isTrue();
            assertThat(counts(STRANGER)).isFalse();
            assertThat(receiver.target()).contains(DESCRIBED);
        }

        @Test
        @DisplayName("do not count while the descriptions do not allow them")
        void none() {
            route = Optional.empty();
            assertThat(counts(DESCRIBED)).isFalse();
            assertThat(receiver.target()).isEmpty();
        }
    }

    @Nested
    @DisplayName("from whoever was first")
    class Latched {
        Latched() {
            receiver = new EventReceiver(() -> route, SourcePolicy.LATCH);
        }

        @Test
        @DisplayName("count from the first sender only, address and port, who gets ours as well")
        void first() {
            assertThat(receiver.target()).contains(DESCRIBED);
            assertThat(counts(BEHIND_NAT)).isTrue();
            assertThat(counts(STRANGER)).isFalse();
            assertThat(counts(new InetSocketAddress("198.51.100.7", 61_001))).isFalse();
            assertThat(counts(BEHIND_NAT)).isTrue();
            assertThat(receiver.target()).contains(BEHIND_NAT);
        }

        @Test
        @DisplayName("count from who was first to send audio as agreed")
        void firstAudio() {
            assertThat(told(BEHIND_NAT, audio(0))).isEmpty();
            assertThat(receiver.target()).contains(BEHIND_NAT);
            assertThat(counts(STRANGER)).isFalse();
        }

        @Test
        @DisplayName("do not count from who sends first what was not agreed or is no RTP")
        void notAgreed() {
            told(STRANGER, audio(8));
            told(STRANGER, audio(72));
            told(STRANGER, packet(96, 7, 1, true, 5, false));
            told(STRANGER, ByteBuffer.wrap(new byte[] {(byte) 0x80, TYPE}));
            told(STRANGER, ByteBuffer.wrap(new byte[200]));
            told(STRANGER, ByteBuffer.wrap(new byte[0]));
            assertThat(receiver.target()).contains(DESCRIBED);
            assertThat(counts(BEHIND_NAT)).isTrue();
        }

        @Test
        @DisplayName("count from the address described, even if a stranger was faster")
        void describedFirst() {
            assertThat(counts(STRANGER)).isTrue();
            assertThat(counts(DESCRIBED)).isTrue();
            assertThat(counts(STRANGER)).isFalse();
            assertThat(receiver.target()).contains(DESCRIBED);
        }

        @Test
        @DisplayName("count from a new first sender once another address is described, not when the same one is again")
        void describedAnew() {
            assertThat(counts(BEHIND_NAT)).isTrue();
            route = to(DESCRIBED);
            assertThat(counts(STRANGER)).isFalse();
            InetSocketAddress moved = new InetSocketAddress("192.0.2.10", 4000);
            route = to(moved);
            assertThat(receiver.target()).contains(moved);
            assertThat(counts(STRANGER)).isTrue();
        }

        @Test
        @DisplayName("count from nobody before there is a description")
        void undescribed() {
            route = Optional.empty();
            assertThat(counts(STRANGER)).isFalse();
            route = to(DESCRIBED);
            assertThat(counts(BEHIND_NAT)).isTrue();
        }
    }
}
