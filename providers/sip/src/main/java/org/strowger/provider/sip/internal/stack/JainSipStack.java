package org.strowger.provider.sip.internal.stack;

import gov.nist.javax.sip.message.SIPRequest;
import java.io.IOException;
import java.text.ParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.TooManyListenersException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import javax.sip.ClientTransaction;
import javax.sip.ListeningPoint;
import javax.sip.SipException;
import javax.sip.SipProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stack of JAIN-SIP, used for transactions and transport only. Its dialogs are switched off: they were the slower
 * half of it, and the races of a call are decided in one place, in front of this boundary.
 */
public final class JainSipStack implements SipStack {
    private static final Logger LOG = LoggerFactory.getLogger(JainSipStack.class);

    private final TransactionStack stack;
    private final SipProvider provider;
    private final JainMessages messages = new JainMessages();
    private final Map<Transport, String> sentBy = new EnumMap<>(Transport.class);
    private final HopSenders slowSenders;
    private final JainEvents events;

    private JainSipStack(TransactionStack stack, StackSettings settings, int port, StackListener listener)
            throws SipException {
        this.stack = stack;
        String host = settings.address().getHostAddress();
        String written = host.contains(":") ? "[" + host + "]" : host;
        try {
            ListeningPoint udp = stack.createListeningPoint(host, port, ListeningPoint.UDP);
            ListeningPoint tcp = stack.createListeningPoint(host, port, ListeningPoint.TCP);
            provider = stack.createSipProvider(udp);
            provider.addListeningPoint(tcp);
            events = new JainEvents(provider, messages, settings, stack.traffic(), listener);
            provider.addSipListener(events);
        } catch (javax.sip.InvalidArgumentException
                | javax.sip.ObjectInUseException
                | TooManyListenersException
                | javax.sip.TransportNotSupportedException fault) {
            throw new SipException(fault.getMessage(), fault);
        }
        for (Transport transport : Transport.values()) {
            sentBy.put(transport, written + ":" + port);
        }
        slowSenders = new HopSenders(settings.name());
    }

    /**
     * Binds and starts a stack.
     *
     * @throws IOException when the address or port cannot be had
     */
    public static JainSipStack start(StackSettings settings, StackListener listener) throws IOException {
        int attempts = settings.port() == 0 ? 5 : 1;
        while (true) {
            int port = FreePort.check(settings.address(), settings.port());
            TransactionStack stack = TransactionStack.create(settings);
            try {
                return new JainSipStack(stack, settings, port, listener);
            } catch (SipException | RuntimeException fault) {
                // Another process may have taken a free port between our look and our binding.
                stack.end();
                if (--attempts == 0) {
                    throw new IOException(fault.getMessage(), fault);
                }
            }
        }
    }

    @Override
    public String sentBy(Transport transport) {
        return sentBy.get(transport);
    }

    @Override
    public SipStack.SentRequest send(OutgoingRequest outgoing, ResponseListener listener) {
        Executor sender = sender(outgoing.hop());
        JainClientTransaction handle = new JainClientTransaction(provider, sender);
        try {
            sender.execute(() -> sendNow(outgoing, listener, handle));
        } catch (RejectedExecutionException closed) {
            listener.failed(TransactionFailure.TRANSPORT);
        }
        return handle;
    }

    private void sendNow(OutgoingRequest outgoing, ResponseListener listener, JainClientTransaction handle) {
        try {
            SIPRequest request =
                    messages.request(outgoing, sentBy.get(outgoing.hop().transport()));
            ClientTransaction transaction = provider.getNewClientTransaction(request);
            transaction.setApplicationData(listener);
            handle.sent(transaction);
            transaction.sendRequest();
        } catch (ParseException | SipException | RuntimeException unsent) {
            LOG.debug("{} to {} not sent: {}", outgoing.request().method(), outgoing.hop(), unsent.toString());
            listener.failed(TransactionFailure.TRANSPORT);
        }
    }

    @Override
    public void sendAck(OutgoingRequest ack) {
        try {
            sender(ack.hop()).execute(() -> sendAckNow(ack));
        } catch (RejectedExecutionException closed) {
            LOG.debug("ACK to {} not sent, the stack is closed", ack.hop());
        }
    }

    private void sendAckNow(OutgoingRequest ack) {
        try {
            provider.sendRequest(messages.request(ack, sentBy.get(ack.hop().transport())));
        } catch (ParseException | SipException | RuntimeException unsent) {
            // A lost ACK is asked for again by the repetition of the 2xx.
            LOG.debug("ACK to {} not sent: {}", ack.hop(), unsent.toString());
        }
    }

    /** UDP to an address never blocks; asking a name server or connecting may, so that is done elsewhere. */
    private Executor sender(NextHop hop) {
        return hop.transport() == Transport.UDP && hop.literal() ? Runnable::run : slowSenders.to(hop);
    }

    @Override
    public StackCounts counts() {
        return new StackCounts(
                stack.traffic().garbageCount(),
                events.refused(),
                stack.traffic().waiting(),
                stack.getClientTransactionTableSize(),
                stack.getServerTransactionTableSize());
    }

    @Override
    public void close() {
        events.silence();
        slowSenders.close();
        stack.end();
        slowSenders.awaitEnd(4);
    }
}
