package org.strowger.provider.sip.internal.stack;

import gov.nist.javax.sip.message.SIPMessage;
import java.util.concurrent.Executor;
import javax.sip.ClientTransaction;
import javax.sip.SipException;
import javax.sip.SipProvider;
import javax.sip.message.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A request that we sent, or that waits to be sent. */
final class JainClientTransaction implements SipStack.SentRequest {
    private static final Logger LOG = LoggerFactory.getLogger(JainClientTransaction.class);

    private final SipProvider provider;
    private final Executor sender;
    private ClientTransaction transaction;

    JainClientTransaction(SipProvider provider, Executor sender) {
        this.provider = provider;
        this.sender = sender;
    }

    synchronized void sent(ClientTransaction started) {
        transaction = started;
    }

    @Override
    public void cancel() {
        // By the way the INVITE went, so that it cannot be overtaken.
        sender.execute(this::sendCancel);
    }

    private void sendCancel() {
        ClientTransaction invite;
        synchronized (this) {
            invite = transaction;
        }
        if (invite == null) {
            return;
        }
        try {
            Request cancel = invite.createCancel();
            ((SIPMessage) cancel).setApplicationData(((SIPMessage) invite.getRequest()).getApplicationData());
            provider.getNewClientTransaction(cancel).sendRequest();
        } catch (SipException tooLate) {
            LOG.debug("CANCEL not sent: {}", tooLate.toString());
        }
    }
}
