package org.strowger.itests;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A SIP telephone that answers a call at once, and takes no notice of whatever it is told then but of its end. */
final class DeafTelephone implements AutoCloseable {
    private static final int LONGEST_MESSAGE = 65_535;
    private static final String TAG = ";tag=deaf";
    private static final Pattern COPIED = Pattern.compile("(?i)(Via|From|To|Call-ID|CSeq|Record-Route):.*");
    private static final Pattern TO = Pattern.compile("(?i)To:.*");
    private static final String SESSION = String.join(
            "\r\n", "v=0", "o=deaf 1 1 IN IP4 %1$s", "s=-", "c=IN IP4 %1$s", "t=0 0", "m=audio 4000 RTP/AVP 8", "");

    private final DatagramSocket socket;
    private final Thread ear = new Thread(this::listen, "deaf telephone");
    private volatile boolean askedAgain;

    /** A telephone on a free port of this address. */
    DeafTelephone(String address) throws IOException {
        socket = new DatagramSocket(0, InetAddress.getByName(address));
        ear.setDaemon(true);
        ear.start();
    }

    /** What reaches it. */
    String uri() {
        return "sip:deaf@" + where();
    }

    private String where() {
        return socket.getLocalAddress().getHostAddress() + ":" + socket.getLocalPort();
    }

    /** Whether the call that it answered was to be changed. */
    boolean hasBeenAskedAgain() {
        return askedAgain;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(new byte[LONGEST_MESSAGE], LONGEST_MESSAGE);
                socket.receive(packet);
                hear(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8), packet);
            } catch (SocketException e) {
                socket.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void hear(String message, DatagramPacket from) throws IOException {
        boolean inCall = message.contains(TAG);
        if (message.startsWith("INVITE ") && inCall) {
            askedAgain = true;
        } else if (message.startsWith("INVITE ")) {
            accept(message, SESSION.formatted(socket.getLocalAddress().getHostAddress()), from);
        } else if (message.startsWith("BYE ")) {
            accept(message, "", from);
        }
    }

    private void accept(String request, String body, DatagramPacket from) throws IOException {
        List<String> copied = request.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> COPIED.matcher(line).matches())
                .map(line -> TO.matcher(line).matches() && !line.contains(";tag=") ? line + TAG : line)
                .toList();
        String answer = "SIP/2.0 200 OK\r\n"
                + copied.stream().collect(Collectors.joining("\r\n", "", "\r\n"))
                + "Contact: <" + uri() + ">\r\n"
                + (body.isEmpty() ? "" : "Content-Type: application/sdp\r\n")
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        socket.send(new DatagramPacket(bytes, bytes.length, from.getSocketAddress()));
    }

    @Override
    public void close() throws InterruptedException {
        socket.close();
        ear.join();
    }
}
