package org.strowger.provider.sip.internal.stack;

import gov.nist.javax.sip.header.SIPHeader;
import gov.nist.javax.sip.message.SIPMessage;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.strowger.provider.sip.internal.message.Headers;

/** The header fields of a message of the stack, turned into text only when asked for. */
final class JainHeaders implements Headers {
    private final SIPMessage message;

    JainHeaders(SIPMessage message) {
        this.message = message;
    }

    @Override
    public List<String> all(String name) {
        Iterator<SIPHeader> fields = message.getHeaders(name);
        List<String> values = new ArrayList<>(1);
        while (fields.hasNext()) {
            values.add(fields.next().getHeaderValue().trim());
        }
        return values;
    }
}
