package org.strowger.provider.sip.internal.stack;

import java.text.ParseException;
import javax.sip.InvalidArgumentException;
import javax.sip.ServerTransaction;
import javax.sip.SipException;
import javax.sip.SipProvider;
import javax.sip.message.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strowger.provider.sip.internal.message.SipRequest;

/** A request that arrived, with the stack's transaction that answers it. */
final class JainServerTransaction implements SipStack.ArrivedRequest {
    private static final Logger LOG = LoggerFactory.getLogger(JainServerTransaction.class);

    private final SipProvider provider;
    private final JainMessages messages;
    private final ServerTransaction transaction;
    private final Request arrived;
    private final SipRequest request;
    private boolean succeeded;

    JainServerTransaction(SipProvider provider, JainMessages messages, ServerTransaction transaction, Request arrived) {
        this.provider = provider;
        this.messages = messages;
        this.transaction = transaction;
        this.arrived = arrived;
        this.request = messages.received(arrived);
    }

    @Override
    public SipRequest request() {
        return request;
    }

    @Override
    public synchronized void respond(SipReply reply) {
        try {
            var response = messages.response(arrived, reply);
            if (succeeded) {
                // The transaction ended with the first 2xx; its repetition goes out without one.
                provider.sendResponse(response);
            } else {
                succeeded = reply.status() >= 200 && reply.status() < 300 && Request.INVITE.equals(arrived.getMethod());
                transaction.sendResponse(response);
            }
        } catch (ParseException ours) {
            LOG.warn(
                    "A response {} to {} could not be built: {}", reply.status(), arrived.getMethod(), ours.toString());
        } catch (SipException | InvalidArgumentException unsent) {
            // The sender repeats its request or gives up by itself; there is nobody to tell.
            LOG.debug("Could not answer {} with {}: {}", arrived.getMethod(), reply.status(), unsent.toString());
        }
    }
}
