package org.strowger.provider.sip.internal.rtp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the ports of all calls whose media somebody listens to, on one thread that exists while there are any. */
final class PortReader {
    private static final Logger LOG = LoggerFactory.getLogger(PortReader.class);
    private static final int LARGEST = 2048;

    private final String name;
    private Selector selector;
    private int listened;

    PortReader(String name) {
        this.name = name;
    }

    /** Gives every packet that arrives from now on, with its sender, to a listener, on the thread of the reader. */
    synchronized void listen(DatagramChannel channel, BiConsumer<ByteBuffer, InetSocketAddress> listener)
            throws IOException {
        if (selector == null) {
            selector = Selector.open();
            Selector own = selector;
            Thread thread = new Thread(() -> read(own), name);
            thread.setDaemon(true);
            thread.start();
        }
        channel.register(selector, SelectionKey.OP_READ, listener);
        selector.wakeup();
        listened++;
    }

    /** Reads this one no more. */
    synchronized void leave(DatagramChannel channel) {
        SelectionKey key = selector == null ? null : channel.keyFor(selector);
        if (key == null) {
            return;
        }
        key.cancel();
        if (--listened > 0) {
            selector.wakeup();
            return;
        }
        try {
            selector.close();
        } catch (IOException unclosed) {
            LOG.debug("{}: a selector was not closed", name, unclosed);
        }
        selector = null;
    }

    private static void read(Selector selector) {
        ByteBuffer buffer = ByteBuffer.allocate(LARGEST);
        while (selector.isOpen()) {
            try {
                selector.select(key -> receive(key, buffer));
            } catch (ClosedSelectorException over) {
                return;
            } catch (IOException fault) {
                LOG.warn("Reading media failed", fault);
                return;
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void receive(SelectionKey key, ByteBuffer buffer) {
        try {
            buffer.clear();
            InetSocketAddress sender = (InetSocketAddress) ((DatagramChannel) key.channel()).receive(buffer);
            if (sender != null) {
                buffer.flip();
                ((BiConsumer<ByteBuffer, InetSocketAddress>) key.attachment()).accept(buffer, sender);
            }
        } catch (ClosedChannelException gone) {
            key.cancel();
        } catch (IOException | RuntimeException fault) {
            LOG.debug("A media packet was not read", fault);
        }
    }
}
