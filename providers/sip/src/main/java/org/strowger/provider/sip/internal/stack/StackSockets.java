package org.strowger.provider.sip.internal.stack;

import gov.nist.core.net.NetworkLayer;
import gov.nist.javax.sip.SipStackImpl;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the sockets of one stack, with a limit for connecting, and can close every one of them. */
final class StackSockets implements NetworkLayer {
    private static final Logger LOG = LoggerFactory.getLogger(StackSockets.class);
    private static final int CONNECT_MILLIS = 3_000;

    private final Traffic traffic;
    private final Set<CountingSocket> receiving = ConcurrentHashMap.newKeySet();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

    StackSockets(Traffic traffic) {
        this.traffic = traffic;
    }

    /**
     * Waits until the threads that receive have begun: one that is stopped before leaves behind the thread that it
     * starts for what it receives.
     */
    void awaitReceivers() {
        receiving.forEach(CountingSocket::awaitReceiver);
    }

    void closeConnections() {
        for (Socket connection : connections) {
            try {
                connection.close();
            } catch (IOException alreadyBroken) {
                LOG.debug("Closing {}: {}", connection, alreadyBroken.toString());
            }
        }
        connections.clear();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
        ServerSocket server = new ServerSocket() {
            @Override
            public Socket accept() throws IOException {
                Socket accepted = super.accept();
                remember(accepted);
                return accepted;
            }
        };
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(address, port), backlog);
        return server;
    }

    @Override
    public Socket createSocket(InetAddress address, int port) throws IOException {
        return createSocket(address, port, null, 0);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress local) throws IOException {
        return createSocket(address, port, local, 0);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort) throws IOException {
        Socket socket = new Socket();
        try {
            if (local != null) {
                socket.bind(new InetSocketAddress(local, localPort));
            }
            socket.connect(new InetSocketAddress(address, port), CONNECT_MILLIS);
        } catch (IOException unreachable) {
            socket.close();
            throw unreachable;
        }
        remember(socket);
        return socket;
    }

    private void remember(Socket socket) {
        connections.removeIf(Socket::isClosed);
        connections.add(socket);
    }

    @Override
    public DatagramSocket createDatagramSocket() throws SocketException {
        return new DatagramSocket();
    }

    @Override
    public DatagramSocket createDatagramSocket(int port, InetAddress address) throws SocketException {
        CountingSocket socket = new CountingSocket(port, address, traffic);
        receiving.add(socket);
        return socket;
    }

    @Override
    public SSLServerSocket createSSLServerSocket(int port, int backlog, InetAddress address) throws IOException {
        throw new IOException("TLS is not offered");
    }

    @Override
    public SSLSocket createSSLSocket(InetAddress address, int port) throws IOException {
        throw new IOException("TLS is not offered");
    }

    @Override
    public SSLSocket createSSLSocket(InetAddress address, int port, InetAddress local) throws IOException {
        throw new IOException("TLS is not offered");
    }

    @Override
    public void setSipStack(SipStackImpl stack) {
        // The sockets do not depend on the stack.
    }
}
