package org.strowger.provider.sip.internal.stack;

import gov.nist.javax.sip.message.SIPMessage;
import java.util.List;
import java.util.ListIterator;
import javax.sip.SipException;
import javax.sip.SipStack;
import javax.sip.address.Hop;
import javax.sip.address.Router;
import javax.sip.message.Request;

/** Sends each request to the hop that the line logic named; the stack makes it by name. */
public final class HopRouter implements Router {
    /** A hop in the stack's own form, carried by the request. */
    record FixedHop(String host, int port, String transport) implements Hop {
        static FixedHop of(NextHop hop) {
            return new FixedHop(hop.host(), hop.port(), hop.transport().parameter());
        }

        @Override
        public String getHost() {
            return host;
        }

        @Override
        public int getPort() {
            return port;
        }

        @Override
        public String getTransport() {
            return transport;
        }
    }

    /** The form of constructor that the stack asks for. */
    public HopRouter(SipStack stack, String outboundProxy) {
        // Neither is needed: the hop is in the request.
    }

    @Override
    public Hop getOutboundProxy() {
        return null;
    }

    @Override
    public Hop getNextHop(Request request) throws SipException {
        if (((SIPMessage) request).getApplicationData() instanceof FixedHop hop) {
            return hop;
        }
        throw new SipException("No next hop was given for " + request.getMethod());
    }

    @Override
    public ListIterator<Hop> getNextHops(Request request) {
        return ((SIPMessage) request).getApplicationData() instanceof FixedHop hop
                ? List.<Hop>of(hop).listIterator()
                : List.<Hop>of().listIterator();
    }
}
