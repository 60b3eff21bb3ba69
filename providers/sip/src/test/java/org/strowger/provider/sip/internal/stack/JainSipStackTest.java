package org.strowger.provider.sip.internal.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strowger.provider.sip.internal.message.HeaderFields;
import org.strowger.provider.sip.internal.message.Headers;
import org.strowger.provider.sip.internal.message.SipRequest;
import org.strowger.provider.sip.internal.message.SipResponse;
import org.strowger.provider.sip.internal.message.SipUri;

@DisplayName("The SIP stack behind the boundary")
class JainSipStackTest {
    private final BlockingQueue<SipStack.ArrivedRequest> requests = new LinkedBlockingQueue<>();
    private final BlockingQueue<SipRequest> acks = new LinkedBlockingQueue<>();
    private final BlockingQueue<SipStack.ArrivedRequest> cancels = new LinkedBlockingQueue<>();
    private final BlockingQueue<Object> answers = new LinkedBlockingQueue<>();
    private final Set<Thread> before = Thread.getAllStackTraces().keySet();
    private JainSipStack stack;

    private final class Listener implements SipStack.StackListener {
        @Override
        public void requestArrived(SipStack.ArrivedRequest request) {
            requests.add(request);
        }

        @Override
        public void ackArrived(SipRequest ack) {
            acks.add(ack);
        }

        @Override
        public void cancelArrived(SipStack.ArrivedRequest invite, Headers cancel) {
            cancels.add(invite);
        }

        @Override
        public void strayResponse(SipResponse response) {
            answers.add("stray " + response.status());
        }
    }

    private JainSipStack start(String name, int port, Admission.Limits limits) throws IOException {
        Admission admission = new Admission(limits, System::nanoTime);
        return JainSipStack.start(
                new StackSettings(name, InetAddress.getByName("127.0.77.25"), port, admission, () -> 0),
                new Listener());
    }

    @BeforeEach
    void start() throws IOException {
        stack = start("one", 0, new Admission.Limits(100, 100));
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T taken = queue.poll(5, TimeUnit.SECONDS);
        assertThat(taken).as("something within five seconds").isNotNull();
        return taken;
    }

    private SipStack.ResponseListener asked() {
        return new SipStack.ResponseListener() {
            @Override
            public void responded(SipResponse response) {
                answers.add(response.status());
            }

            @Override
            public void failed(SipStack.TransactionFailure failure) {
                answers.add(failure);
            }
        };
    }

    private static OutgoingRequest request(String method, String sentBy, Transport transport) {
        HeaderFields headers = HeaderFields.none()
                .with("From", "<sip:a@pbx.test>;tag=a")
                .with("To", "<sip:b@pbx.test>")
                .with("Call-ID", "between")
                .with("CSeq", "1 " + method)
                .with("Contact", "<sip:a@pbx.test>");
        SipUri uri = SipUri.parse("sip:b@" + sentBy);
        return new OutgoingRequest(new SipRequest(method, uri, headers, ""), NextHop.of(uri, transport));
    }

    @ParameterizedTest
    @EnumSource(Transport.class)
    @DisplayName("carries requests, answers and CANCEL over either transport")
    void carries(Transport transport) throws Exception {
        try (JainSipStack other = start("other", 0, new Admission.Limits(100, 100))) {
            SipStack.SentRequest invite = other.send(request("INVITE", stack.sentBy(transport), transport), asked());
            SipStack.ArrivedRequest arrived = next(requests);
            assertThat(next(answers)).isEqualTo(100);
            arrived.respond(SipReply.of(180, "tag"));
            assertThat(next(answers)).isEqualTo(180);
            invite.cancel();
            assertThat(next(cancels)).isSameAs(arrived);
            arrived.respond(SipReply.of(487, "tag"));
            assertThat(next(answers)).isEqualTo(487);
        }
    }

    @Test
    @DisplayName("lets a 200 for INVITE be repeated, and hears its ACK")
    void repeats() throws Exception {
        try (RawPeer peer = new RawPeer(stack.sentBy(Transport.UDP))) {
            peer.send("INVITE", "repeated", "one", "");
            SipStack.ArrivedRequest invite = next(requests);
            assertThat(peer.receive()).hasValue("SIP/2.0 100 Trying");
            SipReply success = SipReply.of(200, "tag").with("Contact", "<sip:1001@127.0.77.25>");
            invite.respond(success);
            invite.respond(success);
            assertThat(peer.receive()).hasValue("SIP/2.0 200 OK");
            assertThat(peer.receive()).hasValue("SIP/2.0 200 OK");
            peer.send("ACK", "repeated", "two", "tag");
            assertThat(next(acks).toTag()).isEqualTo("tag");
        }
    }

