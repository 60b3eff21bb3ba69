package org.strowger.provider.sip.internal.stack;

import gov.nist.core.StackLogger;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes whatever the stack logs to DEBUG: most of it is about what peers send. The stack makes it by name. */
public final class StackLog implements StackLogger {
    private static final Logger LOG = LoggerFactory.getLogger(StackLog.class);

    @Override
    public boolean isLoggingEnabled() {
        return LOG.isDebugEnabled();
    }

    @Override
    public boolean isLoggingEnabled(int level) {
        return level <= TRACE_WARN ? LOG.isDebugEnabled() : LOG.isTraceEnabled();
    }

    @Override
    public void logException(Throwable fault) {
        LOG.debug("Stack: {}", fault.toString());
    }

    @Override
    public void logDebug(String text) {
        LOG.trace(text);
    }

    @Override
    public void logDebug(String text, Exception fault) {
        LOG.trace(text, fault);
    }

    @Override
    public void logTrace(String text) {
        LOG.trace(text);
    }

    @Override
    public void logFatalError(String text) {
        LOG.debug(text);
    }

    @Override
    public void logError(String text) {
        LOG.debug(text);
    }

    @Override
    public void logError(String text, Exception fault) {
        LOG.debug(text, fault);
    }

    @Override
    public void logWarning(String text) {
        LOG.debug(text);
    }

    @Override
    public void logInfo(String text) {
        LOG.trace(text);
    }

    @Override
    public void logStackTrace() {
        LOG.trace("Stack trace asked for");
    }

    @Override
    public void logStackTrace(int level) {
        logStackTrace();
    }

    @Override
    public int getLineCount() {
        return 0;
    }

    @Override
    public void disableLogging() {
        // The logging configuration decides, not the stack.
    }

    @Override
    public void enableLogging() {
        // The logging configuration decides, not the stack.
    }

    @Override
    public void setBuildTimeStamp(String timestamp) {
        LOG.debug("Stack built {}", timestamp);
    }

    @Override
    public void setStackProperties(Properties properties) {
        // Nothing in them concerns the log.
    }

    @Override
    public String getLoggerName() {
        return LOG.getName();
    }
}
