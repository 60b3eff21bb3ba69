package org.strowger.provider.sip.internal.rtp;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Binds one UDP port for the media of each call, an even one where a range is given. Digits are sent and read (RFC
 * 4733), audio is not: the port is held so that the address in our SDP is ours, and the kernel drops what nobody reads.
 * Safe for use by several threads.
 */
public final class RtpPorts {
    private static final Logger LOG = LoggerFactory.getLogger(RtpPorts.class);
    /** More than the system keeps for one port; somebody may send faster than we can throw away. */
    private static final int MOST_DISCARDED = 4_096;

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

        /** Sends a packet; one that cannot be sent is lost, as on its way. */
        void send(byte[] packet, InetSocketAddress to);

        /**
         * Gives every packet from now on, with its sender, to a listener, on a thread of the reader. What arrived
         * before is not given: it is old, and whoever sent it is not known to take part in the call.
         *
         * @throws IOException when the port cannot be read
         */
        void listen(BiConsumer<ByteBuffer, InetSocketAddress> listener) throws IOException;

        @Override
        void close();
    }

    private final InetAddress address;
    private final Range range;
    private final AtomicInteger next;
    private final AtomicInteger open = new AtomicInteger();
    private final PortReader reader;

    public RtpPorts(InetAddress address, Range range) {
        this.address = address;
        this.range = range;
        this.next = new AtomicInteger(range.first());
        this.reader = new PortReader("media of " + address.getHostAddress());
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
            return held(bound(0));
        }
        int pairs = (range.last() - range.first()) / 2 + 1;
        for (int attempt = 0; attempt < pairs; attempt++) {
            int offset = Math.floorMod(next.getAndAdd(2) - range.first(), pairs * 2);
            try {
                return held(bound(range.first() + offset));
            } catch (SocketException taken) {
                continue;
            }
        }
        throw new IOException("No free RTP port from " + range.first() + " to " + range.last());
    }

    private DatagramChannel bound(int number) throws IOException {
        DatagramChannel channel = DatagramChannel.open(
                address instanceof Inet6Address ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET);
        try {
            channel.configureBlocking(false);
            return channel.bind(new InetSocketAddress(address, number));
        } catch (IOException taken) {
            channel.close();
            throw taken;
        }
    }

    private Port held(DatagramChannel channel) throws IOException {
        int number = ((InetSocketAddress) channel.getLocalAddress()).getPort();
        open.incrementAndGet();
        return new HeldPort(channel, number);
    }

    private final class HeldPort implements Port {
        private final DatagramChannel channel;
        private final int number;
        private boolean listened;

        HeldPort(DatagramChannel channel, int number) {
            this.channel = channel;
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public void send(byte[] packet, InetSocketAddress to) {
            try {
                channel.send(ByteBuffer.wrap(packet), to);
            } catch (IOException | RuntimeException lost) {
                LOG.debug("A media packet to {} was not sent", to, lost);
            }
        }

        @Override
        public synchronized void listen(BiConsumer<ByteBuffer, InetSocketAddress> listener) throws IOException {
            if (!listened && channel.isOpen()) {
                discardArrived();
                reader.listen(channel, listener);
                listened = true;
            }
        }

        private void discardArrived() throws IOException {
            ByteBuffer dropped = ByteBuffer.allocate(1);
            for (int i = 0; i < MOST_DISCARDED && channel.receive(dropped) != null; i++) {
                dropped.clear();
            }
        }

        @Override
        public synchronized void close() {
            if (!channel.isOpen()) {
                return;
            }
            open.decrementAndGet();
            if (listened) {
                reader.leave(channel);
            }
            try {
                channel.close();
            } catch (IOException unclosed) {
                LOG.debug("The media port {} was not closed", number, unclosed);
            }
        }
    }
}
