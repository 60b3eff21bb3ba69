package org.strowger.provider.sip.internal.stack;

import gov.nist.core.ServerLogger;
import gov.nist.javax.sip.message.SIPMessage;
import java.util.Properties;
import javax.sip.SipStack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs first lines only: whole messages would carry digest answers. The stack makes it by name. */
public final class MessageLog implements ServerLogger {
    private static final Logger LOG = LoggerFactory.getLogger(MessageLog.class);

    @Override
    public void logMessage(SIPMessage message, String from, String to, boolean sender, long time) {
        if (LOG.isTraceEnabled()) {
            LOG.trace("{} -> {}: {}", from, to, message.getFirstLine());
        }
    }

    @Override
    public void logMessage(SIPMessage message, String from, String to, String status, boolean sender, long time) {
        logMessage(message, from, to, sender, time);
    }

    @Override
    public void logMessage(SIPMessage message, String from, String to, String status, boolean sender) {
        logMessage(message, from, to, sender, 0);
    }

    @Override
    public void logException(Exception fault) {
        LOG.debug("Stack: {}", fault.toString());
    }

    @Override
    public void closeLogFile() {
        // There is no file.
    }

    @Override
    public void setStackProperties(Properties properties) {
        // Nothing in them concerns the log.
    }

    @Override
    public void setSipStack(SipStack stack) {
        // The log does not depend on the stack.
    }
}
