package org.strowger.provider.sip.internal.stack;

import gov.nist.javax.sip.message.SIPRequest;
import java.text.ParseException;
import javax.sip.ClientTransaction;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.InvalidArgumentException;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipListener;
import javax.sip.SipProvider;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.provider.sip.internal.message.Tags;

/** Hears the stack and tells the line logic, on the stack's own thread. */
final class JainEvents implements SipListener {
    private static final Logger LOG = LoggerFactory.getLogger(JainEvents.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final SipProvider provider;
    private final JainMessages messages;
    private final StackSettings settings;
    private final Traffic traffic;
    private final SipStack.StackListener listener;
    private volatile boolean silent;

    JainEvents(
            SipProvider provider,
            JainMessages messages,
            StackSettings settings,
            Traffic traffic,
            SipStack.StackListener listener) {
        this.provider = provider;
        this.messages = messages;
        this.settings = settings;
        this.traffic = traffic;
        this.listener = listener;
    }

    void silence() {
        silent = true;
    }

    long refused() {
        return settings.admission().refused();
    }

    @Override
    public void processRequest(RequestEvent event) {
        if (silent) {
            return;
        }
        Request request = event.getRequest();
        try {
            switch (request.getMethod()) {
                case Request.ACK -> listener.ackArrived(messages.received(request));
                case Request.CANCEL -> cancel(event);
                case Request.INVITE -> invite(event);
                default -> listener.requestArrived(transaction(event));
            }
        } catch (SipException | ParseException | InvalidArgumentException unanswerable) {
            LOG.debug("{} not handled: {}", request.getMethod(), unanswerable.toString());
        }
    }

    private void invite(RequestEvent event) throws SipException, ParseException, InvalidArgumentException {
        SIPRequest request = (SIPRequest) event.getRequest();
        boolean initial = request.getToTag() == null;
        if (initial && !settings.admission().admit(request.getTransactionId(), backlog())) {
            SipReply busy =
                    SipReply.of(Response.SERVICE_UNAVAILABLE, Tags.random()).with("Retry-After", RETRY_AFTER_SECONDS);
            provider.sendResponse(messages.response(request, busy));
            return;
        }
        JainServerTransaction transaction = transaction(event);
        transaction.respond(SipReply.of(Response.TRYING, ""));
        listener.requestArrived(transaction);
    }

    private int backlog() {
        return traffic.waiting() + settings.workload().getAsInt();
    }

    private void cancel(RequestEvent event) throws SipException, ParseException, InvalidArgumentException {
        ServerTransaction cancel = serverTransaction(event);
        SIPRequest request = (SIPRequest) event.getRequest();
        JainServerTransaction invite = invited(cancel);
        int status = invite == null ? Response.CALL_OR_TRANSACTION_DOES_NOT_EXIST : Response.OK;
        cancel.sendResponse(messages.response(request, SipReply.of(status, Tags.random())));
        if (invite != null) {
            listener.cancelArrived(invite, new JainHeaders(request));
        }
    }

    private static JainServerTransaction invited(ServerTransaction cancel) {
        var found = ((gov.nist.javax.sip.stack.SIPServerTransaction) cancel).getCanceledInviteTransaction();
        return found != null && found.getApplicationData() instanceof JainServerTransaction invite ? invite : null;
    }

    private JainServerTransaction transaction(RequestEvent event) throws SipException {
        ServerTransaction transaction = serverTransaction(event);
        JainServerTransaction made = new JainServerTransaction(provider, messages, transaction, event.getRequest());
        transaction.setApplicationData(made);
        return made;
    }

    private ServerTransaction serverTransaction(RequestEvent event) throws SipException {
        return event.getServerTransaction() != null
                ? event.getServerTransaction()
                : provider.getNewServerTransaction(event.getRequest());
    }

    @Override
    public void processResponse(ResponseEvent event) {
        if (silent) {
            return;
        }
        ClientTransaction transaction = event.getClientTransaction();
        if (transaction == null) {
            listener.strayResponse(messages.received(event.getResponse()));
        } else if (transaction.getApplicationData() instanceof SipStack.ResponseListener asked) {
            asked.responded(messages.received(event.getResponse()));
        }
    }

    @Override
    public void processTimeout(TimeoutEvent event) {
        if (!silent
                && !event.isServerTransaction()
                && event.getClientTransaction().getApplicationData() instanceof SipStack.ResponseListener asked) {
            asked.failed(SipStack.TransactionFailure.TIMEOUT);
        }
    }

    @Override
    public void processIOException(IOExceptionEvent event) {
        // Requests in flight on the lost connection end by their own timers.
        if (!silent) {
            LOG.debug("Lost {} {}:{}", event.getTransport(), event.getHost(), event.getPort());
        }
    }

    @Override
    public void processTransactionTerminated(TransactionTerminatedEvent event) {
        // The end of a transaction is of no interest: its result has been told.
    }

    @Override
    public void processDialogTerminated(DialogTerminatedEvent event) {
        // The stack has no dialogs here.
    }
}
