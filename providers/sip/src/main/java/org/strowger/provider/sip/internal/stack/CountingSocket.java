package org.strowger.provider.sip.internal.stack;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;

/** A socket that tells how many datagrams the stack took from it, the only way to learn the length of its queue. */
final class CountingSocket extends DatagramSocket {
    private final Traffic traffic;

    CountingSocket(int port, InetAddress address, Traffic traffic) throws SocketException {
        super(port, address);
        this.traffic = traffic;
    }

    @Override
    public void receive(DatagramPacket packet) throws IOException {
        super.receive(packet);
        traffic.datagramReceived();
    }
}
