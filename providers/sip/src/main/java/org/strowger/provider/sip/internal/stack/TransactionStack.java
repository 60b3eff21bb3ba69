package org.strowger.provider.sip.internal.stack;

import gov.nist.javax.sip.EventScanner;
import gov.nist.javax.sip.EventWrapper;
import gov.nist.javax.sip.SipStackImpl;
import java.io.IOException;
import java.util.Properties;
import javax.sip.IOExceptionEvent;
import javax.sip.PeerUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stack's main object, with our sockets and parser put in and an end that leaves nothing behind. */
final class TransactionStack extends SipStackImpl {
    private static final Logger LOG = LoggerFactory.getLogger(TransactionStack.class);
    private static final String PREFIX = "gov.nist.javax.sip.";
    private static final String SOCKET_BUFFER = "4194304";

    private final Traffic traffic = new Traffic();
    private final StackSockets sockets = new StackSockets(traffic);

    private TransactionStack(Properties properties) throws PeerUnavailableException {
        super(properties);
        networkLayer = sockets;
        setMessageParserFactory(stack -> new CountingParser(traffic));
    }

    static TransactionStack create(StackSettings settings) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // The stack loads classes by name and its threads inherit this loader, which must be the bundle's own.
        thread.setContextClassLoader(TransactionStack.class.getClassLoader());
        try {
            return new TransactionStack(properties(settings));
        } catch (PeerUnavailableException fault) {
            throw new IOException(fault.getMessage(), fault);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Properties properties(StackSettings settings) {
        Properties properties = new Properties();
        properties.setProperty("javax.sip.STACK_NAME", settings.name());
        properties.setProperty("javax.sip.AUTOMATIC_DIALOG_SUPPORT", "off");
        properties.setProperty("javax.sip.ROUTER_PATH", HopRouter.class.getName());
        properties.setProperty(PREFIX + "AUTOMATIC_DIALOG_ERROR_HANDLING", "false");
        properties.setProperty(PREFIX + "STACK_LOGGER", StackLog.class.getName());
        properties.setProperty(PREFIX + "SERVER_LOGGER", MessageLog.class.getName());
        properties.setProperty(PREFIX + "REENTRANT_LISTENER", "true");
        properties.setProperty(PREFIX + "DELIVER_UNSOLICITED_NOTIFY", "true");
        // One thread, so that the messages of a call are heard in the order in which they came.
        properties.setProperty(PREFIX + "THREAD_POOL_SIZE", "1");
        properties.setProperty(PREFIX + "RECEIVE_UDP_BUFFER_SIZE", SOCKET_BUFFER);
        properties.setProperty(PREFIX + "SEND_UDP_BUFFER_SIZE", SOCKET_BUFFER);
        properties.setProperty(PREFIX + "MAX_MESSAGE_SIZE", "65536");
        return properties;
    }

    Traffic traffic() {
        return traffic;
    }

    /** Stops everything, whatever state the stack is in. */
    void end() {
        EventScanner scanner = getEventScanner();
        sockets.awaitReceivers();
        try {
            endHastily();
        } catch (RuntimeException | LinkageError failed) {
            LOG.debug("The stack {} did not stop at the first try", getStackName(), failed);
            endPatiently();
        } finally {
            // Its thread, idle with our kind of listener, looks whether it was stopped only after an event.
            if (scanner != null) {
                scanner.addEvent(new EventWrapper(new IOExceptionEvent(this, "", 0, ""), null));
            }
            sockets.closeConnections();
        }
    }

    /**
     * As the stack does it. It can fail when it was only just started, and classes cannot always be loaded by an
     * interrupted thread.
     */
    private void endPatiently() {
        try {
            stop();
        } catch (RuntimeException | LinkageError failed) {
            LOG.warn("The stack {} did not stop cleanly", getStackName(), failed);
        }
    }

    /** The stack's own stop sleeps for a second for no purpose of ours, so it is not let. */
    private void endHastily() {
        boolean wasInterrupted = Thread.currentThread().isInterrupted();
        Thread.currentThread().interrupt();
        try {
            stop();
        } finally {
            if (Thread.interrupted() && wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
