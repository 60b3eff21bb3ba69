package org.strowger.provider.sip.internal.scene;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who sends and gets named events in RTP, written and read here by code that shares nothing with ours. */
public final class RtpPeer implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int SOURCE = 7;
    private static final String KEYS = "0123456789*#ABCD";

    /**
     * A packet that arrived (RFC 3550 section 5.1, RFC 4733 section 2.3).
     *
     * @param from who sent it
     * @param marker the marker bit
     * @param type payload type
     * @param sequence sequence number
     * @param timestamp timestamp
     * @param source SSRC
     * @param event number of the event
     * @param end whether the event is over
     * @param duration in units of 1/8000 s
     */
    public record Packet(
            InetSocketAddress from,
            boolean marker,
            int type,
            int sequence,
            int timestamp,
            int source,
            int event,
            boolean end,
            int duration) {
        /** The key, if the event is one. */
        public char key() {
            return KEYS.charAt(event);
        }
    }

    private final DatagramSocket socket;
    private int time = 1_000;

    /** At an address of this machine, such as 127.0.0.1. */
    public RtpPeer(String address) {
        try {
            socket = new DatagramSocket(0, InetAddress.getByName(address));
            socket.setSoTimeout(PATIENCE_MILLIS);
        } catch (IOException unbound) {
            throw new IllegalStateException(unbound);
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(socket.getLocalAddress(), port());
    }

    /** A description that names this place, PCMU, and named events with this payload type. */
    public String description(int type) {
        return description(socket.getLocalAddress().getHostAddress(), type, "0-15");
    }

    /** A description with another address than this one has, and with these events. */
    public String description(String address, int type, String events) {
        String family = address.contains(":") ? "IP6 " : "IP4 ";
        return "v=0\r\no=peer 1 1 IN " + family + address + "\r\ns=-\r\nc=IN " + family + address
                + "\r\nt=0 0\r\nm=audio "
                + port() + " RTP/AVP 0 " + type + "\r\na=rtpmap:" + type + " telephone-event/8000\r\na=fmtp:" + type
                + ' '
                + events + "\r\na=sendrecv\r\n";
    }

    /** Where a description of ours wants media, at the loopback address. */
    public static InetSocketAddress described(String ours) {
        Matcher port = Pattern.compile("m=audio ([0-9]+) ").matcher(ours);
        if (!port.find()) {
            throw new AssertionError("no audio in " + ours);
        }
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port.group(1)));
    }

    /** Sends one packet of an event. */
    public void event(InetSocketAddress to, int type, int timestamp, int event, boolean end) throws IOException {
        event(to, type, timestamp, event, end, !end);
    }

    public void event(InetSocketAddress to, int type, int timestamp, int event, boolean end, boolean marker)
            throws IOException {
        send(to, packet(marker, type, timestamp, event, (end ? 0x80 : 0) | 10, 0x01, 0x90));
    }

    /** Sends 20 ms of silence as PCMU. */
    public void audio(InetSocketAddress to, int timestamp) throws IOException {
        int[] silence = new int[160];
        Arrays.fill(silence, 0xFF);
        send(to, packet(false, 0, timestamp, silence));
    }

    private byte[] packet(boolean marker, int type, int timestamp, int... payload) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(2 << 6);
        out.writeByte((marker ? 1 << 7 : 0) + type);
        out.writeShort(1);
        out.writeInt(timestamp);
        out.writeInt(SOURCE);
        for (int octet : payload) {
            out.writeByte(octet);
        }
        return bytes.toByteArray();
    }

    public void send(InetSocketAddress to, byte[] bytes) throws IOException {
        socket.send(new DatagramPacket(bytes, bytes.length, to));
    }

    /** Waits for the next packet, whatever it is. */
    public Packet next() throws IOException {
        DatagramPacket datagram = new DatagramPacket(new byte[2_000], 2_000);
        socket.receive(datagram);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(datagram.getData(), 0, datagram.getLength()));
        int first = in.readUnsignedByte();
        if (first != 2 << 6) {
            throw new AssertionError("not plain RTP of version 2: " + first);
        }
        int second = in.readUnsignedByte();
        int sequence = in.readUnsignedShort();
        int timestamp = in.readInt();
        int sender = in.readInt();
        int event = in.readUnsignedByte();
        int flags = in.readUnsignedByte();
        return new Packet(
                (InetSocketAddress) datagram.getSocketAddress(),
                second >= 1 << 7,
                second % (1 << 7),
                sequence,
                timestamp,
                sender,
                event,
                flags >= 1 << 7,
                in.readUnsignedShort());
    }

    /** Waits for the next packet of an event. */
    public Packet nextEvent() throws IOException {
        Packet packet = next();
        while (packet.type() == 0) {
            packet = next();
        }
        return packet;
    }

    /** Waits until so many keys were pressed and released, and tells which; each release comes three times. */
    public String keys(int count) throws IOException {
        StringBuilder keys = new StringBuilder();
        int releases = 0;
        while (releases < 3 * count) {
            Packet packet = nextEvent();
            if (packet.marker()) {
                keys.append(packet.key());
            }
            releases += packet.end() ? 1 : 0;
        }
        return keys.toString();
    }

    /** Presses these keys, each for 50 ms by its own account, and lets each up three times. */
    public void press(InetSocketAddress to, int type, String keys) throws IOException {
        for (char key : keys.toCharArray()) {
            time += 1600;
            event(to, type, time, KEYS.indexOf(key), false);
            for (int i = 0; i < 3; i++) {
                event(to, type, time, KEYS.indexOf(key), true);
            }
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