    @Test
    @DisplayName("drops and counts garbage, and nothing else is affected")
    void garbage() throws Exception {
        Random random = new Random(42);
        try (RawPeer peer = new RawPeer(stack.sentBy(Transport.UDP))) {
            for (int i = 0; i < 200; i++) {
                byte[] noise = new byte[1 + random.nextInt(600)];
                random.nextBytes(noise);
                peer.send(noise);
            }
            for (String text : List.of(
                    "INVITE",
                    "INVITE sip:x SIP/2.0\r\n\r\n",
                    "SIP/2.0 200 OK\r\n\r\n",
                    "OPTIONS sip:a SIP/2.0\r\nVia: \r\nFrom: ;;;\r\nTo: <<<<\r\nCSeq: x\r\n\r\n")) {
                peer.send(text.getBytes(StandardCharsets.UTF_8));
            }
            peer.send("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            peer.send("MESSAGE", "good", "good", "");
            assertThat(next(requests).request().method()).isEqualTo("MESSAGE");
            assertThat(stack.counts().garbage()).isEqualTo(204);
            assertThat(stack.counts().backlog()).isZero();
        }
    }

    @Test
    @DisplayName("refuses what admission control does not let in, also when it is repeated")
    void refuses() throws Exception {
        try (JainSipStack small = start("small", 0, new Admission.Limits(1, 100));
                RawPeer peer = new RawPeer(small.sentBy(Transport.UDP))) {
            peer.send("INVITE", "first", "first", "");
            assertThat(peer.receive()).hasValue("SIP/2.0 100 Trying");
            peer.send("INVITE", "second", "second", "");
            assertThat(peer.receive()).hasValue("SIP/2.0 503 Service unavailable");
            peer.send("INVITE", "second", "second", "");
            assertThat(peer.receive()).hasValue("SIP/2.0 503 Service unavailable");
            assertThat(next(requests).request().callId()).isEqualTo("first");
            assertThat(requests).isEmpty();
            assertThat(small.counts().refused()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("says when a request cannot be sent")
    void unreachable() throws Exception {
        stack.send(request("OPTIONS", "127.0.77.26:9", Transport.TCP), asked());
        assertThat(next(answers)).isEqualTo(SipStack.TransactionFailure.TRANSPORT);
        stack.send(request("OPTIONS", "no-such-host.invalid", Transport.UDP), asked());
        assertThat(next(answers)).isEqualTo(SipStack.TransactionFailure.TRANSPORT);
    }

    @Test
    @DisplayName("sends to others meanwhile, when a connection to somebody does not come about")
    void hangingConnection() throws Exception {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getByName("127.0.77.26"));
                JainSipStack other = start("other", 0, new Admission.Limits(100, 100))) {
            List<Socket> unheard = fill(deaf);
            String sentBy = "127.0.77.26:" + deaf.getLocalPort();
            for (int i = 0; i < 3; i++) {
                other.send(request("OPTIONS", sentBy, Transport.TCP), asked());
            }
            other.send(request("MESSAGE", stack.sentBy(Transport.TCP), Transport.TCP), asked());
            assertThat(requests.poll(2, TimeUnit.SECONDS)).isNotNull();
            for (Socket socket : unheard) {
                socket.close();
            }
        }
    }

    /** Connects until nobody else can, for nobody accepts the connections. */
    private static List<Socket> fill(ServerSocket deaf) throws IOException {
        List<Socket> connected = new ArrayList<>();
        while (connected.size() < 100) {
            Socket socket = new Socket();
            try {
                socket.connect(deaf.getLocalSocketAddress(), 300);
                connected.add(socket);
            } catch (SocketTimeoutException full) {
                socket.close();
                break;
            }
        }
        return connected;
    }

    @Test
    @DisplayName("does not start on a port that is taken")
    void portTaken() throws IOException {
        try (DatagramSocket taken = new DatagramSocket(0, InetAddress.getByName("127.0.77.25"))) {
            assertThatThrownBy(() -> start("late", taken.getLocalPort(), new Admission.Limits(1, 1)))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    @DisplayName("leaves no thread and no socket behind")
    void leavesNothing() throws Exception {
        int port = Integer.parseInt(stack.sentBy(Transport.TCP).split(":")[1]);
        try (JainSipStack other = start("other", 0, new Admission.Limits(100, 100))) {
            other.send(request("OPTIONS", stack.sentBy(Transport.TCP), Transport.TCP), asked());
            next(requests).respond(SipReply.of(200, "tag"));
            next(answers);
            other.send(request("INVITE", stack.sentBy(Transport.UDP), Transport.UDP), asked());
            next(requests);
        }
        stack.close();
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                        .filteredOn(thread -> !before.contains(thread) && thread.isAlive() && ours(thread))
                        .isEmpty());
        start("again", port, new Admission.Limits(1, 1)).close();
    }

    private static boolean ours(Thread thread) {
        String name = thread.getName();
        return !name.startsWith("awaitility") && !name.startsWith("surefire") && !name.startsWith("process reaper");
    }
}
