package org.strowger.provider.sip.internal.stack;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A socket that tells how many datagrams the stack took from it, the only way to learn the length of its queue. */
final class CountingSocket extends DatagramSocket {
    private static final long LONGEST_START_MILLIS = 1_000;

    private final CountDownLatch received = new CountDownLatch(1);
    private final Traffic traffic;

    CountingSocket(int port, InetAddress address, Traffic traffic) throws SocketException {
        super(port, address);
        this.traffic = traffic;
    }

    /** Waits until a thread receives from it, or a little while has passed. */
    void awaitReceiver() {
        try {
            received.await(LONGEST_START_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void receive(DatagramPacket packet) throws IOException {
        received.countDown();
        super.receive(packet);
        traffic.datagramReceived();
    }
}
