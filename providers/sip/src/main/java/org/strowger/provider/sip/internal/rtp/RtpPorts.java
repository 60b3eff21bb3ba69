package org.strowger.provider.sip.internal.rtp;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Binds one even UDP port for the media of each call. Nothing is sent or read: the port is held so that the address in
 * our SDP is ours, and the kernel drops what nobody reads. Safe for use by several threads.
 */
public final class RtpPorts {
    /**
     * The ports that may be used.
     *
     * @param first lowest port; 0 for any free port
     * @param last highest port
     */
    public record Range(int first, int last) {
        /** Any port that the system gives. */
        public static final Range ANY = new Range(0, 0);
    }

    /** A port that belongs to one call until it is closed. */
    public interface Port extends AutoCloseable {
        int number();

        @Override
        void close();
    }

    private final InetAddress address;
    private final Range range;
    private final AtomicInteger next;
    private final AtomicInteger open = new AtomicInteger();

    public RtpPorts(InetAddress address, Range range) {
        this.address = address;
        this.range = range;
        this.next = new AtomicInteger(range.first());
    }

    /** How many ports are held now. */
    public int open() {
        return open.get();
    }

    /**
     * Takes a port.
     *
     * @throws IOException when none is free
     */
    public Port take() throws IOException {
        if (range.first() == 0) {
            return held(new DatagramSocket(0, address));
        }
        int pairs = (range.last() - range.first()) / 2 + 1;
        for (int attempt = 0; attempt < pairs; attempt++) {
            int offset = Math.floorMod(next.getAndAdd(2) - range.first(), pairs * 2);
            try {
                return held(new DatagramSocket(range.first() + offset, address));
            } catch (SocketException taken) {
                continue;
            }
        }
        throw new IOException("No free RTP port from " + range.first() + " to " + range.last());
    }

    private Port held(DatagramSocket socket) {
        open.incrementAndGet();
        return new HeldPort(socket);
    }

    private final class HeldPort implements Port {
        private final DatagramSocket socket;

        HeldPort(DatagramSocket socket) {
            this.socket = socket;
        }

        @Override
        public int number() {
            return socket.getLocalPort();
        }

        @Override
        public synchronized void close() {
            if (!socket.isClosed()) {
                socket.close();
                open.decrementAndGet();
            }
        }
    }
}
