package org.strowger.provider.sip.internal.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.strowger.provider.sip.internal.stack.Admission;

@DisplayName("A peer that sends what no peer should send")
@Timeout(120)
class HostilePeerTest {
    private static final int MESSAGES = 3_000;
    private static final String ADDRESS = "127.0.77.28";
    private static final String SDP = "v=0\r\no=- 1 1 IN IP4 127.0.77.28\r\ns=-\r\nc=IN IP4 127.0.77.28\r\nt=0 0\r\n"
            + "m=audio 4000 RTP/AVP 0 8 96\r\na=rtpmap:96 telephone-event/8000\r\na=fmtp:96 0-15\r\na=sendrecv\r\n";
    private static final List<String> PIECES = List.of(
            "\r\n",
            "\r\n\r\n",
            "\0",
            "%",
            "\"",
            "<",
            ">",
            ";",
            ";;;",
            ",",
            "=",
            ":",
            "999999999999999999999",
            "-1",
            "é",
            "sip:",
            "tel:",
            "@",
            "[",
            "]",
            " ",
            "\t",
            "a".repeat(5_000),
            "m=audio 1 RTP/AVP 0\r\n".repeat(500));

    private final Random random = new Random(4733);

    private String message(String method, int number, String tag, String body) {
        String type = method.equals("INFO") ? "application/dtmf-relay" : "application/sdp";
        return String.join(
                "\r\n",
                method + " sip:1001@pbx.test SIP/2.0",
                "Via: SIP/2.0/UDP " + ADDRESS + ":5060;rport;branch=z9hG4bK" + method + number,
                "Max-Forwards: 70",
                "From: \"Eve\" <sip:eve@pbx.test>;tag=eve" + number,
                "To: <sip:1001@pbx.test>" + tag,
                "Call-ID: hostile" + number,
                "CSeq: 1 " + method,
                "Contact: <sip:eve@" + ADDRESS + ":5060>",
                "Record-Route: <sip:" + ADDRESS + ";lr>",
                "P-Asserted-Identity: \"Eve\" <tel:+15551234>",
                "Diversion: <sip:2@pbx.test>;reason=user-busy",
                "Reason: Q.850;cause=16",
                "Content-Type: " + type,
                "Content-Length: " + body.length(),
                "",
                body);
    }

    /** The message with something cut out of it or put into it, at one to four places. */
    private String spoiled(String message) {
        StringBuilder text = new StringBuilder(message);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length());
            if (random.nextBoolean()) {
                text.delete(at, Math.min(text.length(), at + random.nextInt(20)));
            } else {
                text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return text.toString();
    }

    private static void send(DatagramSocket socket, String sip, String message) throws IOException {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        int colon = sip.lastIndexOf(':');
        socket.send(new DatagramPacket(
                bytes,
                Math.min(bytes.length, 60_000),
                InetAddress.getByName(sip.substring(0, colon)),
                Integer.parseInt(sip.substring(colon + 1))));
    }

    private static String received(DatagramSocket socket) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[65_536], 65_536);
        socket.receive(packet);
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
    }

    /** Sends a message until something arrives that begins like this. */
    private static void expect(DatagramSocket socket, String sip, String message, String answer) throws IOException {
        socket.setSoTimeout(1_000);
        for (int attempt = 0; attempt < 20; attempt++) {
            send(socket, sip, message);
            try {
                String response = received(socket);
                while (!response.startsWith(answer)) {
                    response = received(socket);
                }
                return;
            } catch (SocketTimeoutException again) {
                continue;
            }
        }
        throw new AssertionError("no " + answer);
    }

    @Test
    @DisplayName("does no harm to those who come after it")
    void spoiledMessages() throws IOException {
        Admission.Limits limits = new Admission.Limits(100_000, 100_000);
        try (Exchange exchange = Exchange.with(limits, Exchange.plainLine("1001"));
                Attendant attendant = new Attendant(exchange.telephony(), "1001");
                DatagramSocket hostile = new DatagramSocket(0, InetAddress.getByName(ADDRESS));
                DatagramSocket good = new DatagramSocket(0, InetAddress.getByName(ADDRESS))) {
            for (int i = 0; i < MESSAGES; i++) {
                String method = List.of("INVITE", "INVITE", "INFO", "BYE", "OPTIONS", "ACK", "CANCEL", "REFER")
                        .get(random.nextInt(8));
                String body = method.equals("INFO") ? "Signal=1\r\nDuration=100\r\n" : SDP;
                send(
                        hostile,
                        exchange.sip(),
                        spoiled(message(method, i / 4, random.nextBoolean() ? "" : ";tag=x", body)));
            }
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> exchange.counts().stack().backlog() == 0);
            expect(good, exchange.sip(), message("OPTIONS", 99_999, "", ""), "SIP/2.0 200");
            expect(good, exchange.sip(), message("INVITE", 99_998, "", SDP), "SIP/2.0 200");
            await().untilAsserted(() -> assertThat(exchange.counts().mediaPorts())
                    .isEqualTo(exchange.counts().calls())
                    .isEqualTo(attendant.open()));
        }
    }
}
