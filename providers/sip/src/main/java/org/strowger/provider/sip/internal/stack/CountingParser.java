package org.strowger.provider.sip.internal.stack;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.parser.MessageParser;
import gov.nist.javax.sip.parser.ParseExceptionListener;
import gov.nist.javax.sip.parser.StringMsgParser;
import java.text.ParseException;

/** The stack's parser, with anything unreadable counted and no error let through that would end the thread. */
final class CountingParser implements MessageParser {
    private final MessageParser parser = new StringMsgParser();
    private final Traffic traffic;

    CountingParser(Traffic traffic) {
        this.traffic = traffic;
    }

    @Override
    public SIPMessage parseSIPMessage(byte[] bytes, boolean readBody, boolean strict, ParseExceptionListener listener)
            throws ParseException {
        traffic.datagramTaken();
        try {
            SIPMessage message = parser.parseSIPMessage(bytes, readBody, strict, listener);
            if (message == null ? !keepAlive(bytes) : !complete(message)) {
                traffic.garbage(bytes.length + " bytes without the header fields of a message");
                // An empty message is what the stack ignores without a word.
                return null;
            }
            return message;
        } catch (ParseException unreadable) {
            traffic.garbage(bytes.length + " bytes, " + unreadable.getMessage());
            throw unreadable;
        } catch (RuntimeException | StackOverflowError unreadable) {
            traffic.garbage(bytes.length + " bytes, " + unreadable);
            throw new ParseException(unreadable.toString(), 0);
        }
    }

    private static boolean complete(SIPMessage message) {
        return message.getFrom() != null
                && message.getTo() != null
                && message.getCallId() != null
                && message.getCSeq() != null
                && message.getTopmostVia() != null;
    }

    private static boolean keepAlive(byte[] bytes) {
        for (byte b : bytes) {
            if (b != '\r' && b != '\n' && b != 0) {
                return false;
            }
        }
        return true;
    }
}
