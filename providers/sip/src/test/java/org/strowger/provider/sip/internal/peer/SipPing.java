package org.strowger.provider.sip.internal.peer;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Asks whether somebody speaks SIP at an address. */
final class SipPing {
    private SipPing() {}

    /** Whether OPTIONS is answered within half a second. */
    static boolean answered(String from, String host, int port) throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName(from))) {
            String id = UUID.randomUUID().toString();
            String text = String.join(
                    "\r\n",
                    "OPTIONS sip:" + host + ":" + port + " SIP/2.0",
                    "Via: SIP/2.0/UDP " + from + ":" + socket.getLocalPort() + ";branch=z9hG4bK" + id + ";rport",
                    "Max-Forwards: 70",
                    "From: <sip:ping@" + from + ">;tag=" + id,
                    "To: <sip:" + host + ">",
                    "Call-ID: " + id,
                    "CSeq: 1 OPTIONS",
                    "Contact: <sip:ping@" + from + ":" + socket.getLocalPort() + ">",
                    "Content-Length: 0",
                    "",
                    "");
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            socket.setSoTimeout(500);
            socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getByName(host), port));
            DatagramPacket answer = new DatagramPacket(new byte[4096], 4096);
            socket.receive(answer);
            return new String(answer.getData(), 0, answer.getLength(), StandardCharsets.UTF_8).startsWith("SIP/2.0");
        } catch (SocketTimeoutException | java.net.PortUnreachableException silent) {
            return false;
        }
    }
}
