package org.strowger.provider.sip.internal.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A peer that sends and receives datagrams as they are. */
final class RawPeer implements AutoCloseable {
    private final DatagramSocket socket;
    private final InetAddress host;
    private final int port;

    RawPeer(String sentBy) {
        try {
            host = InetAddress.getByName(sentBy.substring(0, sentBy.lastIndexOf(':')));
            port = Integer.parseInt(sentBy.substring(sentBy.lastIndexOf(':') + 1));
            socket = new DatagramSocket(0, InetAddress.getByName("127.0.77.24"));
            socket.setSoTimeout(5_000);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    void send(byte[] bytes) {
        try {
            socket.send(new DatagramPacket(bytes, bytes.length, host, port));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    void send(String method, String callId, String branch, String toTag) {
        String here = "127.0.77.24:" + socket.getLocalPort();
        send(String.join(
                        "\r\n",
                        method + " sip:1001@" + host.getHostAddress() + ":" + port + " SIP/2.0",
                        "Via: SIP/2.0/UDP " + here + ";branch=z9hG4bK" + branch,
                        "Max-Forwards: 70",
                        "From: <sip:raw@" + here + ">;tag=raw",
                        "To: <sip:1001@pbx.test>" + (toTag.isEmpty() ? "" : ";tag=" + toTag),
                        "Call-ID: " + callId,
                        "CSeq: 1 " + method,
                        "Contact: <sip:raw@" + here + ">",
                        "Content-Length: 0",
                        "",
                        "")
                .getBytes(StandardCharsets.UTF_8));
    }

    /** The next first line; empty when nothing comes. */
    Optional<String> receive() {
        try {
            DatagramPacket packet = new DatagramPacket(new byte[4096], 4096);
            socket.receive(packet);
            String text = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
            return text.lines().findFirst();
        } catch (SocketTimeoutException nothing) {
            return Optional.empty();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
