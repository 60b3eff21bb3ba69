package org.strowger.provider.sip.internal.stack;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks for a port that is free for both UDP and TCP, for the stack can only be told a number. */
final class FreePort {
    private static final int ATTEMPTS = 20;

    private FreePort() {}

    /**
     * The port, or any free one for 0.
     *
     * @throws IOException when it is taken, or the address is not ours
     */
    static int check(InetAddress address, int port) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try (DatagramSocket udp = new DatagramSocket(port, address);
                    ServerSocket tcp = new ServerSocket()) {
                tcp.setReuseAddress(true);
                tcp.bind(new InetSocketAddress(address, udp.getLocalPort()));
                return udp.getLocalPort();
            } catch (IOException taken) {
                if (port != 0 || attempt == ATTEMPTS) {
                    throw taken;
                }
            }
        }
    }
}
